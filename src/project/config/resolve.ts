import {dirname, relative, resolve, sep} from 'node:path';
import type {SegmentOverride} from '../../engine/linter-options.js';
import {mergeRules, type RuleSettings} from '../../engine/rule-settings.js';
import type {Format} from '../../formats/format.js';
import {FormatRegistry} from '../../formats/registry.js';
import type {GlossaryEntry} from '../../model/glossary.js';
import {currentId} from '../../model/rule-ids.js';
import type {ScoreWeights} from '../../model/score.js';
import type {SegmentState} from '../../model/segment.js';
import type {Severity} from '../../model/severity.js';
import type {SkippedCode} from '../../model/skipped-code.js';
import type {TableColumns} from '../../model/table-columns.js';
import type {Rule} from '../../rule/define.js';
import type {Pair, Pairs} from '../pairs.js';
import {ConfigError} from './error.js';
import {ConfigFiles} from './files.js';
import {glossaryOf} from './glossary.js';
import {type Layer, type LoadedPlugin, loadLayers} from './layers.js';
import {matcherOf, type PathTest} from './match.js';
import {isCode} from './skipped.js';
import {checkNames, type Known} from './validate.js';

/** What holds for a file: the config files that are in force, put together. */
export interface Settings {
  /** Config files that they come from, absolute, the weakest first. */
  readonly files: readonly string[];
  readonly rules: RuleSettings;
  /** Rules of plugins, by id. */
  readonly plugins: Readonly<Record<string, Rule>>;
  /** The files, absolute, that these rules come from, by rule id. */
  readonly ruleFiles: Readonly<Record<string, string>>;
  /** Formats of plugins. */
  readonly formats: readonly Format[];
  /** Files of plugins, absolute. */
  readonly pluginFiles: readonly string[];
  /** Words and phrases that are right here. */
  readonly terms: readonly string[];
  /** Terms and how they are translated. */
  readonly glossary?: readonly GlossaryEntry[];
  /** BCP 47 tag of the text's language. Absent: English, unless a text shows that it is in another language. */
  readonly language?: string;
  /** BCP 47 tag of the language that the text was translated from. */
  readonly sourceLanguage?: string;
  /** States of the segments to lint, where the config says. */
  readonly states?: readonly SegmentState[];
  /** The columns of tables, where the config names them. */
  readonly columns?: TableColumns;
  /** Settings for some segments of a file. */
  readonly segmentOverrides?: readonly SegmentOverride[];
  /** Files and the files that they were translated from. */
  readonly pairs?: Pairs;
  /** What problems cost in the score, where the config says. */
  readonly score?: ScoreWeights;
  /** The limits that a run over the file has to keep, where the config says. */
  readonly gate?: GateSettings;
  /** Format, where it is not what the extension says. */
  readonly format?: string;
  /** Code of config files that did not run, since plugins are off: rules and settings of it are missing. */
  readonly skipped: readonly SkippedCode[];
}

/** The limits that a run has to keep. */
export interface GateSettings {
  /** Lowest severity that fails it. */
  readonly failOn?: Severity | undefined;
  /** Maximum number of warnings. */
  readonly maxWarnings?: number | undefined;
  readonly minScore?: number | undefined;
  /** Maximum number of problems per 1,000 words. */
  readonly maxPer1000?: Readonly<Partial<Record<Severity, number | undefined>>> | undefined;
}

/** Where settings come from. */
export interface ResolverOptions {
  /** Folder that paths are relative to. */
  readonly cwd: string;
  /** A config file for all files, or false to use none. By default, each file uses the nearest one. */
  readonly config?: string | false | undefined;
  /** Settings that overrule the config files': those of the command line. */
  readonly rules?: RuleSettings | undefined;
  /** Overrules the config files'. */
  readonly language?: string | undefined;
  /** Overrules the config files'. */
  readonly sourceLanguage?: string | undefined;
  /** Files with terms and their translations, besides those that config files name. */
  readonly glossary?: readonly string[] | undefined;
  /** Overrules the config files'. */
  readonly states?: readonly SegmentState[] | undefined;
  /**
   * False reads config files as data: those in JavaScript and TypeScript, plugins, and code in `extends` are skipped
   * (see {@link Settings.skipped}). For projects that are not trusted. True where absent.
   */
  readonly plugins?: boolean | undefined;
  /** The rules that there are without plugins. */
  readonly registry: Readonly<Record<string, Rule>>;
  /** Ids of what is reported beside the rules' findings: they may be set too. */
  readonly others?: readonly string[];
}

