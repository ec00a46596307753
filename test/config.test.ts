import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {createLinter} from '../src/engine/linter.js';
import {builtInFormats} from '../src/formats/registry.js';
import {ConfigError} from '../src/project/config/error.js';
import {parseJson} from '../src/project/config/json-document.js';
import {checkNames, checkShape} from '../src/project/config/validate.js';
import {parseYaml} from '../src/project/config/yaml-document.js';
import {createProjectLinter, type ProjectOptions} from '../src/project/project-linter.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtlint-config-'));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

async function write(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await mkdtemp(join(folder, 'case-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), {recursive: true});
    await writeFile(join(cwd, name), text);
  }
  return cwd;
}

async function settings(
  files: Readonly<Record<string, string>>,
  path: string,
  options: Partial<ProjectOptions> = {},
) {
  const cwd = await write(files);
  return createProjectLinter({cwd, ...options}).settingsFor(path);
}

/** The lines of the config error that settling a file's config ends in. */
async function problems(files: Readonly<Record<string, string>>, path = 'a.md'): Promise<string[]> {
  const cwd = await write(files);
  const error = await createProjectLinter({cwd})
    .settingsFor(path)
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as ConfigError).linesFrom(cwd);
}

describe('settings', () => {
  it('are one object for all files that share them', async () => {
    const cwd = await write({
      '.mtlintrc': '{"overrides": [{"files": "*.md", "rules": {"passive-voice": "off"}}]}',
    });
    const linter = createProjectLinter({cwd});
    const [a, b, c] = await Promise.all(['a.md', 'x/y/b.md', 'c.txt'].map(path => linter.settingsFor(path)));
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(linter.linterFor(a!)).toBe(linter.linterFor(b!));
  });

  it('hold for a file that does not exist, in a folder that does not', async () => {
    const found = await settings({'mtlint.config.yml': 'language: en-GB'}, 'new/folder/a.md');
    expect(found.language).toBe('en-GB');
  });

  it('keep options where only the severity is set anew', async () => {
    const {rules: found} = await settings(
      {
        'base.json':
          '{"rules": {"passive-voice": ["warning", {"allow": ["built"]}], "repeated-words": "off"}}',
        '.mtlintrc': 'extends: ./base.json\noverrides: [{files: "*.md", rules: {passive-voice: error}}]',
      },
      'a.md',
      {rules: {'repeated-words': 'info'}},
    );
    expect(found).toEqual({'passive-voice': ['error', {allow: ['built']}], 'repeated-words': 'info'});
  });

  it('are those of the first config file that a folder has, an empty one included', async () => {
    const found = await settings({'mtlint.config.yaml': '', '.mtlintrc': '{"language": "de"}'}, 'a.md');
    expect(found).toMatchObject({rules: {}});
    expect(found.language).toBeUndefined();
  });

  it('match globs without a slash anywhere, and others from the folder of the config file', async () => {
    const config = {
      overrides: [
        {files: '*.md', sourceLanguage: 'de'},
        {files: './docs/', sourceLanguage: 'fr'},
        {files: ['docs/.hidden/*'], sourceLanguage: 'zh'},
      ],
    };
    const linter = createProjectLinter({cwd: await write({'.mtlintrc': JSON.stringify(config)})});
    const sourceOf = async (path: string) => (await linter.settingsFor(path)).sourceLanguage;
    expect(await sourceOf('x/a.md')).toBe('de');
    expect(await sourceOf('docs/x/a.md')).toBe('fr');
    expect(await sourceOf('docs/.hidden/a.txt')).toBe('zh');
    expect(await sourceOf('x/docs/a.txt')).toBeUndefined();
    expect(await sourceOf('../a.txt')).toBeUndefined();
  });
});

