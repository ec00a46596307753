import {InvalidArgumentError} from 'commander';
import {closestMatch} from 'leven';
import {isReporterName, type ReporterName, reporterNames} from '../reporters/index.js';

/** A report that was asked for: its format, and the file it goes to; without one, standard output. */
export interface Target {
  readonly format: ReporterName;
  readonly file?: string;
}

/**
 * Reads `name` or `name=FILE` and adds it to what was asked for before.
 *
 * @throws {InvalidArgumentError} When there is no such format, or two want the same place.
 */
export function collectTarget(value: string, targets: readonly Target[] = []): readonly Target[] {
  const [, format = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
  if (!isReporterName(format)) throw new InvalidArgumentError(`There is no such format. ${known(format)}`);
  if (file === '') throw new InvalidArgumentError(`Name the file, as in ${format}=report.txt.`);
  if (file === '-')
    throw new InvalidArgumentError(
      `Without a file, as in --format ${format}, a report goes to standard output.`,
    );
  if (targets.some(target => target.file === file))
    throw new InvalidArgumentError(
      file === undefined
        ? `One format goes to standard output; give this one a file, as in ${format}=FILE.`
        : `Two formats cannot go to ${file}.`,
    );
  return [...targets, file === undefined ? {format} : {format, file}];
}

function known(name: string): string {
  const near = name.length > 2 ? closestMatch(name, reporterNames, {maxDistance: 2}) : undefined;
  return near ? `Did you mean ${near}?` : `Formats are ${reporterNames.join(', ')}.`;
}

/** Where reports go: what was asked for; otherwise for reading, in GitHub Actions with annotations. */
export function targetsOf(asked: readonly Target[] | undefined, env: NodeJS.ProcessEnv): readonly Target[] {
  if (asked) return asked;
  const reading: readonly Target[] = [{format: 'stylish'}];
  return env.GITHUB_ACTIONS === 'true' ? [...reading, {format: 'github'}] : reading;
}
