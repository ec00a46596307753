import type {ExecFileOptionsWithBufferEncoding} from 'node:child_process';
import {promisify} from 'node:util';
import {pathOfBytes} from '../node/file-names.js';
import {importOutside} from '../node/import-outside.js';

/** Most runs start no other program, and loading the module takes some milliseconds. */
async function run(
  file: string,
  args: readonly string[],
  options: ExecFileOptionsWithBufferEncoding,
): Promise<{stdout: Buffer}> {
  const {execFile} = await importOutside<typeof import('node:child_process')>('node:child_process');
  return promisify(execFile)(file, args, options);
}

/** Thrown when git cannot tell what has changed. The message is a line for the user. */
export class ChangesError extends Error {
  override readonly name = 'ChangesError';
}

/**
 * Git, without the programs that the configuration of a repository may name: an archive can bring a `.git` folder along.
 * File system monitor and hooks are off, and so are the filters that the repository's own configuration defines; those of
 * the user's configuration stay.
 */
export class Git {
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  /** Git for the repository that a folder is in. */
  static async of(folder: string): Promise<Git> {
    const plain = new Git(process.env);
    // Without a filter, and without a repository, there is nothing to list.
    const listing = await plain
      .run(folder, 'config', '-z', '--show-scope', '--includes', '--get-regexp', '^filter\\.')
      .catch(() => '');
    return new Git(withoutFilters(ownFilters(listing), process.env));
  }

  /**
   * What git prints.
   *
   * @throws {ChangesError} When git is not installed, or fails.
   */
  async run(cwd: string, ...args: readonly string[]): Promise<string> {
    const options = {cwd, env: this.#environment, maxBuffer: 1 << 30, encoding: 'buffer'} as const;
    try {
      return pathOfBytes((await run('git', [...harmless, ...args], options)).stdout);
    } catch (error) {
      const {code, stderr = ''} = error as {code?: unknown; stderr?: Buffer | string};
      if (code === 'ENOENT') throw new ChangesError('git is not installed: install it to find changed lines');
      throw new ChangesError(
        stderr
          .toString()
          .split('\n')[0]
          ?.replace(/^fatal: /, '') || 'git failed',
      );
    }
  }
}

const harmless: readonly string[] = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** The names of the filters that the repository itself defines, from a listing of `scope NUL key LF value NUL`. */
function ownFilters(listing: string): string[] {
  const fields = listing.split('\0');
  const own = fields.flatMap((field, index) => {
    const [, name] = /^filter\.(.*)\.[^.\n]*(?:\n|$)/s.exec(field) ?? [];
    return name !== undefined && /^(?:local|worktree)$/.test(fields[index - 1] ?? '') ? [name] : [];
  });
  return [...new Set(own)];
}

/** Variables tell git settings whose names hold any characters; `-c` would end a name at the first `=`. */
function withoutFilters(names: readonly string[], environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = names.flatMap(name => [
    [`filter.${name}.clean`, ''],
    [`filter.${name}.process`, ''],
    [`filter.${name}.required`, 'false'],
  ]);
  const before = Number(environment.GIT_CONFIG_COUNT ?? 0);
  const variables = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, value],
  ]);
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(before + settings.length),
    ...Object.fromEntries(variables),
  };
}
