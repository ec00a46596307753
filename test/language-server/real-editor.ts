import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect} from 'vitest';
import {program} from './editor.js';
import {folder} from './use.js';

/** An editor that is tested if it is installed. */
export interface RealEditor {
  readonly name: string;
  readonly command: string;
  /** The packages of Debian that have it. */
  readonly packages: string;
  /** A command that succeeds only if everything is installed; the editor's version, if absent. */
  readonly probe?: readonly string[];
}

/** Whether an editor is installed; prints one line if not. */
export function isInstalled({name, command, packages, probe = ['--version']}: RealEditor): boolean {
  const found = spawnSync(command, probe).status === 0;
  if (!found)
    console.warn(`${name} is not installed, so mtlint is not tried in it: apt-get install ${packages}`);
  return found;
}

/** What an editor did with a text. */
export interface Outcome {
  readonly report: unknown;
  readonly text: string;
}

/**
 * Runs an editor with the configuration that users are told, which starts the program by its name, on a text.
 *
 * @param file Name of the text.
 * @param args Gets the paths of the configuration and of the report that the editor has to write.
 */
export function runEditor(
  {name, command}: RealEditor,
  file: string,
  text: string,
  args: (config: string, script: (name: string) => string) => string[],
): Outcome {
  const home = folder({[file]: text});
  const {language, code} = configurationFor(name);
  const config = join(home, `config.${language}`);
  writeFileSync(config, code);
  const own = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
  writeFileSync(join(home, 'mtlint'), own, {mode: 0o755});
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const {status, stderr} = spawnSync(command, args(config, script), {
    cwd: home,
    encoding: 'utf8',
    timeout: 50_000,
    env: {
      PATH: `${home}${delimiter}${process.env.PATH}`,
      HOME: home,
      LANG: 'C.UTF-8',
      MTLINT_FILE: join(home, file),
      MTLINT_REPORT: join(home, 'report.json'),
    },
  });
  expect({stderr, status}).toEqual({stderr: expect.any(String), status: 0});
  return {
    report: JSON.parse(readFileSync(join(home, 'report.json'), 'utf8')),
    text: readFileSync(join(home, file), 'utf8'),
  };
}

/** The first block of code in an editor's section of the documentation. */
function configurationFor(name: string): {language: string; code: string} {
  const docs = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
  const block = new RegExp(`\n## ${name}\n[\\s\\S]*?\`\`\`(\\w+)\n([\\s\\S]*?)\`\`\``).exec(docs);
  return {language: block?.[1] ?? '', code: block?.[2] ?? ''};
}
