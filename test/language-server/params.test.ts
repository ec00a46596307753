import {describe, expect, it} from 'vitest';
import {pulling, until} from './editor.js';
import {codes, editor} from './use.js';

const text = 'They found the the key.';
const document = {uri: 'untitled:a', languageId: 'plaintext', version: 1, text};
const position = {line: 0, character: 0};
const range = {start: position, end: position};

/** What is no URI, and what is one of no file. */
const noUris = [5, null, true, {}, [], undefined, '', 'a.md', '/a.md', '\0', '%', '://'];
const oddUris = [
  'file:',
  'file:///%',
  'file:///%FF.md',
  'file:///a%00b.md',
  'file://host/a.md',
  'file:///a\nb.md',
  'http://[',
  'untitled:',
  `untitled:${'x'.repeat(100_000)}`,
  `file:///${'x'.repeat(300)}.md`,
  `file:///${'a/'.repeat(20_000)}a.md`,
];

describe('a URI', () => {
  it('that is none leaves its notification out, and all other documents work', async () => {
    const client = editor();
    const logged: string[] = [];
    client.connection.onNotification('window/logMessage', ({message}) => {
      logged.push(message);
    });
    await client.initialize([], pulling);
    const good = await client.open('untitled:good', text);
    for (const uri of noUris) {
      await client.notify('textDocument/didOpen', {textDocument: {...document, uri}});
      const change = {textDocument: {uri, version: 2}, contentChanges: [{text}]};
      await client.notify('textDocument/didChange', change);
      await client.notify('textDocument/didClose', {textDocument: {uri}});
      await expect(client.pull(uri as string)).rejects.toMatchObject({code: -32602});
      expect(codes(await client.pull(good))).toEqual(['repeated-words']);
    }
    await until(() => (logged.length === 3 * noUris.length ? true : undefined));
    expect(logged[0]).toBe(
      'textDocument/didOpen: textDocument.uri: expected a URI: ignoring the notification',
    );
    expect(await client.close()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('of no file is that of a document all the same', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const good = await client.open('untitled:good', text);
    for (const uri of oddUris) {
      await client.notify('textDocument/didOpen', {textDocument: {...document, uri}});
      expect(codes(await client.pull(uri))).toEqual(['repeated-words']);
      expect(codes(await client.pull(good))).toEqual(['repeated-words']);
    }
    expect(await client.close()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('that is none does not keep diagnostics from being sent', async () => {
    const client = editor();
    await client.initialize([]);
    await client.notify('textDocument/didOpen', {textDocument: {...document, uri: 5}});
    const uri = await client.open('untitled:good', text);
    expect(codes(await client.pushed(uri))).toEqual(['repeated-words']);
    await client.edit(uri, 0, 0, 'So. ');
    expect(codes(await client.pushed(uri))).toEqual(['repeated-words']);
    expect(await client.close()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('of a workspace folder that is none is refused, and initialize may come again', async () => {
    const client = editor();
    for (const folders of [{workspaceFolders: [{uri: 5, name: ''}]}, {workspaceFolders: 5}, {rootUri: 5}])
      await expect(client.initialize([], pulling, folders as never)).rejects.toMatchObject({code: -32602});
    await client.initialize([], {...pulling, workspace: {workspaceFolders: true}});
    for (const event of [undefined, {}, {added: [{uri: 5}], removed: []}, {added: [], removed: 5}])
      await client.notify('workspace/didChangeWorkspaceFolders', {event});
    const uri = await client.open('untitled:good', text);
    expect(codes(await client.pull(uri))).toEqual(['repeated-words']);
    expect(await client.close()).toBe(0);
  });
});

describe('parameters that do not fit', () => {
  it.each([
    ['textDocument/hover', {textDocument: {uri: 'untitled:a'}}],
    ['textDocument/hover', {textDocument: {uri: 'untitled:a'}, position: {line: -1, character: 0.5}}],
    ['textDocument/hover', {position}],
    ['textDocument/hover', null],
    ['textDocument/codeAction', {textDocument: {uri: 'untitled:a'}, range}],
    ['textDocument/codeAction', {textDocument: {uri: 'untitled:a'}, range: {start: position}, context: {}}],
    ['textDocument/codeAction', {textDocument: {uri: 'untitled:a'}, range, context: {only: 'quickfix'}}],
    ['textDocument/diagnostic', {textDocument: 5}],
    ['textDocument/diagnostic', {}],
    ['workspace/executeCommand', {command: 5}],
    ['workspace/executeCommand', {command: 'mtlint.explain', arguments: 5}],
  ])('of a request are an error of the protocol: %s %j', async (method, params) => {
    const client = editor();
    await client.initialize([], pulling);
    const uri = await client.open('untitled:a', text);
    await expect(client.connection.sendRequest(method, params)).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining(`mtlint: ${method}: `),
    });
    expect(codes(await client.pull(uri))).toEqual(['repeated-words']);
    expect(await client.close()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('by position, of a request, are an error of the protocol', async () => {
    const client = editor();
    await client.initialize([], pulling);
    // The connection makes a list of an argument that is no object.
    await expect(client.connection.sendRequest('textDocument/hover', [])).rejects.toMatchObject({
      code: -32602,
    });
    expect(await client.close()).toBe(0);
  });

  it('of notifications are left out, and the session goes on', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const uri = await client.open('untitled:a', text);
    const notifications: [string, unknown][] = [
      ['textDocument/didOpen', null],
      ['textDocument/didOpen', {}],
      ['textDocument/didOpen', {textDocument: {...document, text: 5}}],
      ['textDocument/didOpen', {textDocument: {...document, version: null}}],
      ['textDocument/didOpen', {textDocument: {uri}}],
      ['textDocument/didChange', {textDocument: {uri, version: 2}}],
      ['textDocument/didChange', {textDocument: {uri, version: 2}, contentChanges: [5]}],
      ['textDocument/didChange', {textDocument: {uri, version: 2}, contentChanges: [{text: null}]}],
      ['textDocument/didChange', {textDocument: {uri, version: 2}, contentChanges: [{text, range: {}}]}],
      ['textDocument/didChange', {textDocument: {uri, version: '2'}, contentChanges: []}],
      ['textDocument/didClose', {textDocument: null}],
      ['workspace/didChangeConfiguration', null],
      ['workspace/didChangeConfiguration', {settings: null}],
      ['workspace/didChangeWatchedFiles', null],
      ['window/workDoneProgress/cancel', null],
      ['$/setTrace', null],
      ['$/cancelRequest', null],
      ['$/cancelRequest', {id: {}}],
      ['$/progress', {}],
      ['mtlint/nothing', [1, 2]],
    ];
    for (const [method, params] of notifications) {
      await client.notify(method, params);
      expect(codes(await client.pull(uri)), method).toEqual(['repeated-words']);
    }
    expect(await client.close()).toBe(0);
    expect(client.stderr).toBe('');
  });
});
