import {relative} from 'node:path';
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {closest} from '../engine/closest.js';
import type {SettingLevel} from '../engine/rule-settings.js';
import {builtInFormats} from '../formats/registry.js';
import {longestTimeLimit} from '../model/longest-time-limit.js';
import {lintedStates, type SegmentState, segmentStates} from '../model/segment.js';
import {settingLevels} from '../model/setting-levels.js';
import type {Severity} from '../model/severity.js';
import {internalError} from '../node/internal-error.js';
import {version} from '../node/version.js';
import {ConfigError} from '../project/config/error.js';
import {loading} from '../project/config/program.js';
import {type Role, roles} from '../records/fields.js';
import {outputs} from '../records/output.js';
import type {Shard} from '../records/shard.js';
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
 * Parses the command line and carries it out.
 *
 * @returns The exit code.
 */
export async function command(args: readonly string[], installation: Installation): Promise<number> {
  const program = define();
  try {
    program.parse(args, {from: 'user'});
    return await act(program, installation);
  } catch (error) {
    // commander has already printed the error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.couldNotRun;
    for (const line of describe(error)) complain(line);
    return exitCodes.couldNotRun;
  }
}

/** Explains why the program stops before its work is done. */
export function explainEnd(): string {
  const [file] = loading;
  const name = file && relative(process.cwd(), file);
  return name
    ? `${name}: called process.exit(), or never finished loading`
    : 'stopped before the work was done';
}

/** What was given. The default of --fail-on depends on the config file and on other options. */
function optionsOf(program: Command): Options {
  const {failOn, ...options} = program.opts<Options>();
  if (failOn === undefined || program.getOptionValueSource('failOn') !== 'cli') return options;
  return {...options, failOn};
}

