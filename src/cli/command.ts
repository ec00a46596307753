import {relative} from 'node:path';
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {closest} from '../engine/closest.js';
import type {SettingLevel} from '../engine/rule-settings.js';
import {settingLevels} from '../model/setting-levels.js';
import type {Severity} from '../model/severity.js';
import {internalError} from '../node/internal-error.js';
import {longestTimeLimit} from '../node/time-limit.js';
import {version} from '../node/version.js';
import {ConfigError} from '../project/config/error.js';
import {loading} from '../project/config/program.js';
import {reporterNames} from '../reporters/index.js';
import {visible} from '../reporters/inert.js';
import type {Rule} from '../rule/define.js';
import {complain} from './complain.js';
import {UsageError, workingDirectory} from './errors.js';
import {exitCodes} from './exit-codes.js';
import type {Installation} from './installation.js';
import type {Options} from './options.js';
import {collectTarget, type Target} from './report-targets.js';
import {tellSkipped} from './skipped.js';

/**
 * Parses the command line and does what it asks for.
 *
 * @returns The exit code.
 */
export async function command(args: readonly string[], installation: Installation): Promise<number> {
  const program = define();
  try {
    program.parse(args, {from: 'user'});
    return await act(program, installation);
  } catch (error) {
    // commander has printed what it has to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.couldNotRun;
    for (const line of describe(error)) complain(line);
    return exitCodes.couldNotRun;
  }
}

/** Why the program ends before its work is done. */
export function explainEnd(): string {
  const [file] = loading;
  const name = file && relative(process.cwd(), file);
  return name ? `${name}: ends the program, or waits for what never comes` : 'ended before the work was done';
}

async function act(program: Command, installation: Installation): Promise<number> {
  const options = program.opts<Options>();
  const instead = (['listRules', 'explain', 'init', 'printConfig'] as const).find(
    it => options[it] !== undefined,
  );
  const [extra] = program.args;
  if (instead && extra !== undefined) {
    const option = program.options.find(it => it.attributeName() === instead)?.long;
    throw new UsageError(`${option} lints nothing: leave out \`${extra}\``);
  }
  if (options.listRules) {
    const {listRules} = await import('./list-rules.js');
    const format = formatOfList(options.format);
    process.stdout.write(await listRules(await pluginRules(options, options.plugins ?? false), format));
    return exitCodes.ok;
  }
  if (options.explain !== undefined) {
    const {explain} = await import('./explain.js');
    const loadPlugins = () => pluginRules(options, options.plugins ?? true);
    process.stdout.write(await explain(options.explain, installation.root, loadPlugins));
    return exitCodes.ok;
  }
  if (options.init) {
    const {init} = await import('./init.js');
    process.stdout.write(await init(workingDirectory()));
    return exitCodes.ok;
  }
  if (options.printConfig !== undefined) {
    const {printConfig} = await import('./print-config.js');
    process.stdout.write(await printConfig(options.printConfig, options, workingDirectory()));
    return exitCodes.ok;
  }
  if (program.args.every(arg => arg.startsWith('!')))
    throw new UsageError(
      'nothing to lint: name a file, a folder, a glob, or - for standard input (--help shows examples)',
    );
  const {run} = await import('./run.js');
  return run(program.args, options, installation);
}

/**
 * The rules of the plugins that the config of the working directory names. A config that cannot be used is told of in lines,
 * and has none: the rules may be asked for in order to mend it.
 *
 * @param plugins Whether code in config files runs.
 */
async function pluginRules(options: Options, plugins: boolean): Promise<Readonly<Record<string, Rule>>> {
  const {createProjectLinter} = await import('../project/project-linter.js');
  const cwd = workingDirectory();
  try {
    const project = createProjectLinter({cwd, config: options.config, plugins});
    const settings = await project.settingsFor('<text>');
    tellSkipped(settings.skipped, cwd, options);
    return settings.plugins;
  } catch (error) {
    for (const line of describe(error)) complain(line);
    return {};
  }
}

/** @throws {UsageError} When the rules are wanted in a way in which they cannot be listed. */
function formatOfList(targets: readonly Target[] = []): 'table' | 'json' {
  const [target] = targets;
  if (!target) return 'table';
  if (targets.length > 1 || target.format !== 'json' || target.file !== undefined)
    throw new UsageError('--list-rules prints a table or, with --format json, JSON, to standard output');
  return 'json';
}

/** The lines for the user that an error stands for. */
function describe(error: unknown): string[] {
  if (error instanceof ConfigError) return error.linesFrom(process.cwd());
  return [error instanceof Error && expected.has(error.name) ? error.message : internalError(error)];
}

/** Errors whose message is a line for the user. */
const expected = new Set(['UsageError', 'UnknownRuleError', 'OptionsError', 'ChangesError']);

