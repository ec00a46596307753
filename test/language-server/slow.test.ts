import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {type Editor, pulling, until} from './editor.js';
import {codes, editor, folder} from './use.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const damaged = 'They found the the key.';

/** A rule that never ends where a text says so. */
const plugin = `
import {writeSync} from 'node:fs';
import {defineRule} from 'mtlint';

export const slow = defineRule({
  id: 'house-slow',
  description: 'Slow',
  category: 'Style/Awkward',
  severity: 'warning',
  fix: 'none',
  url: 'https://example.org',
  check({text}) {
    if (text.includes('told')) writeSync(2, 'busy');
    if (text.includes('forever')) for (;;);
    if (text.includes('backtracks')) /^(a|a)*$/.test('a'.repeat(60) + 'b');
  },
});
`;

/** A folder whose config file names the plugin. */
function slowFolder(): string {
  const path = folder({
    'plugin.mjs': plugin,
    'mtlint.config.json': '{"plugins": ["./plugin.mjs"]}',
    'node_modules/.keep': '',
  });
  symlinkSync(root, join(path, 'node_modules/mtlint'), 'dir');
  return path;
}

const notChecked = {
  range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
  severity: 2,
  source: 'mtlint',
  code: 'timeout',
  message:
    'Not checked because it took longer than 1 second: raise the `timeout` setting, or reopen the document to try again',
};

describe('a document whose check takes too long', () => {
  for (const text of ['It runs forever.', 'It backtracks.'])
    it(`is told of, and the others are checked: ${text}`, async () => {
      const client = editor();
      const path = slowFolder();
      await client.initialize([path], pulling, {initializationOptions: {timeout: 1}});
      const other = await client.open(join(path, 'b.txt'), damaged);
      const slow = await client.open(join(path, 'a.txt'), `${damaged}\n\n${text}`);
      expect(await client.pull(slow)).toEqual([notChecked]);
      expect(codes(await client.pull(other))).toEqual(['repeated-words']);
      expect(await client.actions(slow, notChecked as never)).toEqual([]);
      expect(await client.close()).toBe(0);
      expect(client.messages).toEqual([]);
      expect(client.stderr).toBe('');
    });

  it('is told of where diagnostics are sent, once and not anew with each edit', async () => {
    const client = editor();
    const path = slowFolder();
    await client.initialize([path], {}, {initializationOptions: {timeout: 1}});
    const slow = await client.open(join(path, 'a.txt'), 'It runs forever.');
    expect(await client.pushed(slow)).toEqual([notChecked]);
    for (let count = 0; count < 5; count++) {
      await client.edit(slow, 0, 0, 'Very. ');
      expect(await client.pushed(slow)).toEqual([notChecked]);
    }
    expect(client.messages).toEqual([]);
  });

  it('is checked when it is opened again, or has more time', async () => {
    const client = editor();
    const path = slowFolder();
    await client.initialize([path], pulling, {initializationOptions: {timeout: 1}});
    let uri = await client.open(join(path, 'a.txt'), 'It runs forever.');
    expect(codes(await client.pull(uri))).toEqual(['timeout']);
    await client.edit(uri, 0, 16, damaged);
    expect(codes(await client.pull(uri))).toEqual(['timeout']);
    await client.notify('workspace/didChangeConfiguration', {settings: {mtlint: {timeout: 5}}});
    expect(await untilChecked(client, uri)).toEqual(['repeated-words']);
    await client.edit(uri, 0, damaged.length, 'It runs forever.');
    expect(codes(await client.pull(uri))).toEqual(['timeout']);
    await client.notify('textDocument/didClose', {textDocument: {uri}});
    uri = await client.open(join(path, 'a.txt'), damaged);
    expect(codes(await client.pull(uri))).toEqual(['repeated-words']);
  });

  it('has a time limit that is a number of seconds', async () => {
    const client = editor();
    await client.initialize([], pulling, {initializationOptions: {timeout: 'soon'}});
    const said = await until(() => client.messages[0]);
    expect(said.message).toBe(
      'mtlint: the editor setting `mtlint.timeout`: expected a number of seconds from 0 to 86400, not "soon"',
    );
  });
});

/** The codes of a document's diagnostics, when the server has taken new settings. */
async function untilChecked(client: Editor, uri: string): Promise<unknown[]> {
  for (;;) {
    const found = codes(await client.pull(uri));
    if (!found.includes('timeout')) return found;
  }
}

describe('a server whose client is gone', () => {
  /** A server that is checking a document, and never will be done. */
  async function busy(processId: number | null): Promise<Editor> {
    const client = editor();
    const path = slowFolder();
    await client.initialize([path], pulling, {initializationOptions: {timeout: 0}, processId});
    const slow = await client.open(join(path, 'a.txt'), 'It runs forever, we are told.');
    client.pull(slow).catch(() => {});
    await until(() => (client.stderr === 'busy' ? true : undefined));
    return client;
  }

  it('ends when standard input is closed, whatever it is doing', async () => {
    const client = await busy(null);
    client.server.stdin.end();
    await client.exited;
    expect(client.server.exitCode ?? client.server.signalCode).toBe('SIGKILL');
  });

  it('ends when the process of the client is gone, whatever it is doing', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = await busy(other.pid!);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await client.exited;
    expect(client.server.exitCode ?? client.server.signalCode).toBe('SIGKILL');
  });
});
