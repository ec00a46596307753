import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {ClientCapabilities, CodeAction, Diagnostic, Hover} from 'vscode-languageserver/node';
import {createLinter} from '../../src/engine/linter.js';
import {type Editor, pulling} from './editor.js';
import {codes, editor, folder} from './use.js';

const able: ClientCapabilities = {
  ...pulling,
  workspace: {workspaceEdit: {documentChanges: true, resourceOperations: ['create']}},
  window: {showDocument: {support: true}},
};
able.textDocument = {
  ...able.textDocument,
  codeAction: {disabledSupport: true},
  hover: {contentFormat: ['markdown']},
};

/** Opens a text, and returns its first problem with what can be done about it. */
async function first(
  client: Editor,
  path: string,
  text: string,
  languageId?: string,
): Promise<{uri: string; diagnostic: Diagnostic; actions: CodeAction[]}> {
  const uri = await client.open(path, text, languageId);
  const [diagnostic] = await client.pull(uri);
  return {uri, diagnostic: diagnostic!, actions: await client.actions(uri, diagnostic!)};
}

const titled = (actions: readonly CodeAction[], start: string): CodeAction =>
  actions.find(({title}) => title.startsWith(start)) ?? expect.fail(`no action “${start}”`);

describe('fixes', () => {
  it('are preferred where they are safe', async () => {
    const client = editor();
    await client.initialize([], able);
    const {uri, diagnostic, actions} = await first(
      client,
      'untitled:a',
      '😀 They found the the key.\r\nIt is so.',
    );
    const fix = titled(actions, 'Replace with “the”');
    expect(fix).toMatchObject({kind: 'quickfix', isPreferred: true, diagnostics: [diagnostic]});
    expect(client.apply(fix.edit, uri)).toBe('😀 They found the key.\r\nIt is so.');
    expect(fix.edit?.documentChanges?.[0]).toMatchObject({textDocument: {uri, version: 1}});
  });

  it('are suggestions otherwise', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const {uri, actions} = await first(client, 'untitled:a', 'We must act and resolutely Protect the rules.');
    const fix = titled(actions, 'Replace with “protect”');
    expect(fix.isPreferred).toBe(false);
    expect(client.apply(fix.edit, uri)).toBe('We must act and resolutely protect the rules.');
    expect(fix.edit?.changes).toBeDefined();
  });

  it('are applied all at once, the safe ones', async () => {
    const client = editor();
    await client.initialize([], able);
    const text =
      'They 😀 found the the key.\n\nThe road was closed,, and the bus stopped.\n\nWe resolutely Protect the rules.';
    const {uri, diagnostic} = await first(client, 'untitled:a', text);
    const [all, ...others] = await client.actions(uri, diagnostic, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(all).toMatchObject({kind: 'source.fixAll.mtlint', title: 'Fix all safe problems'});
    const fixed = client.apply(all?.edit, uri);
    expect(fixed).toContain('found the key');
    expect(fixed).toContain('Protect');
    expect((await createLinter().lint(fixed)).messages.filter(({fix}) => fix === 'safe')).toEqual([]);
    expect(await client.actions(uri, diagnostic, ['refactor'])).toEqual([]);
  });
});

describe('fixes in markup', () => {
  it('are escaped, one by one and all at once', async () => {
    const client = editor();
    await client.initialize([], able);
    const text = '<p>They wrote ＜script＞ and found the the key.</p>';
    const {uri, diagnostic, actions} = await first(client, 'untitled:a', text, 'html');
    expect(diagnostic.data).toMatchObject({expected: ['&lt;'], fix: 'safe'});
    const fix = titled(actions, 'Replace with “&lt;”');
    expect(client.apply(fix.edit, uri)).toBe(text.replace('＜', '&lt;'));
    const [all] = await client.actions(uri, diagnostic, ['source.fixAll']);
    expect(client.apply(all?.edit, uri)).toBe('<p>They wrote &lt;script&gt; and found the key.</p>');
  });

  it('that would make markup are suggestions, and not applied with the others', async () => {
    const client = editor();
    await client.initialize([], able);
    const text = 'They wrote ＜b＞ and found the the key.';
    const {uri, diagnostic, actions} = await first(client, 'untitled:a', text, 'markdown');
    expect(titled(actions, 'Replace with “<”').isPreferred).toBe(false);
    const [all] = await client.actions(uri, diagnostic, ['source.fixAll']);
    expect(client.apply(all?.edit, uri)).toBe('They wrote ＜b＞ and found the key.');
  });
});

