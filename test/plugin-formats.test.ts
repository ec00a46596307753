import {execFileSync} from 'node:child_process';
import {readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {
  ConfigError,
  createLinter,
  createProjectLinter,
  defineFormat,
  type Format,
  type FormatDefinition,
  FormatError,
  fixText,
  lintFiles,
} from '../src/index.js';
import type {Block} from '../src/model/block.js';
import {editor, folder} from './language-server/use.js';

const root = new URL('../', import.meta.url);
const plugin = readFileSync(new URL('cli/plugin-format/input/lines.mjs', import.meta.url), 'utf8');

/** A folder in which plugins can import mtlint. */
function project(files: Readonly<Record<string, string>>): string {
  const cwd = folder({'node_modules/.keep': '', 'lines.mjs': plugin, ...files});
  symlinkSync(fileURLToPath(root), join(cwd, 'node_modules/mtlint'), 'dir');
  return cwd;
}

/** Lines whose text is between bars. */
const barred: FormatDefinition = {
  name: 'barred',
  extensions: ['.bar'],
  *read(text) {
    for (const {1: value = '', index} of text.matchAll(/^\|(.*)\|$/gm)) {
      yield {
        kind: 'listItem',
        pieces: [{value, start: index + 1, end: index + 1 + value.length}],
      } satisfies Block;
    }
  },
  sniff: start => start.startsWith('|'),
};

const found = ({messages}: {messages: readonly {ruleId: string; start: {offset: number}}[]}): unknown[] =>
  messages.map(({ruleId, start}) => [ruleId, start.offset]);

describe('a format that createLinter is given', () => {
  const linter = createLinter({formats: [defineFormat(barred)]});
  const text = '|They met the the mayor.|\nthe the\n';

  it('reads texts that are named so, have its extension, or look like it', async () => {
    const expected = [['repeated-words', 10]];
    expect(found(await linter.lint(text, {format: 'barred'}))).toEqual(expected);
    expect(found(await linter.lint(text, {path: 'a.bar'}))).toEqual(expected);
    expect(found(await linter.lint(text, {path: 'noextension'}))).toEqual(expected);
    expect(found(await linter.lint(text, {path: 'a.txt'}))).not.toEqual(expected);
    expect(found(await linter.open({path: 'a.bar'}).lint(text))).toEqual(expected);
    await expect(linter.lint(text, {format: 'bared'})).rejects.toThrow(
      /^lint: format: expected one of text, markdown, html, .*barred, not bared$/,
    );
  });

  it('writes fixes as it says', async () => {
    const writing = defineFormat({
      ...barred,
      write: () => ({write: characters => characters.toUpperCase(), breaking: () => new Set()}),
    });
    const {text: fixed} = await fixText(createLinter({formats: [writing]}), text, {format: 'barred'});
    expect(fixed).toBe('|They met THE mayor.|\nthe the\n');
  });

  it('keeps fixes from breaking its structure', async () => {
    const careful = defineFormat({
      ...barred,
      write: () => ({write: characters => characters, breaking: edits => new Set(edits)}),
    });
    const {messages} = await createLinter({formats: [careful]}).lint(text, {format: 'barred'});
    expect(messages.map(({fix}) => fix)).toEqual(['suggest']);
  });
});

describe('a format that fails', () => {
  const block = (pieces: unknown): (() => never) => (() => [{kind: 'paragraph', pieces}]) as never;
  const throwing = (): never => {
    throw new Error('no end\nof line');
  };
  const text = '|They met the the mayor.|';
  const cases: readonly [string, Partial<FormatDefinition>, string][] = [
    ['throws', {read: throwing}, 'no end'],
    [
      'returns no blocks',
      {read: (() => [undefined]) as never},
      '`read` returned a block without `kind` and `pieces`',
    ],
    [
      'returns blocks without pieces',
      {read: block(undefined)},
      '`read` returned a block without `kind` and `pieces`',
    ],
    [
      'returns pieces without text',
      {read: block([{start: 0, end: 1}])},
      '`read` returned a piece without `value`',
    ],
    [
      'returns pieces without positions',
      {read: block([{value: 'a'}])},
      'a piece from undefined to undefined',
    ],
    [
      'returns pieces outside of the text',
      {read: block([{value: 'a', start: 0, end: 99}])},
      'expected positions from 0 to 25',
    ],
    [
      'returns pieces out of order',
      {
        read: block([
          {value: 'a', start: 4, end: 5},
          {value: 'b', start: 0, end: 1},
        ]),
      },
      'from 0 to 1: expected positions from 5 to 25',
    ],
    ['throws while it reads comments', {readComments: throwing}, 'no end'],
    ['throws while it writes', {write: throwing}, 'no end'],
    [
      'throws while it writes characters',
      {write: () => ({write: throwing, breaking: () => new Set()})},
      'no end',
    ],
    [
      'writes what is no text',
      {write: () => ({write: () => 1 as never, breaking: () => new Set()})},
      '`write` did not return a string',
    ],
    ['throws while it checks fixes', {write: () => ({write: it => it, breaking: throwing})}, 'no end'],
    ['throws while it prepares for edits', {versions: throwing}, 'no end'],
    [
      'throws while it reads a version',
      {versions: () => ({read: throwing, readComments: undefined})},
      'no end',
    ],
  ];

  it.each(cases)('since it %s is named', async (_, parts, message) => {
    const linter = createLinter({formats: [defineFormat({...barred, ...parts})]});
    const given = `${text}\n<!-- mtlint-disable -->`.slice(
      0,
      'readComments' in parts ? undefined : text.length,
    );
    const isEdited = 'versions' in parts;
    const lint = isEdited
      ? linter.open({format: 'barred'}).lint(given)
      : linter.lint(given, {format: 'barred'});
    const error: unknown = await lint.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FormatError);
    expect((error as Error).message).toMatch(/^format barred failed: [^\n]+$/);
    expect((error as Error).message).toContain(message);
  });
});