async function act(program: Command, installation: Installation): Promise<number> {
  const options = optionsOf(program);
  const instead = (['listRules', 'explain', 'init', 'printConfig'] as const).find(
    it => options[it] !== undefined,
  );
  const [extra] = program.args;
  if (instead && extra !== undefined) {
    const option = program.options.find(it => it.attributeName() === instead)?.long;
    throw new UsageError(`${option} doesn't lint anything: remove \`${extra}\``);
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
  checkRecordOptions(options);
  if (options.aggregate) {
    const {runAggregate} = await import('../records/aggregate/index.js');
    return runAggregate(program.args, options);
  }
  if (options.records !== undefined) {
    const {runRecords} = await import('../records/index.js');
    return runRecords(program.args, options, installation.worker);
  }
  if (program.args.every(arg => arg.startsWith('!')))
    throw new UsageError(
      'nothing to lint: name a file, folder, or glob, or use - for standard input (see --help for examples)',
    );
  const {run} = await import('./run.js');
  return run(program.args, options, installation);
}

/** @throws {UsageError} When options for records are given without records. */
function checkRecordOptions({records, aggregate, ...options}: Options): void {
  const misplaced = (['shard', 'dropAbove', 'maxBad', 'output', 'progress'] as const).find(
    name => options[name] !== undefined,
  );
  if (misplaced !== undefined && records === undefined)
    throw new UsageError(`${flagOf(misplaced)} is for records: add --records jsonl, tsv, or tmx`);
  if (options.fields !== undefined && records === undefined && !aggregate)
    throw new UsageError('--fields names the fields of records: add --records jsonl or --records tsv');
  if (options.fields !== undefined && records === 'tmx')
    throw new UsageError('--fields names fields, but a translation memory has none: remove it');
  if (options.by !== undefined && !aggregate)
    throw new UsageError('--by groups the sums of --aggregate: add --aggregate');
  if (records !== undefined && aggregate)
    throw new UsageError('--aggregate reads what --records has written: run one after the other');
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
}

/**
 * Loads the rules of the plugins that the working directory's config names. If the config cannot be used, reports why and
 * returns no rules: you may need the list of rules to fix the config.
 *
 * @param plugins Whether to run code in config files.
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

/** @throws {UsageError} When the options ask for a list of rules in another format or in a file. */
function formatOfList(targets: readonly Target[] = []): 'table' | 'json' {
  const [target] = targets;
  if (!target) return 'table';
  if (targets.length > 1 || target.format !== 'json' || target.file !== undefined)
    throw new UsageError('--list-rules writes to standard output only: a table or, with --format json, JSON');
  return 'json';
}

/** Describes an error in lines for the user. */
function describe(error: unknown): string[] {
  if (error instanceof ConfigError) return error.linesFrom(process.cwd());
  return [error instanceof Error && expected.has(error.name) ? error.message : internalError(error)];
}

/** Errors whose message is written for the user. */
const expected = new Set([
  'UsageError',
  'UnknownRuleError',
  'OptionsError',
  'ChangesError',
  'PairsLockError',
]);

/** The parser of the command line. */
export function define(): Command {
  const program = new Command('mtlint');
  return program
    .description(
      'Finds the mistakes that machine translation leaves in English text, and tells you how to fix them.',
    )
    .usage('[options] [file|dir|glob|-]...')
    .argument(
      '[paths...]',
      `files, folders (searched for ${builtInFormats.extensions.join(' ')}), globs, or - for standard input`,
    )
    .addOption(
      new Option(
        '--format <name[=file]>',
        `report format, and the file to write it to (repeatable): ${reporterNames.join(', ')}`,
      ).argParser(collectTarget),
    )
    .option(
      '--rule <id:severity>',
      'set a rule to error, warning, info, on, or off (repeatable)',
      collectRule,
    )
    .addOption(
      new Option('--severity <level>', 'lowest severity to report')
        .choices(severities)
        .argParser(severity)
        .default('info'),
    )
    .option('--quiet', 'report errors only')
    .option('--config <file>', 'use this config file instead of the nearest one to each file', filled)
    .addOption(
      new Option('--fail-on <level>', 'lowest severity that sets exit code 1')
        .choices(severities)
        .argParser(severity)
        .default('error'),
    )
    .option('--language <tag>', 'language of files that declare none', languageTag)
    .option('--glossary <file>', 'terms and their translations, as CSV or TBX (repeatable)', collectPaths)
    .option('--source-language <tag>', 'language that the text was translated from, or auto', sourceTag)
    .addOption(
      new Option(
        '--states <list>',
        `states of the segments to lint in localization files, separated by commas: ${segmentStates.join(', ')} (default: ${lintedStates.join(',')})`,
      ).argParser(listOfStates),
    )
    .option('--max-warnings <n>', 'set exit code 1 if there are more than n warnings', wholeNumber)
    .option('--min-score <n>', 'set exit code 1 if the score is below n, from 0 to 100', scoreLimit)
    .option(
      '--max-per-1000 <severity=n>',
      'set exit code 1 if there are more problems per 1,000 words, as in error=1,warning=5',
      collectRates,
    )
    .option('--compare <report>', 'show what has changed since a report of --format json', filled)
    .option(
      '--max-problems <n>',
      'number of problems that --format agent lists, errors first (default: 100)',
      wholeNumber,
    )
    .option('--cache', 'remember results, and lint only what has changed')
    .option('--cache-location <folder>', 'folder for the remembered results (default: .mtlintcache)', filled)
    .addOption(
      new Option('--jobs <n>', 'number of files, or parts of a file of records, to lint in parallel, or auto')
        .argParser(numberOfJobs)
        .default('auto'),
    )
    .addOption(
      new Option('--timeout <seconds>', 'give up on a file that takes longer than this; 0 means no limit')
        .argParser(timeLimit)
        .default(60),
    )
    .option('--no-config', 'ignore all config files')
    .option('--plugins', 'run code from config files for --list-rules and --print-config too')
    .option('--no-plugins', 'read config files as data only: never run plugins or other project code')
    .option('--print-config <file>', 'print the settings for a file as JSON', filled)
    .option('--init', 'create a config file for this folder')
    .option('--baseline <file>', 'hide the problems listed in this file', filled)
    .option('--update-baseline', 'record all current problems in the baseline')
    .option('--since <ref>', 'report only problems in lines changed since a git commit, branch, or tag')
    .option('--fix', 'apply safe fixes to the files')
    .option('--fix-dry-run', 'print the changes that --fix would make, as a unified diff')
    .option(
      '--stdin-filename <path>',
      'file name to assume for standard input (sets the format; shown in reports)',
      filled,
    )
    .option('--source <path>', 'file or folder that the files were translated from', filled)
    .option('--update-pairs', 'record which source each part was translated from, in mtlint-pairs.json')
    .addOption(
      new Option(
        '--records <kind>',
        'lint records and add the results to each: lines (jsonl, tsv) or the units of a translation memory (tmx)',
      ).choices(['jsonl', 'tsv', 'tmx']),
    )
    .option(
      '--fields <role=name>',
      `names of the fields of records, or numbers of columns, separated by commas; roles: ${roles.join(', ')}`,
      collectFields,
    )
    .option('--shard <i/n>', 'lint the i-th of n parts of a file of records, from 0', shard)
    .addOption(
      new Option('--output <kind>', 'what to write for a record: everything, or counts').choices(outputs),
    )
    .option('--drop-above <penalty>', 'leave out records with a higher penalty', penalty)
    .option('--max-bad <n>', 'set exit code 2 only if more than n lines are no records', wholeNumber)
    .option('--progress', 'tell every 10 seconds how many records were linted')
    .option('--aggregate', 'sum up the results that --records has written')
    .option('--by <list>', 'fields of records to group the sums by, separated by commas', listOfFields)
    .option('--lsp', 'run as a language server on standard input and output')
    .option('--mcp', 'run as a Model Context Protocol server on standard input and output')
    .option('--list-rules', 'list all rules (as JSON with --format json)')
    .option('--explain <rule>', 'show what a rule finds, why it matters, and how to fix it')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .showSuggestionAfterError()
    .configureOutput({outputError: (text, write) => write(`mtlint: ${visible(oneLine(text))}\n`)})
    .exitOverride();
}

const examples = `
Examples:
  mtlint article.txt                      lint a file
  mtlint docs "news/**/*.md"              lint a folder and all files that match a glob
  mtlint --severity warning docs          hide info-level messages
  mtlint --rule passive-voice:off docs    turn a rule off
  mtlint --fix-dry-run docs               preview the changes that --fix would make
  translate < in.txt | mtlint -           lint the output of another program
  mtlint --explain fused-sentence         learn about a rule
  mtlint --init                           create a config file
  mtlint --since main .                   lint only what changed on this branch
  mtlint --records jsonl < in > out       lint records, one JSON object per line

Exit codes:
  0  no errors
  1  errors found, or a limit exceeded (see --fail-on, --max-warnings, --min-score, --max-per-1000)
  2  mtlint could not run, or could not read a file`;

/** Joins the lines of an error: commander writes "error: …", and its suggestion on a second line. */
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
  if (!id) throw new InvalidArgumentError('Expected <id>:<severity>, as in passive-voice:off.');
  if (!isLevel(level))
    throw new InvalidArgumentError(`The severity must be one of ${settingLevels.join(', ')}.`);
  return {...settings, [id]: level};
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function severity(value: string): Severity {
  const known = severities.find(level => level === value);
  if (known) return known;
  const near = closest(value, severities);
  throw new InvalidArgumentError(`Expected error, warning, or info.${near ? ` Did you mean ${near}?` : ''}`);
}

function isLevel(level: string | undefined): level is SettingLevel {
  return (settingLevels as readonly (string | undefined)[]).includes(level);
}

/** Rejects an empty value, for example from an unset shell variable. */
function filled(value: string): string {
  if (value === '') throw new InvalidArgumentError('The value is empty.');
  return value;
}

function collectPaths(value: string, paths: readonly string[] = []): readonly string[] {
  return [...paths, filled(value)];
}

function collectFields(
  value: string,
  fields: Partial<Record<Role, string>> = {},
): Partial<Record<Role, string>> {
  const named = value.split(',').map(part => {
    const [, name = '', field] = /^([^=]+)=(.+)$/.exec(part.trim()) ?? [];
    const role = roles.find(known => known === name);
    if (role && field) return [role, field] as const;
    throw new InvalidArgumentError(
      `Expected <role>=<name>, as in target=translation. The roles are ${roles.join(', ')}.`,
    );
  });
  return {...fields, ...Object.fromEntries(named)};
}

function listOfFields(value: string): string[] {
  return value.split(',').map(name => filled(name.trim()));
}

function shard(value: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  if (index === undefined || Number(index) >= Number(of))
    throw new InvalidArgumentError('Expected <i>/<n> with i from 0 to n - 1, as in 0/4.');
  return {index: Number(index), of: Number(of)};
}

function penalty(value: string): number {
  if (!/^\d{1,9}(?:\.\d{1,4})?$/.test(value)) throw new InvalidArgumentError('Expected a number.');
  return Number(value);
}

function languageTag(value: string): string {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(value))
    throw new InvalidArgumentError('Expected a language tag, such as en or pt-BR.');
  return value;
}

