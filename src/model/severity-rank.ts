import type {Severity} from './severity.js';

/** From which severity on a problem counts. */
export const rank: Record<Severity, number> = {info: 0, warning: 1, error: 2};

/** All severities, the worst first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
