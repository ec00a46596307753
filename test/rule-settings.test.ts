import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Ajv} from 'ajv';
import retextEnglish from 'retext-english';
import retextStringify from 'retext-stringify';
import {unified} from 'unified';
import {afterAll, describe, expect, it} from 'vitest';
import passiveVoice from '../rules/passive-voice/index.js';
import {createLinter} from '../src/engine/linter.js';
import {createProjectLinter, type ProjectLinter} from '../src/project/project-linter.js';
import {OptionsError} from '../src/rule/define.js';
import type {RuleSetting} from '../src/rule/setting.js';
import {codes, editor, folder as editorFolder} from './language-server/use.js';

const text = 'The old bridge was built by the city.\n';

/** Settings of a rule that reports info, and the severity with which it reports the text; undefined where it is silent. */
const settings: readonly [setting: RuleSetting, severity: string | undefined][] = [
  ['on', 'info'],
  ['warning', 'warning'],
  ['error', 'error'],
  [['on'], 'info'],
  [['error'], 'error'],
  [['warning', {}], 'warning'],
  [['error', {allow: ['taken']}], 'error'],
  [['error', {allow: ['built']}], undefined],
  ['off', undefined],
  [false, undefined],
  [['off'], undefined],
  [[false], undefined],
  [['off', {allow: ['taken']}], undefined],
  [[false, {allow: ['taken']}], undefined],
];

/** What is no setting, to any reader. */
const mistakes: readonly unknown[] = [
  true,
  1,
  'loud',
  'Off',
  [],
  ['loud'],
  [true],
  ['on', []],
  ['on', 1],
  ['on', {}, 1],
];

const root = new URL('../', import.meta.url);
const accepts = new Ajv({strict: false}).compile(
  JSON.parse(readFileSync(new URL('schema.json', root), 'utf8')),
);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true});
});

function projectWith(config: string, name: string): ProjectLinter {
  const cwd = mkdtempSync(join(tmpdir(), 'mtlint-'));
  folders.push(cwd);
  writeFileSync(join(cwd, name), config);
  return createProjectLinter({cwd});
}

type Found = {
  readonly messages: readonly {readonly ruleId?: string | undefined; readonly severity: string}[];
};

const severityIn = ({messages}: Found): string | undefined =>
  messages.find(({ruleId}) => ruleId === 'passive-voice')?.severity;

describe.each(settings)('a rule that is set to %j', (setting, severity) => {
  const rules = {'passive-voice': setting};

  it('runs so in a linter', async () => {
    expect(severityIn(await createLinter({rules}).lint(text))).toBe(severity);
  });

  it('runs so by a config file in JSON, YAML and JavaScript, and by its overrides', async () => {
    const json = JSON.stringify({rules});
    const linters = [
      projectWith(json, 'mtlint.config.json'),
      projectWith(json, 'mtlint.config.yaml'),
      projectWith(`export default ${json}`, 'mtlint.config.mjs'),
      projectWith(JSON.stringify({overrides: [{files: '*.txt', rules}]}), '.mtlintrc'),
    ];
    for (const linter of linters) expect(severityIn(await linter.lint(text, {path: 'a.txt'}))).toBe(severity);
  });

  it('fits the schema of config files', () => {
    expect([accepts({rules}), accepts.errors]).toEqual([true, null]);
    expect(accepts({overrides: [{files: '*', rules: {'house-rule': setting}}]})).toBe(true);
  });

  it('runs so in a pipeline', async () => {
    const file = await unified()
      .use(retextEnglish)
      .use(passiveVoice, setting)
      .use(retextStringify)
      .process(text);
    const fatal = {error: true, warning: false, info: undefined};
    expect(file.messages.map(message => message.fatal)).toEqual(
      severity === undefined ? [] : [fatal[severity as keyof typeof fatal]],
    );
  });
});

