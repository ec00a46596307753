import {readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {ClientCapabilities, CodeAction, Hover} from 'vscode-languageserver/node';
import {pulling} from './editor.js';
import {codes, editor, folder} from './use.js';

const able: ClientCapabilities = {
  ...pulling,
  workspace: {workspaceEdit: {documentChanges: true, resourceOperations: ['create']}},
};

const files = {
  'locale/en/LC_MESSAGES/app.po': [
    'msgid ""',
    'msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"',
    '',
    'msgid "Datei öffnen und lesen"',
    'msgstr "Open and read the the file"',
    '',
    'msgid "Alles in einem Ordner"',
    'msgstr "All the the files in a folder"',
    '',
  ].join('\n'),
  'config/locales/en.yml': [
    'en:',
    '  menu:',
    '    open: Open and read the the file',
    '    all: >',
    '      All: the the files',
    '      in a folder',
    '',
  ].join('\n'),
  'app.xlf': [
    '<?xml version="1.0"?>',
    '<xliff version="1.2"><file original="a" source-language="de" target-language="en" datatype="plaintext"><body>',
    '<trans-unit id="1"><source>Datei öffnen</source><target>Open and read the the file</target></trans-unit>',
    '<trans-unit id="2"><source>Alles</source><target>All the the files in a folder</target></trans-unit>',
    '</body></file></xliff>',
    '',
  ].join('\n'),
  'film.vtt':
    'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nOpen the the door.\n\n2\n00:09.000 --> 00:12.000\nAll the the doors.\n',
};

const ignoring = ({title}: CodeAction): boolean => title.startsWith('Ignore repeated-words');

describe('files of translations in an editor', () => {
  it.each(Object.entries(files))('%s: a directive takes one problem away', async (name, text) => {
    const client = editor();
    const path = folder({[name]: text});
    await client.initialize([path], able);
    const uri = await client.open(join(path, name), text);
    const found = await client.pull(uri);
    expect(codes(found)).toEqual(['repeated-words', 'repeated-words']);
    for (const problem of found) {
      const action = (await client.actions(uri, problem)).find(ignoring);
      const copy = join(path, dirname(name), `copy.${basename(name)}`);
      const after = await client.open(copy, client.apply(action!.edit, uri));
      expect(codes(await client.pull(after))).toEqual(['repeated-words']);
    }
  });

  it('a format without comments: the config file turns the rule off for the segment', async () => {
    const client = editor();
    const text = '{"menu": {"open": "Open and read the the file", "all": "All the the files in a folder"}}';
    const path = folder({'locales/en.json': text, 'mtlint.config.json': '{}\n'});
    await client.initialize([path], able);
    const uri = await client.open(join(path, 'locales/en.json'), text);
    const [problem] = await client.pull(uri);
    const action = (await client.actions(uri, problem!)).find(ignoring);
    expect(action?.title).toBe('Ignore repeated-words in “menu.open” in mtlint.config.json');
    const config = JSON.parse(
      client.apply(action!.edit, pathToFileURL(join(path, 'mtlint.config.json')).href, '{}\n'),
    );
    expect(config).toEqual({
      overrides: [{files: 'locales/en.json', segments: ['menu.open'], rules: {'repeated-words': 'off'}}],
    });
  });

  it('other JSON is left alone', async () => {
    const client = editor();
    const path = folder({'package.json': '{"description": "The the file."}'});
    await client.initialize([path], able);
    const uri = await client.open(
      join(path, 'package.json'),
      readFileSync(join(path, 'package.json'), 'utf8'),
    );
    expect(await client.pull(uri)).toEqual([]);
  });

  it('a hover shows the source', async () => {
    const client = editor();
    const name = 'app.xlf';
    const path = folder({[name]: files[name]});
    await client.initialize([path], able);
    const uri = await client.open(join(path, name), files[name]);
    const [problem] = await client.pull(uri);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: {uri},
      position: problem!.range.start,
    });
    expect(JSON.stringify(hover.contents)).toContain('Source: “Datei öffnen”');
  });
});
