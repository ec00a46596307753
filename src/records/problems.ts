import type {Severity} from '../model/severity.js';
import {severities} from '../model/severity-rank.js';

/** How many problems of each rule there are, by severity. */
export type Problems = Readonly<Partial<Record<Severity, Readonly<Record<string, number>>>>>;

/** Counts messages. */
export function problemsOf(
  messages: readonly {readonly ruleId: string; readonly severity: string}[],
): Problems {
  return Object.fromEntries(
    severities.flatMap(severity => {
      const counts = new Map<string, number>();
      for (const message of messages)
        if (message.severity === severity) counts.set(message.ruleId, (counts.get(message.ruleId) ?? 0) + 1);
      return counts.size > 0 ? [[severity, Object.fromEntries(counts)]] : [];
    }),
  );
}
