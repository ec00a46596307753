import {defaultKeymap, history, historyKeymap} from '@codemirror/commands';
import {
  type Action,
  type Diagnostic,
  forEachDiagnostic,
  linter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import {EditorState} from '@codemirror/state';
import {drawSelection, EditorView, keymap, lineNumbers} from '@codemirror/view';
import type {Message} from '../src/browser/index.js';
import {fixesOf, nameOfFix} from './status.js';

/** The nonce that the page's content security policy allows styles with: the build sets it. */
declare const NONCE: string;

/** A text that is edited. */
export interface TextEditor {
  readonly text: string;
  /** Replaces what differs, so that the selection and the history stay. */
  replace(text: string): void;
  /** Marks the places of messages. More than 1,000 would make typing slow. */
  mark(messages: readonly Message[]): void;
  /** Selects the place of a message, as far as it is still there. */
  select(message: Message): void;
  /** Selects a range, as far as the text has it. */
  selectRange(start: number, end: number): void;
  /** Replaces the place of a message. Returns whether it was still there. */
  fix(message: Message, replacement: string): boolean;
  focus(): void;
}

/** What the page hears from an editor. */
export interface EditorEvents {
  onChange(text: string): void;
  onExplain?(message: Message): void;
  /** Asks for the message at the cursor. */
  onAsk?(message: Message): void;
}

interface MessageDiagnostic extends Diagnostic {
  readonly about: Message;
}

const mostMarks = 1000;

/** Makes an editor in an element. */
export function createEditor(
  parent: Element,
  {labelId, text}: {readonly labelId: string; readonly text: string},
  {onChange, onExplain, onAsk}: EditorEvents,
): TextEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(NONCE),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({'aria-labelledby': labelId, autocapitalize: 'off'}),
        lineNumbers(),
        history(),
        drawSelection(),
        linter(null),
        keymap.of([
          {key: 'F8', run: nextDiagnostic},
          {key: 'Shift-F8', run: previousDiagnostic},
          {key: 'Mod-.', run: () => ask()},
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of(update => update.docChanged && onChange(view.state.doc.toString())),
      ],
    }),
  });

  /** Where a message is now that the text has changed. */
  const placeOf = (message: Message): {from: number; to: number} | undefined => {
    let place: {from: number; to: number} | undefined;
    forEachDiagnostic(view.state, (diagnostic, from, to) => {
      if ((diagnostic as MessageDiagnostic).about === message) place = {from, to};
    });
    return place;
  };

  const ask = (): boolean => {
    const {from, to} = view.state.selection.main;
    let found: Message | undefined;
    forEachDiagnostic(view.state, (diagnostic, start, end) => {
      if (start <= to && end >= from) found ??= (diagnostic as MessageDiagnostic).about;
    });
    if (found) onAsk?.(found);
    return found !== undefined;
  };

  const selectRange = (start: number, end: number): void => {
    const {length} = view.state.doc;
    const [anchor, head] = [Math.min(start, length), Math.min(end, length)];
    view.dispatch({
      selection: {anchor, head},
      effects: EditorView.scrollIntoView(anchor, {y: 'center'}),
    });
    view.focus();
  };

  const fix = (message: Message, replacement: string): boolean => {
    const place = placeOf(message);
    if (!place || view.state.sliceDoc(place.from, place.to) !== message.actual) return false;
    view.dispatch({
      changes: {...place, insert: replacement},
      selection: {anchor: place.from + replacement.length},
      userEvent: 'input.fix',
    });
    return true;
  };

  const diagnosticOf = (message: Message): MessageDiagnostic => {
    const {length} = view.state.doc;
    const actions = fixesOf(message).map((replacement): Action => {
      return {name: nameOfFix(replacement), apply: () => fix(message, replacement)};
    });
    if (onExplain) actions.push({name: 'Explain', apply: () => onExplain(message)});
    return {
      about: message,
      from: Math.min(message.start.offset, length),
      to: Math.min(message.end.offset, length),
      severity: message.severity,
      source: message.ruleId,
      message: message.message,
      renderMessage: () => quoted(message.message),
      actions,
    };
  };

  return {
    get text() {
      return view.state.doc.toString();
    },
    replace(next) {
      const changes = differenceOf(view.state.doc.toString(), next);
      if (changes) view.dispatch({changes});
    },
    mark(messages) {
      const diagnostics = messages.slice(0, mostMarks).map(diagnosticOf);
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    select(message) {
      const place = placeOf(message);
      selectRange(place?.from ?? message.start.offset, place?.to ?? message.end.offset);
    },
    selectRange,
    fix,
    focus: () => view.focus(),
  };
}

/** A message, whose quotations are code. */
function quoted(message: string): HTMLElement {
  const line = document.createElement('span');
  for (const [index, part] of message.split('`').entries()) {
    const piece = document.createElement(index % 2 === 1 ? 'code' : 'span');
    piece.textContent = part;
    line.append(piece);
  }
  return line;
}

/** The middle in which two texts differ; undefined if they are equal. */
function differenceOf(before: string, after: string): {from: number; to: number; insert: string} | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {from, to: before.length - end, insert: after.slice(from, after.length - end)};
}
