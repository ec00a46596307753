import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {messagesInCode, messagesOf, templateOf} from './message-templates.js';

const ids = Object.keys(rules);
const byRule = new Map<string, Awaited<ReturnType<typeof messagesOf>>>();
for (const id of ids) byRule.set(id, await messagesOf(id));

describe.each(ids)('the messages of %s', id => {
  const messages = byRule.get(id) ?? [];

  it('are one line each, which starts with a capital letter, a number, or a quotation and has no final period', () => {
    for (const {message} of messages) expect(message).toMatch(/^[\p{Lu}\d`][^\n]*[^.\n]$/u);
  });

  it('quote words in backticks', () => {
    for (const {message} of messages) expect(message.replace(/`[^`]+`/g, '')).not.toContain('`');
  });

  it('have notes that are sentences', () => {
    for (const {note} of messages) if (note !== null) expect(note).toMatch(/^\p{Lu}[^\n]*\.$/u);
  });

  it.each(messagesInCode(id).map(expression => [expression]))('have an example for %s', expression => {
    expect(messages.map(({message}) => message).filter(message => expression.test(message))).not.toEqual([]);
  });
});

it('all messages, side by side', async () => {
  const head = '| rule | message |\n| --- | --- |';
  const rows = ids.flatMap(id =>
    unique((byRule.get(id) ?? []).map(({message}) => templateOf(message))).map(row(id)),
  );
  const notes = ids.flatMap(id =>
    unique((byRule.get(id) ?? []).flatMap(({note}) => note ?? [])).map(row(id)),
  );
  const page = `# Messages

All messages of the rules, with \`…\` for quoted words and n for numbers, and all notes. To update this list after a change,
run \`npx vitest run test/messages.test.ts -u\`.

${[head, ...rows].join('\n')}

## Notes

${['| rule | note |\n| --- | --- |', ...notes].join('\n')}
`;
  await expect(page).toMatchFileSnapshot('messages.md');
});

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function row(id: string): (text: string) => string {
  return text => `| ${id} | ${text.replaceAll('|', '\\|')} |`;
}
