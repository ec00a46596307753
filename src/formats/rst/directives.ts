/** How the content of a directive is read. */
export type DirectiveKind =
  /** The argument is the start of the text. */
  | 'text'
  /** The argument is a title. */
  | 'titled'
  /** The argument is a version, and text may follow it. */
  | 'version'
  /** The argument is code, and the content is text. */
  | 'coded'
  /** The first paragraph is a caption. */
  | 'figure'
  /** The argument is a caption, and the content is a list of rows. */
  | 'rows'
  /** The argument is a caption, and the content is no prose. */
  | 'captioned'
  /** Neither is prose. */
  | 'skipped';

const byKind: Readonly<Record<Exclude<DirectiveKind, 'skipped'>, string>> = {
  text: 'attention caution danger error hint important note tip warning seealso todo epigraph highlights pull-quote compound centered header footer',
  titled: 'admonition topic sidebar rubric dropdown tab tab-item card grid-item-card collapse details table',
  version: 'versionadded versionchanged deprecated versionremoved deprecated-removed versionadded-removed',
  coded:
    'only container class glossary hlist tabs tab-set grid grid-item tabularcolumns cssclass rst-class describe object function method classmethod staticmethod attribute property data exception decorator decoratormethod module opcode option cmdoption program envvar confval macro type member struct union enum enumerator concept alias var directive role setting templatetag templatefilter fieldlookup abstractmethod coroutinefunction coroutinemethod awaitablefunction awaitablemethod impl-detail nonbreaking cfunction cmember cmacro ctype cvar pdbcommand 2to3fixer audit-event',
  figure: 'figure',
  rows: 'list-table flat-table',
  captioned: 'csv-table',
};

const kinds = new Map(
  Object.entries(byKind).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, DirectiveKind] => [name, kind as DirectiveKind]),
  ),
);

/** Directives of a domain whose content is code all the same. */
const skipped = new Set(['rst:parsed-literal', 'std:productionlist']);

/** How a directive is read. What is not known is skipped: most of it is code, a drawing, or a command. */
export function kindOf(name: string): DirectiveKind {
  const lower = name.toLowerCase();
  if (skipped.has(lower)) return 'skipped';
  const known = kinds.get(lower) ?? kinds.get(lower.slice(lower.lastIndexOf(':') + 1));
  if (known) return known;
  return lower.includes(':') ? 'coded' : 'skipped';
}