it('a format that fails to recognize a text is named', async () => {
  const sniff = (): never => {
    throw new Error('no mark');
  };
  const linter = createLinter({formats: [defineFormat({...barred, sniff})]});
  await expect(linter.lint('x', {path: 'README'})).rejects.toThrow(/^format barred failed: no mark$/);
});

describe('a plugin with a format', () => {
  const config = '{"plugins": "./lines.mjs", "overrides": [{"files": "notes.txt", "format": "lines"}]}';
  const text = '# The the heading\nThey met the the mayor, by 5 percent.\n';
  const expected = [
    ['repeated-words', 27],
    ['house-percent', 46],
  ];

  it('reads the files that a config file says, and those with its extension', async () => {
    const linter = createProjectLinter({cwd: project({'mtlint.config.json': config})});
    for (const path of ['notes.txt', 'a.lines', 'sub/b.LINES'])
      expect(found(await linter.lint(text, {path})), path).toEqual(expected);
    expect(found(await linter.lint(text, {path: 'x.txt', format: 'lines'}))).toEqual(expected);
    expect(found(await linter.lint(text, {path: 'x.txt'}))).toHaveLength(3);
    const {formats, pluginFiles} = await linter.settingsFor('a.lines');
    expect(formats.map(({name}: Format) => name)).toEqual(['lines']);
    expect(pluginFiles).toEqual([expect.stringMatching(/lines\.mjs$/)]);
  });

  it('reads and writes files for lintFiles', async () => {
    const cwd = project({'mtlint.config.json': config, 'a.lines': text, 'notes.txt': text});
    const [a, notes] = await lintFiles(['a.lines', 'notes.txt'], {cwd, fix: true});
    const fixed = '# The the heading\nThey met the mayor, by 5%%.\n';
    expect([a?.output, notes?.output]).toEqual([fixed, fixed]);
    expect(readFileSync(join(cwd, 'a.lines'), 'utf8')).toBe(fixed);
  });

  it('is shown by --print-config', () => {
    const cwd = project({'mtlint.config.json': config});
    for (const [path, format] of [
      ['a.lines', 'lines'],
      ['notes.txt', 'lines'],
      ['b.txt', 'text'],
    ] as const) {
      const args = [fileURLToPath(new URL('bin/mtlint.js', root)), '--plugins', '--print-config', path];
      expect(JSON.parse(execFileSync(process.execPath, args, {cwd, encoding: 'utf8'})).format).toBe(format);
    }
  });

  it('counts in an editor', async () => {
    const cwd = project({'mtlint.config.json': config});
    const client = editor();
    await client.initialize([cwd]);
    const uri = await client.open(join(cwd, 'a.lines'), text);
    expect((await client.pushed(uri)).map(({code, range}) => [code, range.start.line])).toEqual([
      ['repeated-words', 1],
      ['house-percent', 1],
    ]);
    await client.close();
    expect(client.stderr).toBe('');
  });

  it('that fails is told of in an editor, once', async () => {
    const cwd = project({
      'broken.mjs': `import {defineFormat} from 'mtlint';
export const lines = defineFormat({name: 'lines', extensions: ['.lines'], read() { throw new Error('no end of line'); }});`,
      'mtlint.config.json': '{"plugins": "./broken.mjs"}',
    });
    const client = editor();
    await client.initialize([cwd]);
    const uri = await client.open(join(cwd, 'a.lines'), text);
    expect(await client.pushed(uri)).toEqual([]);
    const other = await client.open(join(cwd, 'b.txt'), 'They met the the mayor.');
    expect(await client.pushed(other)).toHaveLength(1);
    expect(client.messages.map(({message}) => message)).toEqual([
      'mtlint: a.lines: format lines failed: no end of line',
    ]);
    await client.close();
  });

  const refused: readonly [string, Record<string, string>, RegExp][] = [
    [
      'an unknown format',
      {'mtlint.config.json': config.replace('"lines"', '"line"')},
      /^mtlint\.config\.json:1:75: unknown format `line`: did you mean `lines`\?$/,
    ],
    [
      'a format that is like none',
      {'mtlint.config.json': config.replace('"lines"', '"wordperfect"')},
      /unknown format `wordperfect`: the formats are text, markdown, html, .*lines$/,
    ],
    [
      'a format of a plugin that is not named',
      {'mtlint.config.json': '{"overrides": [{"files": "*", "format": "lines"}]}'},
      /unknown format `lines`/,
    ],
    [
      'a format that is no name',
      {'mtlint.config.json': '{"overrides": [{"files": "*", "format": 3}]}'},
      /:1:41: expected the name of a format$/,
    ],
    [
      'two plugins with formats of one name',
      {
        'b.mjs': plugin.replace('house-percent', 'house-b'),
        'mtlint.config.json': '{"plugins": ["./lines.mjs", "./b.mjs"]}',
      },
      /^mtlint\.config\.json:1:29: this plugin defines a format `lines`, but that name is already taken: rename one of them$/,
    ],
    [
      'a list of what is no format',
      {'b.mjs': 'export const formats = [{name: "x"}];', 'mtlint.config.json': '{"plugins": ["./b.mjs"]}'},
      /`\.\/b\.mjs` can't be loaded: `formats` is not a list of formats made by defineFormat$/,
    ],
    [
      'a plugin with nothing in it',
      {'b.mjs': 'export const formats = [];', 'mtlint.config.json': '{"plugins": ["./b.mjs"]}'},
      /`\.\/b\.mjs` exports neither a rule made with defineRule nor a format made with defineFormat$/,
    ],
  ];
  it.each(refused)('is refused with %s', async (_, files, message) => {
    const cwd = project(files);
    const error: unknown = await createProjectLinter({cwd})
      .settingsFor('a.txt')
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).linesFrom(cwd).join('\n')).toMatch(message);
  });

  it('may be named twice, by a config file and by one that it extends', async () => {
    const cwd = project({
      'base.json': '{"plugins": "./lines.mjs"}',
      'mtlint.config.json': '{"extends": "./base.json", "plugins": ["./lines.mjs"]}',
    });
    const {formats} = await createProjectLinter({cwd}).settingsFor('a.lines');
    expect(formats).toHaveLength(1);
  });
});
