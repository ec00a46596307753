import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {createLinter} from '../src/engine/linter.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('fits on a page', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8192);
  });

  const rows = [...readme.matchAll(/^\| [^|]+ \| `([^`]+)` \| \[([a-z-]+)\]\(/gm)];

  it('has an example for each group of problems', () => {
    expect(rows).toHaveLength(6);
  });

  it.each(rows.map(([, text = '', id = '']) => [id, text] as const))(
    'names a rule that reports its example: %s',
    async (id, text) => {
      const {messages} = await createLinter().lint(text, {format: 'text'});
      expect(messages.map(({ruleId}) => ruleId)).toEqual([id]);
    },
  );
});
