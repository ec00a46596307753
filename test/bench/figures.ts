import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import type {Results} from './report.js';

const path = new URL('figures.json', import.meta.url);

/** The figures of the last run, which docs/performance.md shows. */
export function loadFigures(): Results {
  return JSON.parse(readFileSync(path, 'utf8')) as Results;
}

/** Keeps the sections that were measured, with the first and last day of all sections, and writes them into docs/performance.md. */
export function keepFigures(results: Results): void {
  const kept = loadFigures();
  const {date: _, machine, text, playground, ...onText} = results;
  // The playground brings its own text.
  const about = Object.keys(onText).length > 0 ? {machine, text} : {};
  const first = kept.date.slice(0, 10);
  const isPartial = Object.keys(kept).some(key => !(key in results));
  const date = isPartial && first !== results.date ? `${first} to ${results.date}` : results.date;
  writeFileSync(
    path,
    `${JSON.stringify({...kept, ...onText, ...about, ...(playground && {playground}), date}, null, 1)}\n`,
  );
  execFileSync('npm', ['run', '--silent', 'generate'], {stdio: 'inherit'});
}
