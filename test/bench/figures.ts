import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import type {Results} from './report.js';

const path = new URL('figures.json', import.meta.url);

/** The figures that are kept, and stand in the README. */
export function loadFigures(): Results {
  return JSON.parse(readFileSync(path, 'utf8')) as Results;
}

/** Keeps what was measured, section by section, and writes it into the README. */
export function keepFigures(results: Results): void {
  writeFileSync(path, `${JSON.stringify({...loadFigures(), ...results}, null, 1)}\n`);
  execFileSync('npm', ['run', '--silent', 'generate'], {stdio: 'inherit'});
}
