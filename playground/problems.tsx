import type {JSX} from 'preact';
import {useState} from 'preact/hooks';
import {Message as Quoted} from '../report-page/message.js';
import type {Message} from '../src/browser/index.js';
import type {Outcome} from './session.js';
import {counted, fixesOf, nameOfFix, statusOf} from './status.js';

type SourcePlace = NonNullable<Message['source']>;

interface Props {
  readonly outcome: Outcome;
  onSelect(message: Message): void;
  onSource(place: SourcePlace): void;
  /** @param byKeyboard Whether the button, which goes away, has the focus of the keyboard. */
  onFix(message: Message, replacement: string, byKeyboard: boolean): void;
  onFixAll(): void;
  onExplain(message: Message): void;
  /** Goes back to the text. */
  onLeave(): void;
}

/** How many problems are listed at first: long lists make each keystroke slow. */
const mostListed = 200;

/** The messages on a text, and what can be done about them. */
export function Problems(props: Props): JSX.Element {
  const {outcome, onFixAll, onLeave} = props;
  const [isWhole, setIsWhole] = useState(false);
  const result = outcome.kind === 'done' ? outcome.result : undefined;
  const messages = result?.messages ?? [];
  const listed = isWhole ? messages : messages.slice(0, mostListed);
  const safe = messages.filter(({fix}) => fix === 'safe').length;
  const failures = result?.failures ?? [];
  return (
    <section class="problems" aria-labelledby="problems-label">
      <h2 id="problems-label">Problems</h2>
      <div class="summary">
        <output id="status">
          {outcome.kind === 'loading' && 'Loading…'}
          {outcome.kind === 'failed' && 'Not checked'}
          {result && statusOf(messages.length, result.words)}
        </output>
        <button id="fix-all" type="button" disabled={safe === 0} onClick={onFixAll}>
          Fix all ({safe})
        </button>
      </div>
      {outcome.kind === 'failed' && (
        <p id="failure" class="failure" role="alert">
          {outcome.error}
        </p>
      )}
      {failures.map(({ruleId, message}) => (
        <p key={ruleId} class="failure">
          {ruleId} failed: {message}
        </p>
      ))}
      <ol
        id="problems"
        class="list"
        onKeyDown={event => {
          if (event.key === 'Escape') onLeave();
          else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event);
        }}
      >
        {listed.map((message, index) => (
          <Problem key={index} {...props} message={message} index={index} />
        ))}
      </ol>
      {listed.length < messages.length && (
        <button type="button" onClick={() => setIsWhole(true)}>
          Show all {counted(messages.length, 'problem')}
        </button>
      )}
      <p class="hint">
        <kbd>F8</kbd> goes to the next problem in the text, and <kbd>Ctrl</kbd>+<kbd>.</kbd> from there to its
        fixes. <kbd>Esc</kbd> goes back.
      </p>
    </section>
  );
}

interface ProblemProps extends Props {
  readonly message: Message;
  readonly index: number;
}

function Problem({message, index, onSelect, onSource, onFix, onExplain}: ProblemProps): JSX.Element {
  const {ruleId, severity, start, end, note, source} = message;
  return (
    <li data-rule={ruleId} data-start={start.offset} data-end={end.offset}>
      <button type="button" class="jump" data-index={index} onClick={() => onSelect(message)}>
        <span class={`severity ${severity}`}>{severity}</span>{' '}
        <span class="place">
          {start.line}:{start.column}
        </span>{' '}
        <Quoted text={message.message} />
      </button>
      {note && <p class="note">{note}</p>}
      {source && (
        <p class="note">
          Source:{' '}
          <button type="button" class="link" onClick={() => onSource(source)}>
            {source.text}
          </button>
        </p>
      )}
      <p class="actions">
        {fixesOf(message).map(replacement => (
          <button
            key={replacement}
            type="button"
            class="fix"
            onClick={({detail}) => onFix(message, replacement, detail === 0)}
          >
            {nameOfFix(replacement)}
          </button>
        ))}
        <button type="button" class="link" onClick={() => onExplain(message)}>
          {ruleId}
          <span class="hidden">: explain</span>
        </button>
      </p>
    </li>
  );
}

/** Puts the keyboard's focus on the message in the list. */
export function focusProblem({ruleId, start, end}: Message): void {
  const place = `[data-start="${start.offset}"][data-end="${end.offset}"]`;
  const item = document.querySelector<HTMLElement>(`#problems [data-rule="${CSS.escape(ruleId)}"]${place}`);
  (item?.querySelector<HTMLElement>('.fix') ?? item?.querySelector<HTMLElement>('.jump'))?.focus();
}

/** Moves the focus to the problem above or below. */
function step(event: KeyboardEvent): void {
  const item = (event.target as HTMLElement).closest('li');
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
  const jump = next?.querySelector<HTMLElement>('.jump');
  if (!jump) return;
  jump.focus();
  event.preventDefault();
}
