import {dirname, resolve} from 'node:path';
import {firstLine} from '../../engine/first-line.js';
import type {SkippedCode} from '../../model/skipped-code.js';
import type {Rule} from '../../rule/define.js';
import type {ConfigSource, KeyPath} from './config-document.js';
import {ConfigError} from './error.js';
import type {ConfigFiles} from './files.js';
import {isPath, type PluginExports, resolveModule} from './plugins.js';
import {isPresetName, presetOf, unknownPreset} from './presets.js';
import type {Config} from './schema.js';
import {isCode} from './skipped.js';
import {checkShape} from './validate.js';

/** A plugin that a config file names. */
export interface LoadedPlugin extends PluginExports {
  /** Where in the config file the plugin is named. */
  readonly path: KeyPath;
  /** The plugin's file, absolute. */
  readonly file: string;
}

/** A config file, or a preset, among those that a config file is made of. */
export interface Layer {
  /** Absent for a preset. */
  readonly source?: ConfigSource;
  readonly config: Config;
  readonly plugins: readonly LoadedPlugin[];
  /** What it names and was not run. */
  readonly skipped: readonly SkippedCode[];
}

/**
 * A config file and all that it extends, the weakest first.
 *
 * @throws {ConfigError} When one of them cannot be used.
 */
export async function loadLayers(
  source: ConfigSource,
  files: ConfigFiles,
  registry: Readonly<Record<string, Rule>>,
  openFiles: readonly string[] = [],
): Promise<Layer[]> {
  const config = checkShape(source);
  const open = [...openFiles, source.file];
  const layers: Layer[] = [];
  const skipped: SkippedCode[] = [];
  for (const {name, path} of named(config, 'extends')) {
    if (isPresetName(name)) {
      const rules = presetOf(name, registry);
      if (!rules) throw problem(source, path, unknownPreset(name));
      layers.push({config: {rules}, plugins: [], skipped: []});
      continue;
    }
    if (!files.runsCode && (await leadsToCode(name, source))) {
      skipped.push({file: source.file, name});
      continue;
    }
    const file = await locate(name, source, path);
    if (open.includes(file))
      throw problem(
        source,
        path,
        `\`${name}\` extends this file, so each would extend the other: remove one \`extends\``,
      );
    layers.push(...(await loadLayers(await files.read(file), files, registry, open)));
  }
  const plugins: LoadedPlugin[] = [];
  for (const {name, path} of named(config, 'plugins')) {
    if (!files.runsCode) {
      skipped.push({file: source.file, name});
      continue;
    }
    const file = await locate(name, source, path);
    const {rules, formats} = await files.plugin(file).catch((error: unknown) => {
      throw problem(source, path, `\`${name}\` can't be loaded: ${firstLine(error)}`, [file]);
    });
    if (rules.length === 0 && formats.length === 0)
      throw problem(
        source,
        path,
        `\`${name}\` exports neither a rule made with defineRule nor a format made with defineFormat`,
        [file],
      );
    plugins.push({rules, formats, path, file});
  }
  return [...layers, {source, config, plugins, skipped}];
}

/** Whether `extends` means code. A package that is not installed might be code as well. */
async function leadsToCode(name: string, source: ConfigSource): Promise<boolean> {
  if (isCode(name)) return true;
  if (isPath(name)) return false;
  const file = await resolveModule(name, source.file);
  return file === undefined || isCode(file);
}

async function locate(name: string, source: ConfigSource, path: KeyPath): Promise<string> {
  const file = await resolveModule(name, source.file);
  if (file !== undefined) return file;
  // It may be made.
  const missing = resolve(dirname(source.file), name);
  if (name.startsWith('.')) throw problem(source, path, `file \`${name}\` not found`, [missing]);
  const near = await resolveModule(`./${name}`, source.file);
  throw problem(source, path, `package \`${name}\` not found${near ? `: did you mean \`./${name}\`?` : ''}`);
}

/** The names listed under a key, and the position of each. */
function named(config: Config, key: 'extends' | 'plugins'): {name: string; path: KeyPath}[] {
  const value = config[key] ?? [];
  if (typeof value === 'string') return [{name: value, path: [key]}];
  return value.map((name, index) => ({name, path: [key, index]}));
}

function problem(
  source: ConfigSource,
  path: KeyPath,
  message: string,
  others: readonly string[] = [],
): ConfigError {
  return new ConfigError([{file: source.file, message, ...source.locate(path, 'value')}], others);
}
