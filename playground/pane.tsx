import type {JSX, Ref} from 'preact';
import {useEffect, useImperativeHandle, useRef} from 'preact/hooks';
import {createEditor, type EditorEvents, type TextEditor} from './editor.js';

interface Props extends EditorEvents {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** The text at first; later ones are set with {@link TextEditor.replace}. */
  readonly text: string;
  readonly editor: Ref<TextEditor>;
}

/** A labeled editor. */
export function Pane(props: Props): JSX.Element {
  const {id, label, hint, text, editor} = props;
  const labelId = `${id}-label`;
  const box = useRef<HTMLDivElement>(null);
  const made = useRef<TextEditor>(null);
  // The editor is made once, and calls the newest functions.
  const events = useRef<EditorEvents>(props);
  events.current = props;
  useEffect(() => {
    made.current = createEditor(
      box.current!,
      {labelId, text},
      {
        onChange: changed => events.current.onChange(changed),
        ...(props.onExplain && {onExplain: message => events.current.onExplain?.(message)}),
        ...(props.onAsk && {onAsk: message => events.current.onAsk?.(message)}),
      },
    );
  }, []);
  useImperativeHandle(editor, () => ({
    get text() {
      return made.current?.text ?? text;
    },
    replace: next => made.current?.replace(next),
    mark: messages => made.current?.mark(messages),
    select: message => made.current?.select(message),
    selectRange: (start, end) => made.current?.selectRange(start, end),
    fix: (message, replacement) => made.current?.fix(message, replacement) ?? false,
    focus: () => made.current?.focus(),
  }));
  return (
    <section class="pane" aria-labelledby={labelId}>
      <h2 id={labelId}>
        {label} <span class="hint">{hint}</span>
      </h2>
      <div id={id} class="editor" ref={box} />
    </section>
  );
}
