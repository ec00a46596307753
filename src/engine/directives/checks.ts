import type {Severity} from '../../model/severity.js';
import {documentation} from '../../rule/documentation.js';

/** A check of the directives themselves. Its severity is set like a rule's. */
export interface DirectiveCheck {
  readonly id: string;
  readonly description: string;
  readonly category: string;
  readonly severity: Severity;
  readonly url: string;
}

const about = {
  category: 'Design and markup',
  severity: 'warning',
  url: `${documentation}/docs/suppressing.html#reports-about-directives`,
} as const;

/** The checks of directives, by id. */
export const directiveChecks = {
  'unexplained-directive': {
    id: 'unexplained-directive',
    description: 'Directive without a reason',
    ...about,
  },
  'unknown-directive': {
    id: 'unknown-directive',
    description: 'Directive that does not exist, or that names a rule that does not exist',
    ...about,
  },
  'unused-directive': {
    id: 'unused-directive',
    description: 'Directive that suppresses nothing',
    ...about,
  },
} as const satisfies Record<string, DirectiveCheck>;

export type DirectiveCheckId = keyof typeof directiveChecks;

/** The directive check with this id, if any. */
export function checkOf(id: string): DirectiveCheck | undefined {
  const checks: Readonly<Record<string, DirectiveCheck>> = directiveChecks;
  return Object.hasOwn(checks, id) ? checks[id] : undefined;
}
