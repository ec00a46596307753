/** How much a finding weighs: an error fails a run, a warning and an info do not unless asked to. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What may be done with `expected`: `safe` is applied by `--fix`, `suggest` is offered in an editor, and `none`
 * is for information only.
 */
export type FixKind = 'safe' | 'suggest' | 'none';