describe('ignoring here', () => {
  it.each([
    [
      'markdown',
      '# One\n\nThey found the the key.\n\nWe saw a a dog.',
      '<!-- mtlint-disable-next repeated-words -- reason -->\n\nThey',
    ],
    [
      'markdown',
      '# The the end\r\n\r\nWe saw a a dog.',
      '<!-- mtlint-disable-next repeated-words -- reason -->\r\n\r\n# The',
    ],
    [
      'markdown',
      '- One\n- They found the the key.\n- We saw a a dog.',
      'found <!-- mtlint-disable-next repeated-words -- reason -->the',
    ],
    [
      'markdown',
      '> The the key.\n\nWe saw a a dog.',
      '<!-- mtlint-disable-next repeated-words -- reason -->\n\n> The',
    ],
    [
      'markdown',
      '- They *found the the* key.\n\nWe saw a a dog.',
      '<!-- mtlint-disable-next repeated-words -- reason -->\n\n- They',
    ],
    [
      'html',
      '<p>They found the the key.</p><p>We saw a a dog.</p>',
      'found <!-- mtlint-disable-next repeated-words -- reason -->the',
    ],
    [
      'html',
      '<p>One <img alt="The the key" src="a"> end.</p><p>We saw a a dog.</p>',
      'One <!-- mtlint-disable-next repeated-words -- reason --><img',
    ],
  ])('in %s is a comment that takes the problem away, and no other', async (format, text, expected) => {
    const client = editor();
    await client.initialize([], pulling);
    const {uri, actions} = await first(client, 'untitled:a', text, format);
    const changed = client.apply(titled(actions, 'Ignore repeated-words here').edit, uri);
    expect(changed).toContain(expected);
    const after = await client.open('untitled:b', changed, format);
    expect((await client.pull(after)).map(({message}) => message)).toEqual(['Repeated word `a`: remove one']);
  });

  it('is not offered where a text has no comments', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const {actions} = await first(client, 'untitled:a', 'They found the the key.');
    expect(actions.filter(({title}) => title.startsWith('Ignore'))).toEqual([]);
  });
});

describe('a range with many problems', () => {
  const rooms = Array.from({length: 400}, (_, index) => `room ${index + 11}`);

  it('has all fixes, and for the first few what leaves them alone', async () => {
    const path = folder({'mtlint.config.json': '{}'});
    const client = editor();
    await client.initialize([path], able);
    const text = rooms.map(room => `They found the the key of ${room}.\n\n`).join('');
    const uri = await client.open(join(path, 'a.md'), text, 'markdown');
    expect(await client.pull(uri)).toHaveLength(400);
    const document = client.document(uri);
    const range = {start: document.positionAt(0), end: document.positionAt(text.length)};
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: {uri},
      range,
      context: {diagnostics: [], only: ['quickfix']},
    });
    const count = (start: string): number => actions.filter(({title}) => title.startsWith(start)).length;
    expect(count('Replace with')).toBe(400);
    expect(count('Explain')).toBe(400);
    expect(count('Ignore')).toBe(10);
    expect(count('Add')).toBe(10);
    expect(client.apply(titled(actions, 'Ignore').edit, uri)).toMatch(/^<!-- mtlint-disable-next/);
  });
});

describe('adding to the terms', () => {
  it.each([
    [
      'mtlint.config.jsonc',
      '{\n  // Names\n  "terms": [\n    "Duran Duran", // a band\n  ],\n}\n',
      '{\n  // Names\n  "terms": [\n    "Duran Duran", // a band\n    "the the",\n  ],\n}\n',
    ],
    [
      'mtlint.config.json',
      '{\r\n\t"rules": {}\r\n}',
      '{\r\n\t"rules": {},\r\n\t"terms": [\r\n\t\t"the the"\r\n\t]\r\n}',
    ],
    [
      'mtlint.config.yaml',
      '# Names\nterms:\n  - Duran Duran # a band\nrules: {}\n',
      '# Names\nterms:\n  - Duran Duran # a band\n  - the the\nrules: {}\n',
    ],
    ['.mtlintrc', 'rules: {}\n', 'rules: {}\nterms:\n  - the the\n'],
    [
      'package.json',
      '{\n    "name": "a",\n    "mtlint": {\n        "language": "en"\n    }\n}\n',
      '{\n    "name": "a",\n    "mtlint": {\n        "language": "en",\n        "terms": [\n            "the the"\n        ]\n    }\n}\n',
    ],
  ])('edits %s, and keeps what is in it', async (name, before, after) => {
    const path = folder({[name]: before});
    const client = editor();
    await client.initialize([path], able);
    const {actions} = await first(client, join(path, 'a.txt'), 'They found the the key.');
    const action = titled(actions, 'Add “the the” to the terms in');
    expect(action.title).toContain(name);
    const changed = client.apply(action.edit, pathToFileURL(join(path, name)).href, before);
    expect(changed).toBe(after);
    const now = folder({[name]: changed, 'a.txt': 'They found the the key.'});
    expect(await client.pull(await client.open(join(now, 'a.txt'), 'They found the the key.'))).toEqual([]);
  });

  it('makes a config file where there is none', async () => {
    const path = folder({});
    const client = editor();
    await client.initialize([path], able);
    const {actions} = await first(client, join(path, 'a.txt'), 'They found the the key.');
    const {edit} = titled(actions, 'Add “the the” to the terms in mtlint.config.json');
    const uri = pathToFileURL(join(path, 'mtlint.config.json')).href;
    expect(edit?.documentChanges?.[0]).toEqual({kind: 'create', uri});
    expect(JSON.parse(client.apply(edit, uri, ''))).toEqual({terms: ['the the']});
  });

  it('says why it cannot change a program', async () => {
    const path = folder({'mtlint.config.js': 'export default {};\n'});
    const reason = 'mtlint.config.js is a program: add `the the` to its `terms` yourself';
    const client = editor();
    await client.initialize([path], able);
    const {actions} = await first(client, join(path, 'a.txt'), 'They found the the key.');
    expect(titled(actions, 'Add “the the”').disabled).toEqual({reason});
    const plain = editor();
    await plain.initialize([path], pulling);
    const {command} = titled(
      (await first(plain, join(path, 'a.txt'), 'They found the the key.')).actions,
      'Add “the the”',
    );
    await plain.connection.sendRequest('workspace/executeCommand', command);
    expect(plain.messages).toEqual([{type: 3, message: `mtlint: ${reason}`}]);
  });
});

