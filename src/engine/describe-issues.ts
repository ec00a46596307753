import type * as v from 'valibot';

/** Something that does not fit in a value. */
export type Issue = v.BaseIssue<unknown>;

/** What does not fit in a value: a line for each issue, with the keys that lead to it. */
export function describeIssues(issues: readonly Issue[]): string[] {
  return issues.map(outer => {
    const issue = innermost(outer);
    const keys = [...keysOf(outer), ...(issue === outer ? [] : keysOf(issue))];
    return keys.length === 0 ? issue.message : `${keys.join('.')}: ${issue.message}`;
  });
}

/** The keys that lead to the value of an issue. */
export function keysOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map(({key}) => key as string | number);
}

/** Of the ways in which a value may be written, the one that was meant: a list for a list, a word for a word. */
export function innermost(issue: Issue): Issue {
  if (issue.type !== 'union' || !issue.issues) return issue;
  const inner = Array.isArray(issue.input)
    ? issue.issues.find(({path}) => path)
    : issue.issues.find(({type}) => type === 'picklist' && typeof issue.input === 'string');
  return inner ?? issue;
}
