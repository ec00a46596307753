import {readFile} from 'node:fs/promises';
import {resolve, sep} from 'node:path';
import {wayBelow} from '../below.js';
import {ConfigError} from '../config/error.js';
import type {Settings} from '../config/resolve.js';
import {ignoreFilter} from '../ignore-files.js';
import type {EditingLinter} from '../linter.js';
import type {Message} from '../message.js';
import {createProjectLinter, type ProjectLinter} from '../project.js';
import {rank} from '../severity.js';
import {Baseline, BaselineError} from '../suppress/baseline.js';
import type {ServerSettings} from './settings.js';

/** What holds for a file. */
export interface FilePlan {
  readonly settings: Settings;
  readonly linter: EditingLinter;
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
  readonly #dependencies = new Set<string>();
  #ignores: Promise<(path: string) => boolean> | undefined;
  #baseline: Promise<Baseline | undefined> | undefined;

  constructor(path: string, settings: ServerSettings) {
    this.path = path;
    this.#settings = settings;
    this.#project = createProjectLinter({
      cwd: path,
      ...(settings.config === undefined ? {} : {config: settings.config}),
    });
  }

  /** Files that what is known of the folder comes from, beside ignore files, absolute. */
  get dependencies(): ReadonlySet<string> {
    return this.#dependencies;
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
      if (await this.#isIgnored(path)) return undefined;
      const baseline = await this.#readBaseline();
      const least = rank[this.#settings.severity];
      return {
        settings,
        linter: this.#project.linterFor(settings),
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
    const below = wayBelow(this.path, path);
    if (below === undefined) return false;
    this.#ignores ??= ignoreFilter(this.path);
    const isIgnored = await this.#ignores;
    return isIgnored(below.split(sep).join('/'));
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
