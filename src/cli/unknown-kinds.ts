import {basename} from 'node:path';
import {builtInFormats, FormatRegistry} from '../formats/registry.js';
import type {ProjectLinter} from '../project/project-linter.js';
import {complain} from './complain.js';

/**
 * Whether neither the name of a file, nor its content or a config file says which format it has. A name without an extension
 * (README) is one of plain text, as is standard input.
 */
export async function isUnknownKind(path: string, text: string, project: ProjectLinter): Promise<boolean> {
  if (!/[^.]\.[^.]+$/.test(basename(path)) || builtInFormats.byName(path)) return false;
  const {format, formats} = await project.settingsFor(path);
  return format === undefined && !new FormatRegistry(formats).recognized(path, text);
}

/** Most names to list in a note. */
const mostNames = 3;

/** Files of unknown kinds, for a note on them at the end of the run. */
export class UnknownKinds {
  readonly #linted: string[] = [];
  readonly #refused: string[] = [];

  /** @param isRefused Whether fixes of the file were not made. */
  add(path: string, isRefused: boolean): void {
    (isRefused ? this.#refused : this.#linted).push(path);
  }

  /** Whether fixes of a file were not made. */
  get hasRefused(): boolean {
    return this.#refused.length > 0;
  }

  /** Names the files on standard error, if any. */
  tell(): void {
    const hint = 'name it with `format` in an override of the config file';
    if (this.#linted.length > 0)
      complain(`${listed(this.#linted)}: linted as text, because the format is unknown: ${hint}`);
    if (this.#refused.length > 0)
      complain(
        `${listed(this.#refused)}: not fixed, because the format is unknown: ${hint}, or pass the file to standard input with --stdin-filename`,
      );
  }
}

function listed(paths: readonly string[]): string {
  const rest = paths.length - mostNames;
  if (rest <= 0) return paths.join(', ');
  return `${paths.slice(0, mostNames).join(', ')} and ${rest} more ${rest === 1 ? 'file' : 'files'}`;
}
