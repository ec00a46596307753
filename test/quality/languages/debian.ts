import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';

/**
 * The folder of a Debian package, unpacked below a cache folder and not installed. Downloads it where it is not there yet.
 *
 * @throws {Error} When `apt-get` or `dpkg-deb` fails, or is missing.
 */
export function unpacked(name: string, cache: string): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const download = join(cache, `.${name}`);
  mkdirSync(download, {recursive: true});
  run('apt-get', ['download', '-qq', name], download);
  const file = readdirSync(download).find(entry => entry.endsWith('.deb'));
  if (file === undefined) throw new Error(`apt-get downloaded no package ${name}`);
  run('dpkg-deb', ['-x', file, 'content'], download);
  renameSync(join(download, 'content'), folder);
  rmSync(download, {recursive: true});
  return folder;
}

function run(command: string, parameters: readonly string[], folder: string): void {
  try {
    execFileSync(command, parameters, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']});
  } catch (error) {
    throw new Error(`${command} ${parameters.join(' ')} failed: the texts come from Debian packages`, {
      cause: error,
    });
  }
}
