import {afterEach} from 'vitest';
import type {Diagnostic} from 'vscode-languageserver/node';
import {Editor, folderWith} from './editor.js';

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** An editor whose server ends with the test. */
export function editor(): Editor {
  const started = new Editor();
  cleanUps.push(() => started.kill());
  return started;
}

/** A folder that goes with the test. */
export function folder(files: Readonly<Record<string, string>>): string {
  const made = folderWith(files);
  cleanUps.push(() => made.remove());
  return made.path;
}

export const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({code}) => code);
