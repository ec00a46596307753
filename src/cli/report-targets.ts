import {InvalidArgumentError} from 'commander';
import {closestMatch} from 'leven';
import {isReporterName, type ReporterName, reporterNames} from '../reporters/index.js';

/** A requested report: its format and the file to write it to (standard output without one). */
export interface Target {
  readonly format: ReporterName;
  readonly file?: string;
}

/**
 * Parses `name` or `name=FILE` and adds it to the reports requested so far.
 *
 * @throws {InvalidArgumentError} When the format is unknown or two reports have the same destination.
 */
export function collectTarget(value: string, targets: readonly Target[] = []): readonly Target[] {
  const [, format = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
  if (!isReporterName(format)) throw new InvalidArgumentError(`Unknown format. ${known(format)}`);
  if (file === '') throw new InvalidArgumentError(`Add a file name, as in ${format}=report.txt.`);
  if (file === '-')
    throw new InvalidArgumentError(
      `To write to standard output, leave out the file, as in --format ${format}.`,
    );
  if (targets.some(target => target.file === file))
    throw new InvalidArgumentError(
      file === undefined
        ? `Only one report can go to standard output: give this one a file, as in ${format}=FILE.`
        : `Two reports can't go to ${file}.`,
    );
  return [...targets, file === undefined ? {format} : {format, file}];
}

function known(name: string): string {
  const near = name.length > 2 ? closestMatch(name, reporterNames, {maxDistance: 2}) : undefined;
  return near ? `Did you mean ${near}?` : `Choose one of ${reporterNames.join(', ')}.`;
}

/**
 * The reports to write. By default, one for people and, in GitHub Actions, annotations; for an agent, its own.
 *
 * @param isTerminal Whether the report goes to a terminal.
 */
export async function targetsOf(
  asked: readonly Target[] | undefined,
  env: NodeJS.ProcessEnv,
  isTerminal: boolean,
): Promise<readonly Target[]> {
  if (asked) return asked;
  if (await isAgent(isTerminal)) return [{format: 'agent'}];
  const reading: readonly Target[] = [{format: 'stylish'}];
  return env.GITHUB_ACTIONS === 'true' ? [...reading, {format: 'github'}] : reading;
}

/** Agents whose environment a person at a terminal may have as well: Replit's shells, and a shell with the settings of Goose. */
const shared: readonly (string | undefined)[] = ['replit', 'goose'];

/** Whether a coding agent runs the program. */
async function isAgent(isTerminal: boolean): Promise<boolean> {
  const {agent} = await import('std-env');
  return agent !== undefined && !(isTerminal && shared.includes(agent));
}