/** A part of a config file, and the files that it is for. */
interface Part
  extends Pick<Layer['config'], 'rules' | 'terms' | 'language' | 'sourceLanguage' | 'states' | 'columns'> {
  readonly appliesTo: PathTest;
  readonly format?: string | undefined;
  /** Ids of segments, where it is for some only. */
  readonly segments?: string | readonly string[] | undefined;
}

/** A config file with all that it extends. */
interface Loaded {
  /** Folder of the config file: patterns are relative to it. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly plugins: Readonly<Record<string, Rule>>;
  readonly ruleFiles: Readonly<Record<string, string>>;
  readonly formats: readonly Format[];
  readonly glossary: readonly GlossaryEntry[];
  readonly pluginFiles: readonly string[];
  readonly parts: readonly Part[];
  readonly pairs: readonly Pair[];
  readonly score: ScoreWeights | undefined;
  readonly gate: GateSettings | undefined;
  readonly isIgnored: PathTest;
  readonly skipped: readonly SkippedCode[];
  /** By the parts that apply, so that files with the same settings share one object. */
  readonly settings: Map<string, Settings>;
}

/**
 * Finds out which settings hold for a file. It remembers what it has read: a new one is made when config files
 * have changed.
 */
export class ConfigResolver {
  readonly #options: ResolverOptions;
  readonly #files: ConfigFiles;
  readonly #loaded = new Map<string, Promise<Loaded>>();

  constructor(options: ResolverOptions) {
    const {cwd, plugins = true} = options;
    this.#options = options;
    this.#files = new ConfigFiles({cwd: resolve(cwd), runsCode: plugins});
  }

  /**
   * The settings for a file; the same object for all files that share them.
   *
   * @param path Absolute, or relative to the working directory. The file need not exist.
   * @throws {ConfigError} When a config file cannot be used.
   */
  async settingsFor(path: string): Promise<Settings> {
    const file = resolve(this.#options.cwd, path);
    const loaded = await this.#configFor(file);
    const below = pathBelow(loaded.folder, file);
    const applies = loaded.parts.map(({appliesTo}) => appliesTo(below));
    const key = applies.map(Number).join('');
    let settings = loaded.settings.get(key);
    if (!settings) {
      settings = this.#combine(
        loaded,
        loaded.parts.filter((_, index) => applies[index]),
      );
      loaded.settings.set(key, settings);
    }
    return settings;
  }

  /**
   * Whether a config file's `ignore` leaves a file out of searches.
   *
   * @throws {ConfigError} When a config file cannot be used.
   */
  async isIgnored(path: string): Promise<boolean> {
    const file = resolve(this.#options.cwd, path);
    const loaded = await this.#configFor(file);
    return loaded.isIgnored(pathBelow(loaded.folder, file));
  }

  async #configFor(file: string): Promise<Loaded> {
    const {cwd, config} = this.#options;
    if (config === false) return this.#load(undefined);
    if (config !== undefined) return this.#loadNamed(resolve(cwd, config));
    const {source, skipped} = await this.#files.find(dirname(file));
    return this.#load(source?.file, skipped);
  }

