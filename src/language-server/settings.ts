import * as v from 'valibot';

/** What the user sets in the editor, for a workspace folder. */
export interface ServerSettings {
  /** Whether anything is checked. */
  readonly enable: boolean;
  /** A config file for all files, relative to the folder; absent, the nearest to each file. */
  readonly config?: string;
  /** A baseline whose problems are not shown, relative to the folder. */
  readonly baseline?: string;
  /** Least severity that is shown. */
  readonly severity: 'error' | 'warning' | 'info';
}

const optionalText = v.optional(v.nullable(v.string()), null);

const schema = v.object({
  enable: v.optional(v.nullable(v.boolean()), true),
  config: optionalText,
  baseline: optionalText,
  severity: v.optional(v.nullable(v.picklist(['error', 'warning', 'info'])), 'info'),
});

/** Reads what a client sends; what does not fit is as if it were not set. */
export function readSettings(value: unknown): ServerSettings {
  const result = v.safeParse(schema, value ?? {});
  const {enable, config, baseline, severity} = result.success ? result.output : v.parse(schema, {});
  return {
    enable: enable ?? true,
    severity: severity ?? 'info',
    ...(config ? {config} : {}),
    ...(baseline ? {baseline} : {}),
  };
}
