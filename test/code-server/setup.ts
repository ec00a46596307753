import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TestProject} from 'vitest/node';
import {installCodeServer} from '../../scripts/install-code-server.js';
import {chromiumPath} from '../chromium.js';
import {CodeServer, cli} from './server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the editor; null if there is none. */
    editor: string | null;
    /** Address of the editor that runs the extension in a worker, as where there is no Node.js; null if there is none. */
    webEditor: string | null;
  }
}

const extension = fileURLToPath(new URL('../../editors/vscode/', import.meta.url));

/** What the user's settings have in all tests: nothing that moves, asks, or calls anyone. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'editor.minimap.enabled': false,
};

/** Packages the extension, installs it in code-server, and starts that once for all tests with Node.js, and once without. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const entry = entryOrReason();
  if (!entry.path) {
    console.warn(`Visual Studio Code is not tested: ${entry.reason}`);
    project.provide('editor', null);
    project.provide('webEditor', null);
    return undefined;
  }
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'mtlint-code-')));
  const remove = (): void => rmSync(home, {recursive: true, force: true, maxRetries: 5});
  try {
    const extensionFile = packaged();
    const start = (name: string, own: object): Promise<CodeServer> =>
      startIn(join(home, name), entry.path, extensionFile, {...settings, ...own});
    const server = await start('node', {});
    const webServer = await start('web', {'remote.extensionKind': {'mtlint.mtlint': ['web']}});
    project.provide('editor', server.address);
    project.provide('webEditor', webServer.address);
    return async () => {
      await Promise.all([server.stop(), webServer.stop()]);
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Starts code-server with the extension and settings of its own. */
function startIn(
  home: string,
  entry: string,
  extensionFile: string,
  userSettings: object,
): Promise<CodeServer> {
  mkdirSync(join(home, 'data/User'), {recursive: true});
  writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify(userSettings));
  cli(entry, home, '--install-extension', extensionFile);
  return CodeServer.start(entry, home);
}

function entryOrReason(): {path: string; reason?: never} | {path?: never; reason: string} {
  if (!chromiumPath) return {reason: 'Chromium is not installed (apt-get install chromium)'};
  try {
    return {path: installCodeServer()};
  } catch (error) {
    return {reason: (error as Error).message};
  }
}

function packaged(): string {
  execFileSync('npm', ['run', '--silent', 'package'], {cwd: extension, stdio: 'pipe', timeout: 120_000});
  const name = readdirSync(extension).find(file => file.endsWith('.vsix'));
  if (!name) throw new Error('The extension was not packaged');
  return join(extension, name);
}
