import type {Reporter} from './report.js';

const reporters = {
  stylish: async () => (await import('./stylish.js')).stylish,
  agent: async () => (await import('./agent.js')).agent,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html/index.js')).html,
  csv: async () => (await import('./csv.js')).csv,
  mqm: async () => (await import('./mqm.js')).mqm,
} satisfies Record<string, () => Promise<Reporter>>;

export type ReporterName = keyof typeof reporters;

/** The names of all reporters. */
export const reporterNames = Object.keys(reporters) as readonly ReporterName[];

/** Whether there is a reporter of this name. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}

/** Loads a reporter by its name. */
export function loadReporter(name: ReporterName): Promise<Reporter> {
  return reporters[name]();
}
