import {readFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {wayBelow} from '../below.js';
import {ConfigError} from '../config/error.js';
import type {Settings} from '../config/resolve.js';
import {ignoreFilter, isInSkippedFolder} from '../ignore-files.js';
import type {EditingLinter} from '../linter.js';
import type {Message} from '../message.js';
import {createProjectLinter, type ProjectLinter} from '../project.js';
import type {RuleMeta} from '../rule.js';
import {rank} from '../severity.js';
import {Baseline, BaselineError} from '../suppress/baseline.js';
import {TimeLimit} from '../time-limit.js';
import type {ServerSettings} from './settings.js';

/** What holds for a file. */
export interface FilePlan {
  readonly settings: Settings;
  readonly linter: EditingLinter;
  /** What the check of the file may take. */
  readonly limit: TimeLimit;
  /** Which of the linter's messages are shown. */
  shown(messages: readonly Message[]): Message[];
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
  readonly #pluginRules = new Map<string, RuleMeta>();
  readonly #isWorkspace: boolean;
  /** What tells whether a file is left out, by its folder. */
  readonly #ignores = new Map<string, Promise<(path: string) => boolean>>();
  #baseline: Promise<Baseline | undefined> | undefined;

  /** @param isWorkspace Whether it is a folder of the workspace, not just that of a file outside of it. */
  constructor(path: string, settings: ServerSettings, isWorkspace: boolean) {
    this.path = path;
    this.#isWorkspace = isWorkspace;
    this.#settings = settings;
    this.#project = createProjectLinter({
      cwd: path,
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
      for (const file of [...settings.files, ...Object.values(settings.pluginFiles)])
        this.#dependencies.add(file);
      for (const [id, {rule}] of Object.entries(settings.plugins)) this.#pluginRules.set(id, rule);
      if (await this.#isIgnored(path)) return undefined;
      const baseline = await this.#readBaseline();
      const least = rank[this.#settings.severity];
      return {
        settings,
        linter: this.#project.linterFor(settings),
        limit: this.#limit,
        shown(messages) {
          const loud = messages.filter(({severity}) => rank[severity] >= least);
          return baseline ? baseline.unknown('', loud) : loud;
        },
      };
    } catch (error) {
      if (error instanceof ConfigError) for (const file of error.files) this.#dependencies.add(file);
      throw error;
    }
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

  #readBaseline(): Promise<Baseline | undefined> {
    this.#baseline ??= this.#loadBaseline();
    return this.#baseline;
  }

  async #loadBaseline(): Promise<Baseline | undefined> {
    const {baseline} = this.#settings;
    if (baseline === undefined) return undefined;
    const file = resolve(this.path, baseline);
    this.#dependencies.add(file);
    try {
      return Baseline.parse(await readFile(file, 'utf8'));
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      const message =
        error instanceof BaselineError ? error.message : `the baseline cannot be read (${code})`;
      throw new ConfigError([{file, message}]);
    }
  }
}
