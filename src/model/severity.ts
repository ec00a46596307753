/** How much a finding weighs: an error fails a run, a warning and an info do not unless asked to. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What may be done with `expected`: `safe` is applied by `--fix`, `suggest` is offered in an editor, `none`
 * only tells what was expected.
 */
export type FixKind = 'safe' | 'suggest' | 'none';