  #loadNamed(file: string): Promise<Loaded> {
    return isCode(file) && !this.#files.runsCode ? this.#load(undefined, [{file}]) : this.#load(file);
  }

  #load(file: string | undefined, skipped: readonly SkippedCode[] = []): Promise<Loaded> {
    const key = [file ?? '', ...skipped.map(code => code.file)].join('\0');
    let loaded = this.#loaded.get(key);
    if (!loaded) {
      loaded = file === undefined ? this.#nothing(skipped) : this.#read(file, skipped);
      this.#loaded.set(key, loaded);
    }
    return loaded;
  }

  async #nothing(skipped: readonly SkippedCode[]): Promise<Loaded> {
    const {cwd, glossary = []} = this.#options;
    return {...nothing(cwd, skipped), glossary: await glossaryOf([], glossary, cwd)};
  }

  async #read(file: string, passedOver: readonly SkippedCode[]): Promise<Loaded> {
    const {registry, others = []} = this.#options;
    const layers = await loadLayers(await this.#files.read(file), this.#files, registry);
    const plugins = rulesOf(layers, new Set([...Object.keys(registry), ...others]));
    const formats = formatsOf(layers);
    const skipped = [...passedOver, ...layers.flatMap(layer => layer.skipped)];
    const known: Known = {
      rules: {...registry, ...plugins},
      others,
      formats: new FormatRegistry(formats).names,
      isComplete: skipped.length === 0,
    };
    for (const {source, config} of layers) if (source) checkNames(source, config, known);
    const folder = dirname(file);
    return {
      folder,
      files: [...new Set(layers.flatMap(({source}) => source?.file ?? []))],
      plugins,
      ruleFiles: Object.fromEntries(
        layers.flatMap(({plugins}) =>
          plugins.flatMap(({rules, file}) => rules.map(({rule}) => [rule.id, file])),
        ),
      ),
      formats,
      glossary: await glossaryOf(layers, this.#options.glossary ?? [], this.#options.cwd),
      pluginFiles: [...new Set(layers.flatMap(layer => layer.plugins.map(({file}) => file)))],
      parts: await Promise.all(layers.flatMap(partsOf)),
      pairs: layers.flatMap(({config}) => config.pairs ?? []),
      score: scoreOf(layers),
      gate: gateOf(layers),
      isIgnored: await ignoreTest(layers),
      skipped,
      settings: new Map(),
    };
  }

  #combine(
    {folder, files, plugins, ruleFiles, formats, glossary, pluginFiles, pairs, score, gate, skipped}: Loaded,
    applying: readonly Part[],
  ): Settings {
    const options = this.#options;
    const parts = applying.filter(({segments}) => segments === undefined);
    const last = <K extends 'language' | 'sourceLanguage' | 'format' | 'states' | 'columns'>(
      key: K,
    ): Part[K] => parts.findLast(part => part[key] !== undefined)?.[key];
    const language = options.language ?? last('language');
    const given = options.sourceLanguage ?? last('sourceLanguage');
    const sourceLanguage = given === 'auto' ? undefined : given;
    const states = options.states ?? last('states');
    const columns = last('columns');
    const segmentOverrides = applying.flatMap(({segments, rules, terms}): SegmentOverride[] =>
      segments === undefined
        ? []
        : [{segments: [segments].flat(), ...(rules && {rules}), ...(terms && {terms})}],
    );
    const named = last('format');
    // A format that does not exist is one of code that was skipped.
    const format = named !== undefined && new FormatRegistry(formats).named(named) ? named : undefined;
    const rules = mergeRules(
      parts.reduce<RuleSettings>((under, {rules}) => mergeRules(under, rules), {}),
      this.#options.rules,
    );
    return {
      files,
      rules: skipped.length === 0 ? rules : this.#withoutUnknown(rules),
      plugins,
      ruleFiles,
      formats,
      pluginFiles,
      ...(glossary.length > 0 ? {glossary} : {}),
      terms: [...new Set(parts.flatMap(({terms}) => terms ?? []))],
      ...(language === undefined ? {} : {language}),
      ...(sourceLanguage ? {sourceLanguage} : {}),
      ...(states ? {states} : {}),
      ...(pairs.length > 0 ? {pairs: {folder, list: pairs}} : {}),
      ...(columns ? {columns} : {}),
      ...(score ? {score} : {}),
      ...(gate ? {gate} : {}),
      ...(segmentOverrides.length > 0 ? {segmentOverrides} : {}),
      ...(format ? {format} : {}),
      skipped,
    };
  }

  /** The settings of rules that exist: others are those of code that was skipped. */
  #withoutUnknown(rules: RuleSettings): RuleSettings {
    const {registry, others = []} = this.#options;
    return Object.fromEntries(
      Object.entries(rules).filter(([id]) => Object.hasOwn(registry, id) || others.includes(id)),
    );
  }
}

