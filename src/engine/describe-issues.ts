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
  const inner = Array.isArray(issue.input) ? issueInList(issue) : issueInWord(issue);
  if (!inner) return issue;
  const deeper = innermost(inner);
  if (deeper === inner || !inner.path) return deeper;
  return {...deeper, path: deeper.path ? [...inner.path, ...deeper.path] : inner.path};
}

function issueInList({type, issues}: Issue): Issue | undefined {
  return type === 'union' ? issues?.find(({path}) => path) : undefined;
}

function issueInWord({type, issues, input}: Issue): Issue | undefined {
  if (type !== 'union' || typeof input !== 'string') return undefined;
  return issues?.find(issue => issue.type === 'picklist' || issueInWord(issue));
}
