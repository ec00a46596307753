/** Installs code-server, which is Visual Studio Code in a browser, for `npm run test:vscode`. Takes about 30 seconds once. */
import {execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';

/** The last version for Node.js 20. */
const version = '4.100.3';
const nodeMajor = '20';
const limit = 300_000;

/**
 * Installs code-server into the user's cache, unless it is there.
 *
 * @returns Path of the script that starts it.
 * @throws With the reason in one line, if it cannot be had.
 */
export function installCodeServer(): string {
  const [major] = process.versions.node.split('.');
  if (major !== nodeMajor)
    throw new Error(`code-server ${version} needs Node.js ${nodeMajor}, and this is Node.js ${major}`);
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'mtlint', `code-server-${version}`);
  if (!existsSync(folder)) installInto(folder);
  return join(folder, 'node_modules/code-server/out/node/entry.js');
}

/** Installs into a folder of its own first, so that an installation that was interrupted is never taken for a whole one. */
function installInto(folder: string): void {
  mkdirSync(dirname(folder), {recursive: true});
  const own = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(own, 'package.json'), '{"private": true}');
    npmInstall(own, `code-server@${version}`);
    const code = join(own, 'node_modules/code-server/lib/vscode');
    npmInstall(code, '--omit=dev');
    symlinkSync('node_modules', join(code, 'node_modules.asar'));
    // Hashes passwords, which the test does not use, and is the only native module that code-server cannot start without.
    writeFileSync(join(own, 'node_modules/argon2/argon2.js'), 'module.exports = {};\n');
    moveTo(folder, own);
  } finally {
    rmSync(own, {recursive: true, force: true});
  }
}

/** Runs no install scripts: they fetch programs from elsewhere, or compile what the test does not use. */
function npmInstall(cwd: string, ...args: string[]): void {
  const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  try {
    execFileSync('npm', npm, {cwd, stdio: 'pipe', timeout: limit});
  } catch (error) {
    const {stderr, message} = error as Error & {stderr?: Buffer};
    // The first lines are codes.
    const sentence = /^npm error (\S+(?: \S+){3,})$/m.exec(`${stderr ?? ''}`)?.[1];
    throw new Error(`npm cannot install code-server ${version}: ${sentence ?? message}`);
  }
}

/** Another run may have been faster. */
function moveTo(folder: string, own: string): void {
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) throw error;
  }
}
