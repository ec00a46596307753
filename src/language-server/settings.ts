import * as v from 'valibot';
import {longestTimeLimit} from '../model/longest-time-limit.js';

/** What the user sets in the editor, for a workspace folder. */
export interface ServerSettings {
  /** Whether anything is checked. */
  readonly enable: boolean;
  /** Whether code in config files runs; false for folders that are not trusted. */
  readonly plugins: boolean;
  /** A config file for all files, relative to the folder; absent, the nearest to each file. */
  readonly config?: string;
  /** A baseline whose problems are not shown, relative to the folder. */
  readonly baseline?: string;
  /** Least severity that is shown. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Seconds that the check of a document may take; 0 for no limit. */
  readonly timeout: number;
}

/** What holds where nothing is set. While a document is checked, nothing else is: an editor waits less long than a CI job. */
export const defaults: ServerSettings = {enable: true, plugins: true, severity: 'info', timeout: 10};

const timeLimits = `expected a number of seconds from 0 to ${longestTimeLimit}`;

const severities = ['error', 'warning', 'info'] as const;

/** What each setting takes. */
const entries = {
  enable: v.boolean('expected true or false'),
  plugins: v.boolean('expected true or false'),
  config: v.string('expected the path of a config file'),
  baseline: v.string('expected the path of a baseline'),
  severity: v.picklist(severities, `expected ${severities.join(', ')}`),
  timeout: v.pipe(v.number(timeLimits), v.minValue(0, timeLimits), v.maxValue(longestTimeLimit, timeLimits)),
};

/**
 * Merges a client's settings into the current ones. Missing, null and invalid settings leave the current value.
 *
 * @param refuse Called with one line for each invalid setting.
 */
export function readSettings(
  value: unknown,
  under: ServerSettings,
  refuse: (line: string) => void,
): ServerSettings {
  if (value === undefined || value === null) return under;
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse("the editor's `mtlint` settings: expected an object");
    return under;
  }
  const read: Record<string, unknown> = {...under};
  for (const [key, schema] of Object.entries(entries)) {
    const given = (value as Record<string, unknown>)[key];
    if (given === undefined || given === null) continue;
    const result = v.safeParse(schema, given);
    if (!result.success)
      refuse(
        `the editor setting \`mtlint.${key}\`: ${result.issues[0].message}, not ${result.issues[0].received}`,
      );
    // An empty path unsets the setting.
    else if (result.output === '') delete read[key];
    else read[key] = result.output;
  }
  return read as unknown as ServerSettings;
}
