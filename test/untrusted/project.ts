import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll} from 'vitest';

const program = fileURLToPath(new URL('../../bin/mtlint.js', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/** A text with one error. */
export const damaged = 'They met the the mayor.\n';

/** Code that says where it ran: it leaves a file behind. */
export const trap = `process.getBuiltinModule('node:fs').writeFileSync(process.env.MARKER, '');\n`;

/** A config file that is code. */
export const configTrap = `${trap}export default {};\n`;

/** A plugin. */
export const pluginTrap = `${trap}
export const one = Object.assign(() => {}, {rule: {id: 'house-word', options: {entries: {}}}});
`;

/** What became of a run of the built program. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether code of the project ran. */
  readonly trapped: boolean;
}

/** A folder with files, which goes when the tests are over. */
export function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mtlint-')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs the built program, with a damaged text on standard input. */
export function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const own = project();
  const marker = join(own, 'marker');
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    input: damaged,
    timeout: 30_000,
    env: {PATH: process.env.PATH, XDG_STATE_HOME: own, MARKER: marker, ...env},
  });
  return {code: status, stdout, stderr, trapped: existsSync(marker)};
}
