import type {WriteStream} from 'node:tty';

/** How long a run goes on before it shows its progress, and how often it does, in milliseconds. */
const patience = 1500;
const interval = 100;

const barWidth = 24;

/** A terminal, or what passes for one. */
export type Screen = Pick<WriteStream, 'write' | 'columns'> & {readonly isTTY?: boolean};

/** Shows how far a long run has come. */
export interface Progress {
  /** Another file is done. */
  advance(): void;
  /**
   * Takes the bar away: before anything else is written, and at the end. Where the text that is written next, on
   * the same terminal, does not end its line, the bar stays away until another does.
   */
  giveWay(text?: string): void;
}

const silent: Progress = {advance() {}, giveWay() {}};

/**
 * A progress bar in the last line of a terminal. Not shown in a pipe, a file or CI.
 *
 * @param now Milliseconds, counted from any moment.
 */
export function createProgress(
  screen: Screen,
  total: number,
  env: NodeJS.ProcessEnv,
  now: () => number = () => performance.now(),
): Progress {
  if (!screen.isTTY || env.TERM === 'dumb' || isSet(env.CI)) return silent;
  const start = now();
  let next = start + patience;
  let done = 0;
  let shown = false;
  let lineIsOpen = false;
  return {
    advance() {
      done++;
      if (lineIsOpen || now() < next) return;
      next = now() + interval;
      shown = true;
      screen.write(`\r\u001B[K${line(done, total, now() - start).slice(0, (screen.columns || 80) - 1)}`);
    },
    giveWay(text = '\n') {
      if (shown) screen.write('\r\u001B[K');
      shown = false;
      lineIsOpen = !text.endsWith('\n');
    },
  };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}

function line(done: number, total: number, elapsed: number): string {
  const filled = Math.round((done / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const left = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return `${bar} ${done}/${total} files, ${left} s left`;
}
