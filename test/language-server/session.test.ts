import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {pulling, until} from './editor.js';
import {codes, editor, folder} from './use.js';

describe('a session', () => {
  it('goes from initialize to shutdown', async () => {
    const client = editor();
    const path = folder({});
    const {capabilities, serverInfo} = await client.initialize([path]);
    expect(serverInfo?.name).toBe('mtlint');
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: {change: 2},
      hoverProvider: true,
    });
    const uri = await client.open(join(path, 'a.txt'), 'They found the the key.');
    const [diagnostic] = await client.pushed(uri);
    expect(diagnostic).toEqual({
      range: {start: {line: 0, character: 11}, end: {line: 0, character: 18}},
      severity: 1,
      code: 'repeated-words',
      codeDescription: {href: 'https://mtlint.github.io/mtlint/0.1.0/rules/repeated-words/'},
      source: 'mtlint',
      message: 'Repeated word `the`: remove one',
      data: {expected: ['the'], fix: 'safe'},
      relatedInformation: [
        {
          location: {uri, range: {start: {line: 0, character: 11}, end: {line: 0, character: 14}}},
          message: 'First occurrence',
        },
      ],
    });
    await client.notify('textDocument/didClose', {textDocument: {uri}});
    await until(() => (client.published.at(-1)?.diagnostics.length === 0 ? true : undefined));
    expect(await client.close()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('relates all positions of a problem to it', async () => {
    const client = editor();
    const path = folder({});
    await client.initialize([path]);
    const text = 'The US sent a note. The U.S. army came.\n\nThe U.S. navy left the US, and the US slept.\n';
    const uri = await client.open(join(path, 'a.txt'), text);
    const [diagnostic] = await client.pushed(uri);
    expect(
      diagnostic?.relatedInformation?.map(({location, message}) => [location.range.start, message]),
    ).toEqual([
      [{line: 0, character: 4}, 'First use of the other form, of 3'],
      [{line: 2, character: 4}, 'The same problem is here'],
    ]);
    expect(await client.close()).toBe(0);
  });

  it('ends with an error when the editor is gone without a word', async () => {
    const client = editor();
    await client.initialize([]);
    client.server.stdin.end();
    expect(await client.exited).toBe(1);
    expect(client.stderr).toBe('');
  });

  it.each([
    ['a request of HTTP', 'GET / HTTP/1.1\r\nHost: example.org\r\n\r\n'],
    ['a head without a length', 'Content-Type: a\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -1\r\n\r\n{}'],
    ['an empty body', 'Content-Length: 0\r\n\r\n'],
    ['broken JSON', 'Content-Length: 9\r\n\r\n{"a": 1,,'],
    ['JSON that is no message', 'Content-Length: 4\r\n\r\nnull'],
    ['control characters', 'Content-Length: 4\r\n\r\n\x1B[1m'],
  ])('ends with one line about %s', async (_, garbage) => {
    const client = editor();
    client.connection.onError(() => {});
    await client.initialize([]);
    client.server.stdin.write(garbage);
    expect(await client.exited).toBe(2);
    expect(client.stderr).toMatch(
      /^mtlint: can't read what the client sent \(\P{Cc}+\): ending the session\n$/u,
    );
  });

  it('reads messages in whatever pieces they come', async () => {
    const client = editor();
    await client.initialize([], {}, {initializationOptions: {timeout: 0}});
    const text = `${'One two three. '.repeat(20_000)}They found the the key.`;
    const textDocument = {uri: 'untitled:a', languageId: 'plaintext', version: 1, text};
    const body = JSON.stringify({jsonrpc: '2.0', method: 'textDocument/didOpen', params: {textDocument}});
    const message = Buffer.from(`Content-Length: ${body.length}\r\n\r\n${body}`);
    // The head in single bytes, the body in pieces, the last with the start of what follows.
    const cuts = [...Array(30).keys(), ...Array.from({length: 300}, (_, index) => 30 + index * 1000)];
    for (const [index, cut] of cuts.entries()) {
      client.server.stdin.write(message.subarray(cut, cuts[index + 1] ?? message.length));
      if (index % 10 === 0) await new Promise(resolve => setImmediate(resolve));
    }
    const diagnostics = await client.pushed('untitled:a');
    expect(diagnostics.at(-1)).toMatchObject({code: 'repeated-words', range: {start: {character: 300_011}}});
    expect(await client.close()).toBe(0);
  });

  it('says in the protocol that a request comes too early, or is none', async () => {
    const client = editor();
    const early = client.connection.sendRequest('textDocument/hover', {
      textDocument: {uri: 'file:///a'},
      position: {line: 0, character: 0},
    });
    await expect(early).rejects.toMatchObject({code: -32002});
    await client.initialize([]);
    await expect(client.connection.sendRequest('mtlint/nothing')).rejects.toMatchObject({code: -32601});
    await expect(client.initialize([])).rejects.toMatchObject({code: -32600});
    expect(await client.close()).toBe(0);
  });

  it('says in the protocol that a request comes too late', async () => {
    const client = editor();
    // Some clients do not say what they can do.
    await client.initialize([], undefined, {capabilities: undefined as never});
    const uri = await client.open('untitled:a', 'They found the the key.');
    await client.pushed(uri);
    await client.connection.sendRequest('shutdown');
    await expect(client.pull(uri)).rejects.toMatchObject({code: -32600});
    const command = client.connection.sendRequest('workspace/executeCommand', {command: 'mtlint.explain'});
    await expect(command).rejects.toMatchObject({code: -32600});
    await client.notify('exit', undefined);
    expect(await client.exited).toBe(0);
  });

  it('does not say “unchanged” of a text that was closed and opened again', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const pull = (uri: string, previousResultId?: string): Promise<{kind: string; resultId: string}> =>
      client.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}, previousResultId});
    const uri = await client.open('untitled:a', 'They found the the key.');
    const {resultId} = await pull(uri);
    expect(await pull(uri, resultId)).toEqual({kind: 'unchanged', resultId});
    await client.notify('textDocument/didClose', {textDocument: {uri}});
    await client.open('untitled:a', 'They found the key.');
    expect(await pull(uri, resultId)).toMatchObject({kind: 'full', items: []});
  });

  it('checks no binary text, as the command line does not', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const uri = await client.open('untitled:a', 'They found the the key.\0');
    expect(await client.pull(uri)).toEqual([]);
    await client.edit(uri, 23, 24, '');
    expect(codes(await client.pull(uri))).toEqual(['repeated-words']);
  });
});
