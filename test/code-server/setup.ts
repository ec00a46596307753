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

/** Packages the extension, installs it in code-server, and starts it once for all tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const entry = entryOrReason();
  if (!entry.path) {
    console.warn(`Visual Studio Code is not tested: ${entry.reason}`);
    project.provide('editor', null);
    return undefined;
  }
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'mtlint-code-')));
  const remove = (): void => rmSync(home, {recursive: true, force: true, maxRetries: 5});
  try {
    mkdirSync(join(home, 'data/User'), {recursive: true});
    writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify(settings));
    cli(entry.path, home, '--install-extension', packaged());
    const server = await CodeServer.start(entry.path, home);
    project.provide('editor', server.address);
    return async () => {
      await server.stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
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
