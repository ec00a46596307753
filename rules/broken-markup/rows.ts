import type {BlockKind, Finding} from '../../src/toolkit.js';

const row = /^[ \t]*\|(?:[^|\n]{0,500}\|){2,40}[ \t]*$/;

/** Finds "| 1 | Basics |" in prose: rows that an empty line cut off from their table, or that never had a delimiter row. */
export function looseRows(block: BlockKind, prose: string): Finding | undefined {
  if (block === 'tableCell' || !/^\s*\|/.test(prose)) return undefined;
  const end = prose.trimEnd().length;
  if (
    !prose
      .slice(0, end)
      .split('\n')
      .every(line => row.test(line))
  )
    return undefined;
  return {
    start: prose.indexOf('|'),
    end,
    reason: 'Rows without a table: remove the empty line before them, or add a delimiter row',
    severity: 'warning',
    fix: 'none',
  };
}
