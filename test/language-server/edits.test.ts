import {describe, expect, it} from 'vitest';
import {CancellationTokenSource, type Diagnostic} from 'vscode-languageserver/node';
import {articleOf} from '../generate.js';
import {pulling} from './editor.js';
import {editor} from './use.js';

describe('edits', () => {
  it.each(['utf-8', 'utf-16', 'utf-32'])('are understood in %s, with emoji and CRLF', async encoding => {
    const client = editor();
    const {capabilities} = await client.initialize([], {
      general: {positionEncodings: [encoding]},
      ...pulling,
    });
    expect(capabilities.positionEncoding).toBe(encoding);
    const uri = await client.open('untitled:a', 'One 😀 äther.\r\n\r\n😀😀 They left.\r\n');
    const symbol = {'utf-8': 4, 'utf-16': 2, 'utf-32': 1}[encoding]!;
    // Behind "They", on the third line.
    const at = {line: 2, character: 2 * symbol + 5};
    await client.notify('textDocument/didChange', {
      textDocument: {uri, version: 2},
      contentChanges: [
        {range: {start: at, end: at}, text: ' found the 😀'},
        {
          range: {
            start: {line: 2, character: at.character + 10},
            end: {line: 2, character: at.character + 11 + symbol},
          },
          text: ' the the key. They',
        },
      ],
    });
    const [diagnostic, ...others] = await client.pull(uri);
    expect(others).toEqual([]);
    expect(diagnostic?.range).toEqual({
      start: {line: 2, character: at.character + 7},
      end: {line: 2, character: at.character + 18},
    });
    expect(diagnostic?.message).toContain('`the`');
  });

  it.each([
    ['an address', 'rth\n\re\n\nmo ;www.a saw the the key', {line: 0, from: 1, to: 3}, '5'],
    ['an unclosed bracket', 'It is [https://a.b\n\nThey saw the the key.', {line: 0, from: 6, to: 7}, '“'],
    ['an e-mail address', 'Write to [a@b.co for for it.\r\n\r\nNow.', {line: 0, from: 18, to: 20}, ' '],
    ['a byte order mark', '\uFEFF\uFEFF# The the\r\n*the* the end', {line: 0, from: 0, to: 1}, ''],
  ])('of Markdown with %s have the result of a fresh text', async (_, text, {line, from, to}, inserted) => {
    const client = editor();
    await client.initialize([], pulling);
    const uri = await client.open('untitled:a', text, 'markdown');
    await client.pull(uri);
    const range = {start: {line, character: from}, end: {line, character: to}};
    await client.notify('textDocument/didChange', {
      textDocument: {uri, version: 2},
      contentChanges: [{range, text: inserted}],
    });
    const edited = await client.pull(uri);
    // Each of the texts has one line before its first line end.
    const [first = ''] = text.split(/\r?\n/);
    const after = first.slice(0, from) + inserted + first.slice(to) + text.slice(first.length);
    const fresh = await client.pull(await client.open('untitled:b', after, 'markdown'));
    const shown = ({range, message, data}: Diagnostic): object => ({range, message, data});
    expect(edited.map(shown)).toEqual(fresh.map(shown));
    expect(edited).not.toEqual([]);
    for (const {range} of edited) expect(range.start).not.toEqual(range.end);
  });

  it('are shown for the newest text only', async () => {
    const client = editor();
    await client.initialize([]);
    const uri = await client.open('untitled:a', 'They found the the key.');
    await client.pushed(uri);
    for (let n = 0; n < 30; n++)
      await client.edit(uri, 0, 0, n % 2 === 0 ? `We saw a a dog of ${n} years. ` : `In ${n} it rained. `);
    const last = await client.pushed(uri);
    expect(last.filter(({code}) => code === 'repeated-words')).toHaveLength(16);
    const versions = client.published.map(({version}) => version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    for (const {version, diagnostics} of client.published)
      if (version === 1) expect(diagnostics).toHaveLength(1);
    expect(versions.length).toBeLessThan(15);
  });

  it('of a document of 2 MB are checked, and given up when another comes', async () => {
    const client = editor();
    // However slow the machine is.
    await client.initialize([], pulling, {initializationOptions: {timeout: 0}});
    const text = Array.from({length: 60}, (_, n) => articleOf(n, 6000))
      .join('\n\n')
      .slice(0, 2_000_000);
    const uri = await client.open('untitled:a', text);
    const first = client.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}});
    // While the first is being found out, the text changes.
    await client.edit(uri, 0, 0, 'They found the the key.\n\n');
    await expect(first).rejects.toMatchObject({code: -32801, data: {retriggerRequest: true}});
    const all = await client.pull(uri);
    expect(all[0]?.code).toBe('repeated-words');
    expect(all.length).toBeGreaterThan(1000);
    await client.edit(uri, 0, 4, 'We');
    const again = await client.pull(uri);
    expect(again).toHaveLength(all.length);
  });

  it('can be cancelled', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const uri = await client.open('untitled:a', articleOf(1, 60_000));
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/diagnostic',
      {textDocument: {uri}},
      source.token,
    );
    setTimeout(() => source.cancel(), 100);
    await expect(asked).rejects.toMatchObject({code: -32800});
    expect((await client.pull(uri)).length).toBeGreaterThan(100);
  });
});