const always: PathTest = () => true;
const never: PathTest = () => false;

function nothing(folder: string, skipped: readonly SkippedCode[]): Loaded {
  return {
    folder,
    files: [],
    plugins: {},
    ruleFiles: {},
    formats: [],
    glossary: [],
    pluginFiles: [],
    parts: [],
    pairs: [],
    score: undefined,
    gate: undefined,
    isIgnored: never,
    skipped,
    settings: new Map(),
  };
}

/**
 * The rules of plugins, by id.
 *
 * @param taken Ids that no plugin may use.
 * @throws {ConfigError} When two rules have the same id.
 */
function rulesOf(layers: readonly Layer[], taken: ReadonlySet<string>): Record<string, Rule> {
  const known = new Map<string, Rule>();
  for (const layer of layers) {
    for (const plugin of layer.plugins) {
      for (const rule of plugin.rules) {
        const {id} = rule.rule;
        if (taken.has(id) || (known.get(id) ?? rule) !== rule)
          throw secondOf(`a rule \`${id}\``, layer, plugin);
        known.set(id, rule);
      }
    }
  }
  return Object.fromEntries(known);
}

/**
 * The formats of plugins.
 *
 * @throws {ConfigError} When two plugins have formats of the same name.
 */
function formatsOf(layers: readonly Layer[]): Format[] {
  const known = new Map<string, Format>();
  for (const layer of layers) {
    for (const plugin of layer.plugins) {
      for (const format of plugin.formats) {
        const {name} = format;
        if ((known.get(name) ?? format) !== format) throw secondOf(`a format \`${name}\``, layer, plugin);
        known.set(name, format);
      }
    }
  }
  return [...known.values()];
}

function secondOf(what: string, {source}: Layer, {path, file}: LoadedPlugin): ConfigError {
  const message = `this plugin defines ${what}, but that name is already taken: rename one of them`;
  return new ConfigError([{file: source?.file ?? file, message, ...source?.locate(path, 'value')}]);
}

function partsOf({config}: Layer): Promise<Part>[] {
  const {overrides = [], ...whole} = config;
  return [
    Promise.resolve({...whole, appliesTo: always}),
    ...overrides.map(async ({files, ...part}) => ({...part, appliesTo: await matcherOf(files)})),
  ];
}

/** The weights of all layers; the later ones win, each key by itself. */
function scoreOf(layers: readonly Layer[]): ScoreWeights | undefined {
  const given = layers.flatMap(({config: {score}}) => score ?? []);
  if (given.length === 0) return undefined;
  return {
    severities: Object.assign({}, ...given.map(({severities}) => severities)),
    categories: Object.assign({}, ...given.map(({categories}) => categories)),
    rules: Object.assign({}, ...given.map(({rules}) => currentIds(rules))),
  };
}

/** The gate of all layers; the later ones win, each key by itself. */
function gateOf(layers: readonly Layer[]): GateSettings | undefined {
  const given = layers.flatMap(({config: {gate}}) => gate ?? []);
  return given.length === 0 ? undefined : Object.assign({}, ...given);
}

function currentIds(factors: Readonly<Record<string, number>> = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(factors).map(([id, factor]) => [currentId(id), factor]));
}

async function ignoreTest(layers: readonly Layer[]): Promise<PathTest> {
  const patterns = layers.flatMap(({config}) => config.ignore ?? []);
  if (patterns.length === 0) return never;
  const {default: ignore} = await import('ignore');
  // As Git does, which goes by what file systems usually do.
  const ignorecase = process.platform === 'win32' || process.platform === 'darwin';
  const matcher = ignore({ignorecase}).add(patterns);
  return path => ignore.isPathValid(path) && matcher.ignores(path);
}

/** A path relative to a folder, with forward slashes. */
function pathBelow(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