it('a glob with ! takes files out of an override, wherever it stands', async () => {
  const config = {
    overrides: [
      {files: ['!x.md', '*.md', '!docs/'], sourceLanguage: 'de'},
      {files: '!*.md', language: 'en-GB'},
      {files: ['./'], terms: ['a']},
    ],
  };
  const linter = createProjectLinter({cwd: await write({'.mtlintrc': JSON.stringify(config)})});
  const found = await Promise.all(
    ['y.md', 'x.md', 'in/x.md', 'docs/y.md', 'a.txt'].map(path => linter.settingsFor(path)),
  );
  expect(found.map(({sourceLanguage}) => sourceLanguage)).toEqual([
    'de',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(found.map(({language}) => language)).toEqual([undefined, undefined, undefined, undefined, 'en-GB']);
  expect(found.every(({terms}) => terms.includes('a'))).toBe(true);
});

describe('without code', () => {
  const files = {
    'mtlint.config.json':
      '{"extends": ["./base.yaml", "./base.cjs", "@house/rules"], "plugins": "house", "rules": {"house-word": "off", "passive-voice": "off"}}',
    'base.yaml': 'terms: [Velmar]',
    'docs/mtlint.config.mts': '',
    'docs/mtlint.config.mjs': 'throw new Error("It ran")',
  };

  it('settings are those of the data, and what was skipped is told', async () => {
    const cwd = await write(files);
    const linter = createProjectLinter({cwd, plugins: false, rules: {'house-other': 'error'}});
    const config = join(cwd, 'mtlint.config.json');
    const named = ['./base.cjs', '@house/rules', 'house'].map(name => ({file: config, name}));
    expect(await linter.settingsFor('a.md')).toMatchObject({
      rules: {'passive-voice': 'off'},
      terms: ['Velmar'],
      plugins: {},
      skipped: named,
    });
    const below = await linter.settingsFor('docs/a.md');
    expect(below.skipped).toEqual([{file: join(cwd, 'docs/mtlint.config.mjs')}, ...named]);
    expect(below.rules).toEqual({'passive-voice': 'off'});
    const {messages} = await createLinter(below).lint('<!-- mtlint-disable house-word -- so -->\n\nA.', {
      format: 'markdown',
    });
    expect(messages).toEqual([]);
  });

  it('a mistake that no code explains is one', async () => {
    const cwd = await write({'mtlint.config.json': '{"rules": {"house-word": "off"}}'});
    await expect(createProjectLinter({cwd, plugins: false}).settingsFor('a.md')).rejects.toThrow(
      'unknown rule `house-word`',
    );
    const missing = await write({'.mtlintrc': 'extends: ./none.yaml'});
    await expect(createProjectLinter({cwd: missing, plugins: false}).settingsFor('a.md')).rejects.toThrow(
      'file `./none.yaml` not found',
    );
  });

  it('nothing but true and false says whether it runs', () => {
    expect(() => createProjectLinter({cwd: '.', plugins: 'no' as never})).toThrow(
      'createProjectLinter: plugins: expected true or false',
    );
  });
});

describe('mistakes', () => {
  it('are found where they are', async () => {
    expect(await problems({'mtlint.config.json': '\uFEFF{\r\n "rules": {"x": "on"}}'})).toEqual([
      'mtlint.config.json:2:12: unknown rule `x`: run mtlint --list-rules to see all rules',
    ]);
    expect(await problems({'package.json': '{\n "name": "x",\n "mtlint": {"rules": 3}}'})).toEqual([
      'package.json:3:22: expected an object of rule ids and settings',
    ]);
    expect(await problems({'mtlint.config.yaml': 'terms:\n  - a\n  - 3\n'})).toEqual([
      'mtlint.config.yaml:3:5: expected a string',
    ]);
    expect(await problems({'.mtlintrc': 'rules: {a'})).toEqual([
      expect.stringMatching(/^\.mtlintrc:1:10: not valid YAML/),
    ]);
    expect(await problems({'.mtlintrc': 'just text'})).toEqual(['.mtlintrc:1:1: expected an object']);
    expect(await problems({'.mtlintrc': '[]'})).toEqual(['.mtlintrc:1:1: expected an object']);
    expect(await problems({'.mtlintrc': '["a"]'})).toEqual(['.mtlintrc:1:1: expected an object']);
    expect(await problems({'.mtlintrc': 'rules: []'})).toEqual(['.mtlintrc:1:8: expected an object']);
    expect(await problems({'.mtlintrc': 'overrides: [{files: "!"}]'})).toEqual([
      '.mtlintrc:1:21: expected a glob after `!`',
    ]);
  });

  it('are aliases that stand for nothing, or for too much', async () => {
    expect(await problems({'.mtlintrc': 'language: en\nterms: *names\n'})).toEqual([
      '.mtlintrc:2:8: not valid YAML: `*names` has no matching anchor `&names`',
    ]);
    const tenfold = 'bcdef'.split('').map((name, index) => {
      const aliases = Array(10).fill(`*${'abcde'[index]}`);
      return `${name}: &${name} [${aliases.join(', ')}]\n`;
    });
    expect(await problems({'.mtlintrc': `a: &a [x, x]\n${tenfold.join('')}`})).toEqual([
      '.mtlintrc:6:44: not valid YAML: its aliases expand to too much data',
    ]);
    const shared = 'terms: &names [Duran Duran]\noverrides: [{files: "*.md", terms: *names}]';
    expect((await settings({'.mtlintrc': shared}, 'a.md')).terms).toEqual(['Duran Duran']);
  });

  it('are found in what is extended', async () => {
    expect(
      await problems({
        '.mtlintrc': 'extends: ./b.json',
        'b.json': '{"extends": "./c.yaml"}',
        'c.yaml': 'a: 1',
      }),
    ).toEqual([expect.stringMatching(/^c\.yaml:1:1: unknown key `a`/)]);
    expect(
      await problems({'.mtlintrc': 'extends: ./b.json', 'b.json': '{"extends": "./.mtlintrc"}'}),
    ).toEqual([
      'b.json:1:13: `./.mtlintrc` extends this file, so each would extend the other: remove one `extends`',
    ]);
    expect(await problems({'.mtlintrc': 'extends: mtlint:strickt'})).toEqual([
      '.mtlintrc:1:10: unknown preset `mtlint:strickt`: did you mean `mtlint:strict`?',
    ]);
    expect(await problems({'.mtlintrc': 'extends: ./none.json'})).toEqual([
      '.mtlintrc:1:10: file `./none.json` not found',
    ]);
  });

  it('are found in plugins', async () => {
    expect(await problems({'.mtlintrc': 'plugins: [./a.mjs]', 'a.mjs': 'export const a = 1;'})).toEqual([
      '.mtlintrc:1:11: `./a.mjs` exports neither a rule made with defineRule nor a format made with defineFormat',
    ]);
    expect(await problems({'.mtlintrc': 'plugins: ./a.mjs', 'a.mjs': 'throw new Error("no");'})).toEqual([
      ".mtlintrc:1:10: `./a.mjs` can't be loaded: no",
    ]);
    expect(await problems({'.mtlintrc': 'plugins: mtlint-plugin-none'})).toEqual([
      '.mtlintrc:1:10: package `mtlint-plugin-none` not found',
    ]);
  });

  it('are rules of the same name', async () => {
    const rule = (id: string): string =>
      `export const one = Object.assign(() => {}, {rule: {id: '${id}', options: {}}});`;
    expect(await problems({'.mtlintrc': 'plugins: [./a.mjs]', 'a.mjs': rule('passive-voice')})).toEqual([
      '.mtlintrc:1:11: this plugin defines a rule `passive-voice`, but that name is already taken: rename one of them',
    ]);
    const both = {'.mtlintrc': 'plugins: [./a.mjs, ./b.mjs]', 'a.mjs': rule('x'), 'b.mjs': rule('x')};
    expect(await problems(both)).toEqual([
      '.mtlintrc:1:20: this plugin defines a rule `x`, but that name is already taken: rename one of them',
    ]);
    const twice = {
      '.mtlintrc': 'extends: ./b.yaml\nplugins: ./a.ts',
      'b.yaml': 'plugins: ./a.ts',
      'a.ts': rule('x'),
    };
    expect(Object.keys((await settings(twice, 'a.md')).plugins)).toEqual(['x']);
  });

  it('in a package.json that has no config are not looked for', async () => {
    const found = await settings({'package.json': '{"name": "mtlint-x", oops}', '../.mtlintrc': ''}, 'a.md');
    expect(found.rules).toEqual({});
  });
});

it('the examples in the docs are right', async () => {
  for (const name of ['../README.md', '../docs/configuration.md']) {
    const text = await readFile(new URL(name, import.meta.url), 'utf8');
    const examples = [...text.matchAll(/^```jsonc?\n(\{\n[^`]*"\$schema"[^`]*)^```$/gm)];
    expect(examples.length, name).toBe(1);
    for (const [, example = ''] of examples) {
      const source = parseJson(name, example);
      checkNames(source, checkShape(source), {
        rules,
        others: [],
        formats: builtInFormats.names,
        isComplete: true,
      });
    }
  }
});

it('a place in a config file is that of its key or its value, or of what is nearest to it', () => {
  const json = parseJson('a.json', '{"a": {"b": [1,\n 2]}}');
  const yaml = parseYaml('a.yaml', 'a:\n  b:\n    - 1\n    - 2\n');
  expect(json.locate(['a', 'b'], 'key')).toEqual({line: 1, column: 8});
  expect(json.locate(['a', 'b', 1], 'value')).toEqual({line: 2, column: 2});
  expect(json.locate(['a', 'c', 'd'], 'value')).toEqual({line: 1, column: 7});
  expect(yaml.locate(['a', 'b'], 'key')).toEqual({line: 2, column: 3});
  expect(yaml.locate(['a', 'b', 1], 'value')).toEqual({line: 4, column: 7});
  expect(yaml.locate(['a', 'c', 'd'], 'value')).toEqual({line: 2, column: 3});
});
