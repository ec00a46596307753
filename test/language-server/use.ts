import {afterEach} from 'vitest';
import type {Diagnostic} from 'vscode-languageserver/node';
import {Editor, folderWith} from './editor.js';

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/**
 * An editor whose server ends with the test.
 *
 * @param server As for {@link Editor}.
 */
export function editor(server?: readonly string[]): Editor {
  const started = new Editor(server);
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