function sourceTag(value: string): string {
  return value === 'auto' ? value : languageTag(value);
}

function listOfStates(value: string): SegmentState[] {
  return value.split(',').map(name => {
    const known = segmentStates.find(state => state === name.trim());
    if (known) return known;
    const near = closest(name, segmentStates);
    throw new InvalidArgumentError(
      `Expected ${segmentStates.join(', ')}, separated by commas.${near ? ` Did you mean ${near}?` : ''}`,
    );
  });
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

function scoreLimit(value: string): number {
  if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(value) || Number(value) > 100)
    throw new InvalidArgumentError('Expected a number from 0 to 100.');
  return Number(value);
}

function collectRates(
  value: string,
  rates: Partial<Record<Severity, number>> = {},
): Partial<Record<Severity, number>> {
  const named = value.split(',').map(part => {
    const [, level = '', limit] = /^(\w+)=(\d{1,6}(?:\.\d{1,4})?)$/.exec(part.trim()) ?? [];
    if (limit === undefined)
      throw new InvalidArgumentError('Expected <severity>=<number>, as in error=1,warning=5.');
    return [severity(level), Number(limit)];
  });
  return {...rates, ...Object.fromEntries(named)};
}

function numberOfJobs(value: string): number | 'auto' {
  if (value === 'auto') return value;
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new InvalidArgumentError('Expected a number from 1 to 999, or auto.');
  return Number(value);
}

function timeLimit(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > longestTimeLimit)
    throw new InvalidArgumentError(`Expected a number of seconds from 0 to ${longestTimeLimit}.`);
  return Number(value);
}
