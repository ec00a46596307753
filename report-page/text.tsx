import type {JSX} from 'preact';
import {useEffect, useMemo, useState} from 'preact/hooks';
import type {PageData, PageProblem} from '../src/reporters/html/data.js';
import {Message} from './message.js';
import {severityOf, textOf} from './problems.js';

/** A part of a text that the same problems cover. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly problems: readonly number[];
}

/** A part of a text that is shown as one, and the sources of its segments. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly problems: readonly number[];
}

/** Length of a block in UTF-16 code units, and how many are shown before and after the problem. */
const blockLength = 3000;
const blocksAround = 12;

interface Props {
  readonly data: PageData;
  /** Index of the problem that is looked at. */
  readonly problem: number;
  /** The problems of its file that pass the filter, in order of position. */
  readonly problems: readonly number[];
}

interface Tip {
  readonly problems: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** The text of a file with its problems underlined, and beside it what it was translated from. */
export function Text({data, problem, problems}: Props): JSX.Element {
  const [file] = data.problems[problem]!;
  const {text, sources} = useMemo(() => textOf(file), [file]);
  const hasSource = sources.length > 0;
  const blocks = useMemo(
    () => blocksOf(text, problems, data.problems, hasSource),
    [text, problems, data, hasSource],
  );
  const at = Math.max(
    blocks.findIndex(block => block.problems.includes(problem)),
    0,
  );
  const [extra, setExtra] = useState({before: 0, after: 0});
  const [tip, setTip] = useState<Tip>();
  useEffect(() => {
    setExtra({before: 0, after: 0});
    const mark = document.querySelector<HTMLElement>(`mark[data-problems~="${problem}"]`);
    mark?.scrollIntoView({block: 'center'});
    mark?.focus({preventScroll: true});
  }, [problem]);
  const first = Math.max(at - blocksAround - extra.before, 0);
  const end = Math.min(at + blocksAround + extra.after + 1, blocks.length);
  const show = ({target}: Event): void => {
    const mark = target instanceof HTMLElement ? target.closest<HTMLElement>('mark') : null;
    if (!mark) {
      setTip(undefined);
      return;
    }
    const {left, bottom} = mark.getBoundingClientRect();
    const x = Math.max(Math.min(left, document.documentElement.clientWidth - 340), 8);
    setTip({problems: mark.dataset.problems!.split(' ').map(Number), x, y: bottom + 4});
  };
  return (
    <section class="card text" aria-label="Text">
      <h2 class="path">{data.files[file]!.path}</h2>
      {first > 0 && (
        <button type="button" onClick={() => setExtra({...extra, before: extra.before + blocksAround})}>
          Show earlier text
        </button>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its marks take the focus */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: onFocusIn is the same for what is in it */}
      <div
        class={hasSource ? 'blocks paired' : 'blocks'}
        onMouseOver={show}
        onFocusIn={show}
        onFocusOut={() => setTip(undefined)}
        onMouseLeave={() => setTip(undefined)}
        onKeyDown={event => event.key === 'Escape' && setTip(undefined)}
      >
        {blocks.slice(first, end).map(block => (
          <div class="block" key={block.start}>
            <div class="target">
              {piecesOf(text, block, data.problems).map(piece =>
                piece.problems.length === 0 ? (
                  piece.text
                ) : (
                  <mark
                    role="note"
                    key={piece.start}
                    class={severityOf(data.problems[piece.problems[0]!]!)}
                    data-problems={piece.problems.join(' ')}
                    aria-current={piece.problems.includes(problem)}
                    aria-label={`${piece.text}: ${piece.problems.map(it => data.problems[it]![3]).join('; ')}`}
                    // biome-ignore lint/a11y/noNoninteractiveTabindex: the message shows on focus
                    tabIndex={0}
                  >
                    {piece.text}
                  </mark>
                ),
              )}
            </div>
            {hasSource && (
              <div class="source">
                {sourcesOf(block, data.problems).map(index => (
                  <p key={index}>{sources[index]}</p>
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
      {end < blocks.length && (
        <button type="button" onClick={() => setExtra({...extra, after: extra.after + blocksAround})}>
          Show later text
        </button>
      )}
      {tip && (
        <div role="tooltip" class="tip" style={{left: `${tip.x}px`, top: `${tip.y}px`}}>
          {tip.problems.map(index => {
            const shown = data.problems[index]!;
            return (
              <p key={index}>
                <b class={severityOf(shown)}>{severityOf(shown)}</b> {data.rules[shown[1]]!.id}
                <br />
                <Message text={shown[3]} />
              </p>
            );
          })}
        </div>
      )}
    </section>
  );
}

function sourcesOf({problems}: Block, all: readonly PageProblem[]): number[] {
  return [...new Set(problems.map(index => all[index]![9]))].filter(source => source >= 0);
}

/** Divides a text at line ends. Where it has a source, each segment with a problem is a block, so that its source is beside it. */
function blocksOf(
  text: string,
  problems: readonly number[],
  all: readonly PageProblem[],
  hasSource: boolean,
): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  const add = (start: number, end: number): void => {
    const from = next;
    while (next < problems.length && all[problems[next]!]![6] < end) next++;
    blocks.push({start, end, problems: problems.slice(from, next)});
  };
  let start = 0;
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = (offset: number): number => text.indexOf('\n', offset) + 1 || text.length;
  while (start < text.length) {
    const problem = hasSource && next < problems.length ? all[problems[next]!]! : undefined;
    const own = problem ? Math.max(lineStart(problem[6]), start) : text.length;
    if (own === start && problem) {
      const end = lineEnd(Math.max(problem[7] - 1, start));
      add(start, end);
      start = end;
      continue;
    }
    const end = Math.min(lineEnd(Math.min(start + blockLength, text.length)), own);
    add(start, end);
    start = end;
  }
  return blocks;
}

function piecesOf(text: string, {start, end, problems}: Block, all: readonly PageProblem[]): Piece[] {
  const spans = problems.map(index => {
    const [, , , , , , from, to] = all[index]!;
    // What is missing has no width: its neighbor shows where.
    return {index, from, to: Math.min(to > from ? to : from + 1, end)};
  });
  const bounds = [...new Set([start, end, ...spans.flatMap(({from, to}) => [from, to])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (const [at, from] of bounds.slice(0, -1).entries()) {
    const to = bounds[at + 1]!;
    const covering = spans.filter(span => span.from <= from && span.to >= to);
    pieces.push({text: text.slice(from, to), start: from, problems: covering.map(({index}) => index)});
  }
  return pieces;
}
