import {expect, it} from 'vitest';
import {createProgress, type Progress} from '../src/cli/progress.js';

function watch(
  env: NodeJS.ProcessEnv = {},
  isTTY = true,
): {progress: Progress; written: string[]; wait(ms: number): void} {
  const written: string[] = [];
  let clock = 0;
  const screen = {
    isTTY,
    columns: 80,
    write(text: string | Uint8Array): boolean {
      written.push(String(text));
      return true;
    },
  };
  return {
    progress: createProgress(screen, 100, env, () => clock),
    written,
    wait(ms) {
      clock += ms;
    },
  };
}

it('shows itself when the run takes long', () => {
  const {progress, written, wait} = watch();
  progress.advance();
  expect(written).toEqual([]);
  wait(2000);
  progress.advance();
  expect(written.join('')).toContain('2/100 files, 98 s left');
  progress.giveWay();
  expect(written.at(-1)).toBe('\r\u001B[K');
});

it('stays away in pipes, in CI and on a screen that cannot go back', () => {
  for (const {progress, written, wait} of [watch({}, false), watch({CI: 'true'}), watch({TERM: 'dumb'})]) {
    wait(5000);
    progress.advance();
    progress.giveWay();
    expect(written).toEqual([]);
  }
});

it('leaves a line alone that something else has begun', () => {
  const {progress, written, wait} = watch();
  wait(5000);
  progress.giveWay('half a line');
  progress.advance();
  expect(written).toEqual([]);
  progress.giveWay(' and its end\n');
  progress.advance();
  expect(written).toHaveLength(1);
});