describe('explanations', () => {
  it('are the rule’s readme', async () => {
    const client = editor();
    await client.initialize([], able);
    const {actions} = await first(client, 'untitled:a', 'They found the the key.');
    await client.connection.sendRequest(
      'workspace/executeCommand',
      titled(actions, 'Explain repeated-words').command,
    );
    expect(client.shown.map(uri => basename(new URL('.', uri).pathname))).toEqual(['repeated-words']);
    expect(readFileSync(new URL(client.shown[0]!), 'utf8')).toMatch(/^# /);
  });

  it('are told where a readme cannot be shown', async () => {
    const client = editor();
    await client.initialize([], pulling);
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'mtlint.explain',
      arguments: ['passive-voice'],
    });
    expect(client.messages[0]?.message).toMatch(/^mtlint: passive-voice: Passive voice\. https:/);
    const unknown = client.connection.sendRequest('workspace/executeCommand', {command: 'rm'});
    await expect(unknown).rejects.toMatchObject({code: -32602});
  });

  it('are what there is of directives, and of the rules of plugins', async () => {
    const mtlint = new URL('../../dist/src/index.js', import.meta.url).href;
    const about = `description: 'Word', category: 'Style/Awkward', severity: 'info', fix: 'none'`;
    const path = folder({
      'mtlint.config.json': '{"plugins": ["./plugin.mjs"]}',
      'plugin.mjs': `import {defineRule} from '${mtlint}';
export default defineRule({id: 'house-word', url: 'https://example.org', ${about}, check() {}});`,
    });
    const client = editor();
    await client.initialize([path], pulling);
    const text = '<!-- mtlint-disable-next repeated-words -->\n\nThey found the key.\n';
    const {uri, diagnostic, actions} = await first(client, join(path, 'a.md'), text);
    expect(codes(await client.pull(uri)).sort()).toEqual(['unexplained-directive', 'unused-directive']);
    expect(actions.map(({title}) => title).sort()).toEqual([
      'Explain unexplained-directive',
      'Explain unused-directive',
    ]);
    // The empty kind is the one that all others are of.
    expect(await client.actions(uri, diagnostic, [''])).toEqual(actions);
    const explain = (id: string): Promise<unknown> =>
      client.connection.sendRequest('workspace/executeCommand', {command: 'mtlint.explain', arguments: [id]});
    await explain('unused-directive');
    await explain('house-word');
    expect(client.messages.map(({message}) => message)).toEqual([
      expect.stringMatching(/^mtlint: unused-directive: Directive that suppresses nothing\. https:/),
      'mtlint: house-word: Word. https://example.org',
    ]);
    await expect(explain('pasive-voice')).rejects.toMatchObject({
      code: -32602,
      message: 'unknown rule `pasive-voice`: did you mean `passive-voice`?',
    });
  });

  it('stand in the hover: what, why, what to do, and a link', async () => {
    const client = editor();
    await client.initialize([], able);
    const {uri} = await first(
      client,
      'untitled:a',
      'Also a fine, fine and fine day, they found the the key.',
    );
    const at = (character: number): Promise<Hover | null> =>
      client.connection.sendRequest('textDocument/hover', {
        textDocument: {uri},
        position: {line: 0, character},
      });
    expect(await at(46)).toEqual({
      contents: {
        kind: 'markdown',
        value: expect.stringMatching(
          /^\*\*Repeated word `the`: remove one\*\*\n\nSuggestion: `the`\n\nRepeated word \(\[repeated-words\]\(https:[^)]+\)\)$/,
        ),
      },
    });
    expect(await at(0)).toBeNull();
    expect(codes(await client.pull(uri))).toContain('repeated-words');
  });
});
