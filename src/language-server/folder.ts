import {dirname, join, relative, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {EditingLinter, SourceOptions} from '../engine/linter.js';
import {rank} from '../model/severity-rank.js';
import type {SkippedCode} from '../model/skipped-code.js';
import {wayBelow} from '../node/path-below.js';
import {NotTextError, readText} from '../node/read-text.js';
import {TimeLimit} from '../node/time-limit.js';
import {Baseline, BaselineError} from '../project/baseline/index.js';
import {type BaselinePaths, baselinePaths} from '../project/baseline/paths.js';
import {ConfigError} from '../project/config/error.js';
import type {Settings} from '../project/config/resolve.js';
import {ignoreFilter, isInSkippedFolder} from '../project/ignore-files.js';
import {sourceInPairs} from '../project/pairs.js';
import {lockName, PairsLock} from '../project/pairs-lock.js';
import {createProjectLinter, type ProjectLinter} from '../project/project-linter.js';
import {mayHoldAnything} from '../project/translations.js';
import type {RuleMeta} from '../rule/definition.js';
import type {Message} from '../rule/message.js';
import type {ServerSettings} from './settings.js';

/** What holds for a file. */
export interface FilePlan {
  readonly settings: Settings;
  readonly linter: EditingLinter;
  /** What the check of the file may take. */
  readonly limit: TimeLimit;
  /** What the file was translated from. */
  readonly source?: SourceOptions;
  /** Which of the linter's messages are shown. */
  shown(messages: readonly Message[]): Message[];
}

interface FolderBaseline {
  readonly baseline: Baseline;
  readonly paths: BaselinePaths;
}

/**
 * A folder of the workspace, with the config files, ignore files and baseline that were there when it was read: a new
 * one is made when one of them has changed.
 */
export class Folder {
  readonly path: string;
  readonly #settings: ServerSettings;
  readonly #project: ProjectLinter;
  readonly #limit: TimeLimit;
  readonly #dependencies = new Set<string>();
  readonly #sources = new Map<string, Promise<SourceOptions | undefined>>();
  readonly #pluginRules = new Map<string, RuleMeta>();
  readonly #skipped = new Set<SkippedCode>();
  readonly #isWorkspace: boolean;
  /** Decides whether a file is ignored, by its folder. */
  readonly #ignores = new Map<string, Promise<(path: string) => boolean>>();
  #baseline: Promise<FolderBaseline | undefined> | undefined;

  /** @param isWorkspace Whether it is a folder of the workspace, not just that of a file outside of it. */
  constructor(path: string, settings: ServerSettings, isWorkspace: boolean) {
    this.path = path;
    this.#isWorkspace = isWorkspace;
    this.#settings = settings;
    this.#project = createProjectLinter({
      cwd: path,
      plugins: settings.plugins,
      ...(settings.config === undefined ? {} : {config: settings.config}),
    });
    this.#limit = new TimeLimit(settings.timeout);
  }

  /** Files that what is known of the folder comes from, beside ignore files, absolute. */
  get dependencies(): ReadonlySet<string> {
    return this.#dependencies;
  }

  /** The rules of plugins that config files of the folder name, by id. */
  get pluginRules(): ReadonlyMap<string, RuleMeta> {
    return this.#pluginRules;
  }

  /** Code of config files that did not run, since plugins are off. */
  get skipped(): ReadonlySet<SkippedCode> {
    return this.#skipped;
  }

  /**
   * What holds for a file; undefined where it is not to be checked.
   *
   * @param path Absolute; the file need not exist.
   * @throws {ConfigError} When a config file or the baseline cannot be used.
   */
  async planFor(path: string): Promise<FilePlan | undefined> {
    if (!this.#settings.enable) return undefined;
    try {
      const settings = await this.#project.settingsFor(path);
      for (const file of [...settings.files, ...settings.pluginFiles]) this.#dependencies.add(file);
      for (const [id, {rule}] of Object.entries(settings.plugins)) this.#pluginRules.set(id, rule);
      for (const code of settings.skipped) this.#skipped.add(code);
      if (await this.#isIgnored(path)) return undefined;
      if (mayHoldAnything(path, this.path, settings)) return undefined;
      const source = await this.#sourceOf(path, settings);
      const baseline = await this.#readBaseline();
      const least = rank[this.#settings.severity];
      return {
        settings,
        linter: this.#project.linterFor(settings),
        limit: this.#limit,
        ...(source && {source}),
        shown(messages) {
          const unknown = baseline ? withoutKnown(messages, path, baseline) : messages;
          return unknown.filter(({severity}) => rank[severity] >= least);
        },
      };
    } catch (error) {
      if (error instanceof ConfigError) for (const file of error.files) this.#dependencies.add(file);
      throw error;
    }
  }

  /** What a file was translated from, by the pairs of its config file. It is read once: a change makes a new folder. */
  #sourceOf(path: string, {pairs}: Settings): Promise<SourceOptions | undefined> {
    const file = pairs && sourceInPairs(path, pairs);
    if (file === undefined) return Promise.resolve(undefined);
    this.#dependencies.add(file);
    let source = this.#sources.get(path);
    if (!source) {
      source = this.#readSource(path, file).catch(() => undefined);
      this.#sources.set(path, source);
    }
    return source;
  }

  async #readSource(path: string, file: string): Promise<SourceOptions> {
    const lockFile = join(this.path, lockName);
    this.#dependencies.add(lockFile);
    const lock = await PairsLock.read(lockFile);
    const below = relative(this.path, path).split(sep).join('/');
    // Editors know files by their addresses.
    return {text: readText(file).text, path: pathToFileURL(file).href, isOutdated: lock.testFor(below)};
  }

  async #isIgnored(path: string): Promise<boolean> {
    if (await this.#project.isIgnored(path)) return true;
    if (wayBelow(this.path, path) === undefined) return false;
    if (!this.#isWorkspace && isInSkippedFolder(path)) return true;
    const folder = dirname(path);
    let filter = this.#ignores.get(folder);
    if (!filter) {
      filter = ignoreFilter(folder, this.path);
      this.#ignores.set(folder, filter);
    }
    return (await filter)(path);
  }

  #readBaseline(): Promise<FolderBaseline | undefined> {
    this.#baseline ??= this.#loadBaseline();
    return this.#baseline;
  }

  async #loadBaseline(): Promise<FolderBaseline | undefined> {
    const {baseline} = this.#settings;
    if (baseline === undefined) return undefined;
    const file = resolve(this.path, baseline);
    this.#dependencies.add(file);
    try {
      return {baseline: Baseline.parse(readText(file).text), paths: baselinePaths(file)};
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      const message =
        error instanceof BaselineError || error instanceof NotTextError
          ? error.message
          : `the baseline can't be read (${code})`;
      throw new ConfigError([{file, message}]);
    }
  }
}

/** @param path Absolute path of the file that the messages are about. */
function withoutKnown(
  messages: readonly Message[],
  path: string,
  {baseline, paths}: FolderBaseline,
): readonly Message[] {
  const name = paths.nameOf(path);
  baseline.add(name, messages);
  return baseline.unknown(name, paths.exists);
}
