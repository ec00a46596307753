import {resolve} from 'node:path';
import type {RuleSettings} from '../engine/rule-settings.js';
import type {SegmentState} from '../model/segment.js';
import {createProjectLinter, type ProjectLinter} from '../project/project-linter.js';
import type {CachePlace} from './cache/index.js';
import {openCacheOf} from './cache/open.js';
import type {Options} from './options.js';

/** What to do with each file. Plain data, so that it can be sent to workers. */
export interface Job {
  readonly cwd: string;
  /** A config file for all files, or false to use no config file. */
  readonly config?: string | false;
  /** Whether code in config files runs. */
  readonly plugins: boolean;
  /** Settings of the command line. */
  readonly rules: RuleSettings;
  readonly language?: string;
  readonly sourceLanguage?: string;
  /** Files with terms and their translations. */
  readonly glossary?: readonly string[];
  readonly states?: readonly SegmentState[];
  /** Whether fixes are applied, or shown as a unified diff. */
  readonly fix?: 'apply' | 'show';
  /** Time limit per file in seconds; 0 for no limit. */
  readonly timeout: number;
  /** Where results are cached. */
  readonly cache?: CachePlace;
  /** File or folder with what the files were translated from, absolute. */
  readonly source?: string;
  /** Whether the parts of files are recorded with their sources. */
  readonly updatesPairs?: boolean;
  /** Name of standard input. */
  readonly stdinFilename?: string;
}

/** What the command line asks for, as a job. */
export async function jobOf(options: Options, cwd: string): Promise<Job> {
  const cache = await openCacheOf(options);
  return {
    cwd,
    ...(options.config === undefined ? {} : {config: options.config}),
    plugins: options.plugins ?? true,
    rules: options.rule ?? {},
    ...(options.language === undefined ? {} : {language: options.language}),
    ...(options.sourceLanguage === undefined ? {} : {sourceLanguage: options.sourceLanguage}),
    ...(options.glossary === undefined ? {} : {glossary: options.glossary}),
    ...(options.states === undefined ? {} : {states: options.states}),
    timeout: options.timeout,
    ...(options.fix ? {fix: 'apply'} : options.fixDryRun ? {fix: 'show'} : {}),
    ...(cache === undefined ? {} : {cache}),
    ...(options.source === undefined ? {} : {source: resolve(cwd, options.source)}),
    ...(options.updatePairs ? {updatesPairs: true} : {}),
    ...(options.stdinFilename === undefined ? {} : {stdinFilename: options.stdinFilename}),
  };
}

/** The linter for a job, which reads the config files. */
export function projectOf({
  cwd,
  config,
  plugins,
  rules,
  language,
  sourceLanguage,
  glossary,
  states,
}: Job): ProjectLinter {
  return createProjectLinter({cwd, config, plugins, rules, language, sourceLanguage, glossary, states});
}