describe.each(mistakes)('a rule that is set to %j', setting => {
  const rules = {'passive-voice': setting} as never;

  it('is refused by a linter', () => {
    expect(() => createLinter({rules})).toThrow(/passive-voice/);
  });

  it('is refused in a config file, and by its schema', async () => {
    const linter = projectWith(JSON.stringify({rules}, null, 2), 'mtlint.config.json');
    await expect(linter.settingsFor('a.txt')).rejects.toThrow(/mtlint\.config\.json:\d:\d+: expected /);
    expect(accepts({rules})).toBe(false);
  });
});

it.each([
  ['warn', 27],
  [['warn'], 28],
  [['warn', {}], 28],
])('a config file that sets a rule to %j is told the severity that was meant', async (setting, column) => {
  const json = JSON.stringify({rules: {'passive-voice': setting}});
  await expect(projectWith(json, '.mtlintrc').settingsFor('a.txt')).rejects.toThrow(
    `.mtlintrc:1:${column}: expected error, warning, info, on, off, not "warn": did you mean \`warning\`?`,
  );
});

it('a rule in a pipeline refuses what is no setting', () => {
  // unified itself takes `true` for no setting at all.
  for (const setting of mistakes.filter(mistake => mistake !== true))
    expect(
      () =>
        unified()
          .use(passiveVoice, setting as never)
          .freeze(),
      JSON.stringify(setting),
    ).toThrow(OptionsError);
  expect(() =>
    unified()
      .use(passiveVoice, ['off', {alow: []}])
      .freeze(),
  ).toThrow(/alow/);
});

it('a rule in a pipeline takes options alone, and keeps its severity', async () => {
  const messagesWith = async (options: Record<string, unknown>): Promise<unknown[]> => {
    const file = await unified()
      .use(retextEnglish)
      .use(passiveVoice, options)
      .use(retextStringify)
      .process(text);
    return file.messages.map(({fatal}) => fatal);
  };
  expect(await messagesWith({allow: ['taken']})).toEqual([undefined]);
  expect(await messagesWith({allow: ['built']})).toEqual([]);
});

it('`false` over options of another config keeps the options for whoever turns the rule on again', async () => {
  const linter = projectWith(
    JSON.stringify({
      rules: {'passive-voice': ['warning', {allow: ['built']}]},
      overrides: [
        {files: '*.md', rules: {'passive-voice': false}},
        {files: 'a.md', rules: {'passive-voice': 'error'}},
      ],
    }),
    '.mtlintrc',
  );
  expect((await linter.settingsFor('b.md')).rules).toEqual({'passive-voice': [false, {allow: ['built']}]});
  expect((await linter.settingsFor('a.md')).rules).toEqual({'passive-voice': ['error', {allow: ['built']}]});
});

describe('`false` in a config file', () => {
  const config = JSON.stringify({
    rules: {'repeated-words': false, 'passive-voice': [false, {}], 'unused-directive': false},
  });
  const damaged = 'The the bridge was built by the city.\n';

  it('is shown by --print-config as off', () => {
    const cwd = editorFolder({'mtlint.config.json': config});
    const args = [fileURLToPath(new URL('bin/mtlint.js', root)), '--print-config', 'a.txt'];
    const {rules} = JSON.parse(execFileSync(process.execPath, args, {cwd, encoding: 'utf8'}));
    expect(rules).toMatchObject({
      'repeated-words': ['off', {terms: []}],
      'passive-voice': ['off', {allow: []}],
      'unused-directive': 'off',
    });
  });

  it('counts in an editor', async () => {
    const client = editor();
    const path = editorFolder({'off/mtlint.config.json': config, 'on/mtlint.config.json': '{}'});
    await client.initialize([path]);
    const off = await client.open(join(path, 'off/a.txt'), damaged);
    const on = await client.open(join(path, 'on/a.txt'), damaged);
    expect(codes(await client.pushed(off))).toEqual([]);
    expect(codes(await client.pushed(on))).toEqual(['repeated-words', 'passive-voice']);
    await client.close();
  });
});
