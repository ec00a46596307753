import type {JSX} from 'preact';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** The whole name, where the label is a part of it. */
  readonly title?: string;
  readonly count: number;
  readonly isChosen: boolean;
  /** Class of its color. */
  readonly kind?: string;
  choose(): void;
}

/** Horizontal bars, longest first, each of which filters. */
export function Chart({title, bars}: {readonly title: string; readonly bars: readonly Bar[]}): JSX.Element {
  const most = Math.max(...bars.map(({count}) => count), 1);
  return (
    <div class="card chart">
      <h2>{title}</h2>
      <ul>
        {bars.map(({key, label, title = label, count, isChosen, kind = '', choose}) => (
          <li key={key}>
            <button type="button" aria-pressed={isChosen} onClick={choose} title={title}>
              <span class="label">{label}</span>
              <span class="track">
                <span class={`bar ${kind}`} style={{width: `${(100 * count) / most}%`}} />
              </span>
              <span class="count">{count.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