/** The parser of the command line. */
export function define(): Command {
  const program = new Command('mtlint');
  return program
    .description('Checks machine-translated text for repeated words, broken sentences and passive voice.')
    .usage('[options] [file|dir|glob|-]...')
    .argument(
      '[paths...]',
      'files, folders (searched for .txt .md .markdown .html .htm), globs, or - for standard input',
    )
    .addOption(
      new Option(
        '--format <name[=file]>',
        `how problems are shown, and where (repeatable): ${reporterNames.join(', ')}`,
      ).argParser(collectTarget),
    )
    .option('--rule <id:severity>', 'set a rule to error, warning, info, on or off (repeatable)', collectRule)
    .addOption(
      new Option('--severity <level>', 'least severity shown')
        .choices(severities)
        .argParser(severity)
        .default('info'),
    )
    .option('--quiet', 'show errors only')
    .option('--config <file>', 'config file for all files; else the nearest to each file', filled)
    .addOption(
      new Option('--fail-on <level>', 'least severity that makes the exit code 1')
        .choices(severities)
        .argParser(severity)
        .default('error'),
    )
    .option('--max-warnings <n>', 'make the exit code 1 where there are more warnings', wholeNumber)
    .option('--cache', 'remember results, and lint what has changed')
    .option('--cache-location <folder>', 'where results are remembered (.mtlintcache)', filled)
    .addOption(
      new Option('--jobs <n>', 'lint n files at a time, or as many as pay (auto)')
        .argParser(numberOfJobs)
        .default('auto'),
    )
    .addOption(
      new Option('--timeout <seconds>', 'give up on a file that takes longer; 0 sets no limit')
        .argParser(timeLimit)
        .default(60),
    )
    .option('--no-config', 'read no config file')
    .option('--plugins', 'run the code in config files for --list-rules and --print-config, too')
    .option('--no-plugins', 'read config files as data: run no plugin and no other code of the project')
    .option('--print-config <file>', 'show the settings for a file as JSON', filled)
    .option('--init', 'write a config file for this folder')
    .option('--baseline <file>', 'leave out the problems that this file lists', filled)
    .option('--update-baseline', 'write the problems that there are now to the baseline')
    .option('--since <ref>', 'only problems in lines changed since a git commit, branch or tag')
    .option('--fix', 'apply the safe fixes to the files')
    .option('--fix-dry-run', 'show what --fix would do as a unified diff')
    .option(
      '--stdin-filename <path>',
      'name of what - reads: tells its format, and stands in reports',
      filled,
    )
    .option('--lsp', 'serve an editor by the Language Server Protocol, on standard input and output')
    .option('--list-rules', 'list all rules (with --format json as JSON)')
    .option('--explain <rule>', 'show what a rule finds, why, and what to do')
    .version(version, '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples)
    .showSuggestionAfterError()
    .configureOutput({outputError: (text, write) => write(`mtlint: ${visible(oneLine(text))}\n`)})
    .exitOverride();
}

const examples = `
Examples:
  mtlint article.txt                      lint a file
  mtlint docs "news/**/*.md"              lint a folder, and the files that a glob names
  mtlint --severity warning docs          leave advice out
  mtlint --rule passive-voice:off docs    leave a rule out
  mtlint --fix-dry-run docs               show what --fix would change
  translate < in.txt | mtlint -           lint what another program writes
  mtlint --explain fused-sentence         read what a rule is about
  mtlint --init                           write a config file
  mtlint --since main .                   lint what has changed on this branch

Exit codes:
  0  no problem at error level    1  errors found (or what --fail-on and --max-warnings ask for)    2  could not run, or could not read a file`;

/** commander writes "error: …" and its suggestion on a second line. */
function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

function collectRule(
  value: string,
  settings: Record<string, SettingLevel> = {},
): Record<string, SettingLevel> {
  const [, id, level] = /^([^:]+):(.+)$/.exec(value) ?? [];
  if (!id) throw new InvalidArgumentError('It takes <id>:<severity>, as in passive-voice:off.');
  if (!isLevel(level)) throw new InvalidArgumentError(`The severity is one of ${settingLevels.join(', ')}.`);
  return {...settings, [id]: level};
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function severity(value: string): Severity {
  const known = severities.find(level => level === value);
  if (known) return known;
  const near = closest(value, severities);
  throw new InvalidArgumentError(`It takes ${severities.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`);
}

function isLevel(level: string | undefined): level is SettingLevel {
  return (settingLevels as readonly (string | undefined)[]).includes(level);
}

/** A name: of a variable that is not set there is none. */
function filled(value: string): string {
  if (value === '') throw new InvalidArgumentError('It is empty.');
  return value;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}

function numberOfJobs(value: string): number | 'auto' {
  if (value === 'auto') return value;
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new InvalidArgumentError('It takes a number from 1 to 999, or auto.');
  return Number(value);
}

function timeLimit(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > longestTimeLimit)
    throw new InvalidArgumentError(`It takes a number of seconds from 0 to ${longestTimeLimit}.`);
  return Number(value);
}
