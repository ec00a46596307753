import rules from '../../rules/index.js';
import {checkArgument, projectOptions, textOptions} from '../engine/check-options.js';
import {directiveChecks} from '../engine/directives/index.js';
import {type EditingLinter, type Linter, linterOf} from '../engine/linter.js';
import {ConfigResolver, type ResolverOptions, type Settings} from './config/resolve.js';

/** A linter that reads config files. */
export interface ProjectLinter extends Linter {
  /**
   * The settings for a file, which need not exist; the same object for all files that share them.
   *
   * @param path Absolute, or relative to the working directory.
   * @throws {ConfigError} When a config file cannot be used.
   */
  settingsFor(path: string): Promise<Settings>;
  /**
   * The linter for files with these settings; always the same for the same object.
   *
   * @throws {UnknownRuleError} When a setting names a rule that does not exist.
   */
  linterFor(settings: Settings): EditingLinter;
  /**
   * Whether a config file leaves a file out of searches.
   *
   * @throws {ConfigError} When a config file cannot be used.
   */
  isIgnored(path: string): Promise<boolean>;
}

export type ProjectOptions = Omit<ResolverOptions, 'registry' | 'others'>;

/**
 * Makes a linter that finds the config file of each text by the path that it is given. It remembers the config
 * files that it has read: make a new one when they have changed.
 *
 * @throws {TypeError} When an option does not exist or has a value that does not fit.
 */
export function createProjectLinter(options: ProjectOptions): ProjectLinter {
  checkArgument('createProjectLinter', projectOptions, options);
  const resolver = new ConfigResolver({...options, registry: rules, others: Object.keys(directiveChecks)});
  const linters = new WeakMap<Settings, EditingLinter>();

  const linterFor = (settings: Settings): EditingLinter => {
    let linter = linters.get(settings);
    if (!linter) {
      linter = linterOf(settings);
      linters.set(settings, linter);
    }
    return linter;
  };
  return {
    settingsFor: path => resolver.settingsFor(path),
    isIgnored: path => resolver.isIgnored(path),
    linterFor,
    async lint(text, given = {}) {
      checkArgument('lint', textOptions, given);
      const settings = await resolver.settingsFor(given.path ?? '<text>');
      const format = given.format ?? settings.format;
      return linterFor(settings).lint(text, format ? {...given, format} : given);
    },
  };
}
