import type {Reporter} from './report.js';

const reporters: Record<string, () => Promise<Reporter>> = {
  stylish: async () => (await import('./stylish.js')).stylish,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  markdown: async () => (await import('./markdown.js')).markdown,
};

/** The names of all reporters. */
export const reporterNames: readonly string[] = Object.keys(reporters);

/** Loads a reporter by its name. */
export function loadReporter(name: string): Promise<Reporter> {
  const load = reporters[name];
  if (!load) throw new RangeError(`Unknown reporter ${name}`);
  return load();
}
