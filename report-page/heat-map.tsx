import type {JSX} from 'preact';
import {useMemo, useState} from 'preact/hooks';
import type {PageData} from '../src/reporters/html/data.js';
import {VirtualList} from './virtual-list.js';

/** Parts that each text is divided into. */
const parts = 24;

/** What a problem weighs, by severity. */
const points = [5, 1, 0.2];

interface Row {
  readonly file: number;
  readonly total: number;
  /** Points of each part, and its first problem. */
  readonly cells: readonly {readonly points: number; readonly first: number}[];
}

interface Props {
  readonly data: PageData;
  readonly shown: readonly number[];
  readonly isPrinting: boolean;
  onOpen(problem: number): void;
}

/** Files from most to fewest problems per word, and where in each the problems are. */
export function HeatMap({data, shown, isPrinting, onOpen}: Props): JSX.Element {
  const rows = useMemo(() => rowsOf(data, shown), [data, shown]);
  const [active, setActive] = useState(0);
  const most = useMemo(
    () => rows.reduce((max, {cells}) => Math.max(max, ...cells.map(cell => cell.points)), 1),
    [rows],
  );
  return (
    <div class="card heat">
      <h2>Where the problems are</h2>
      <p class="note">From the start of each text to its end; the texts with most problems per word first.</p>
      <VirtualList
        id="files"
        label="Files"
        count={rows.length}
        rowHeight={26}
        active={Math.min(active, Math.max(rows.length - 1, 0))}
        isPrinting={isPrinting}
        onActive={setActive}
        onOpen={index => {
          const first = rows[index]?.cells.find(cell => cell.first >= 0)?.first;
          if (first !== undefined) onOpen(first);
        }}
        render={index => {
          const {file, cells} = rows[index]!;
          const {path, score} = data.files[file]!;
          return (
            <>
              <span class="path" title={path}>
                {path}
              </span>
              <span class="cells">
                {cells.map(({points, first}, at) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; Enter opens the file
                  // biome-ignore lint/a11y/noStaticElementInteractions: the same
                  <span
                    key={at}
                    class="cell"
                    style={points > 0 ? {'--heat': `${Math.round(25 + 75 * Math.sqrt(points / most))}%`} : {}}
                    onClick={event => {
                      if (first < 0) return;
                      event.stopPropagation();
                      onOpen(first);
                    }}
                  />
                ))}
              </span>
              <span class="count">{score ?? '–'}</span>
            </>
          );
        }}
      />
    </div>
  );
}

function rowsOf({files, problems}: PageData, shown: readonly number[]): Row[] {
  const byFile = new Map<number, {points: number; first: number}[]>();
  for (const index of shown) {
    const [file, , severity, , , , start] = problems[index]!;
    let cells = byFile.get(file);
    if (!cells) {
      cells = Array.from({length: parts}, () => ({points: 0, first: -1}));
      byFile.set(file, cells);
    }
    const at = Math.min(Math.floor((parts * start) / Math.max(files[file]!.length, 1)), parts - 1);
    const cell = cells[at]!;
    cell.points += points[severity] ?? 0;
    if (cell.first < 0) cell.first = index;
  }
  return [...byFile]
    .map(([file, cells]) => ({
      file,
      cells,
      total: cells.reduce((sum, cell) => sum + cell.points, 0) / Math.max(files[file]!.words, 1),
    }))
    .sort((a, b) => b.total - a.total);
}
