import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Log} from 'sarif';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Command, commandsIn} from './ci-commands.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const program = join(root, 'bin/mtlint.js');
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, below = '.'): Outcome {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: join(folder, below),
    encoding: 'utf8',
    env: {PATH: process.env.PATH, ...env},
  });
  return {status, stdout, stderr};
}

/** What neither a terminal nor a CI service may get from a text: colors aside, all control and bidi characters. */
const live = /(?![\t\n]|\r\n)[\p{Cc}\p{Bidi_Control}]/u;

function expectInert(output: string, allowed: (command: Command) => boolean = () => false): void {
  expect(output.match(live)).toBeNull();
  expect(commandsIn(output).filter(command => !allowed(command))).toEqual([]);
}

const esc = '\u001B';

/** Each line has a problem, and something that must not be obeyed. */
const texts: Readonly<Record<string, string>> = {
  'github.txt':
    'They ##[add-mask]password found the the key. ##[stop-commands]xyz is here here.\n' +
    '::error::They met the the mayor.\n' +
    ' \t\u3000::add-mask::They met the the mayor.\n' +
    '\u200B::warning file=a::They met the the mayor.\n' +
    'They met the the mayor.\r::set-output name=a::b\n' +
    'They met the the mayor ###[group]x.\r\n' +
    'They met the the ##[error] ##[add-matcher]a.json]\n',
  'azure.md':
    'They met the the ##vso[task.setvariable variable=a]b and ##[section]c and ##VSO[task.complete].\n\n' +
    'They met the the ##vso without a bracket.\n\n##[Unreleased] They met the the mayor.\n',
  'gitlab.txt': `They met the the ${esc}[0Ksection_start:1:name[collapsed=true]\r${esc}[0Kmayor.\n`,
  'teamcity.txt': "They met the the mayor ##teamcity[buildStop comment='x'].\n",
  'terminal.txt':
    `They met ${esc}]0;title\u0007the the ${esc}[31mmayor\u009B32m \u0090q\u009C.\n` +
    'They met the the \u202Emayor\u202C and \u2066so\u2069 \u200Fon\u061C.\n' +
    'The price is \\u001b[31m high. The price is \\u202e high. The price is \\ud83d high.\n',
  // Where the sign of a command is cut in two by what is marked.
  'marked.txt':
    'They met the ##the##the [error]mayor. The price is ,,##[group]high. It is #the the#[error] way.\n',
};

const names: readonly string[] = [
  '::stop-commands::tok.md',
  ' ::add-mask::the.md',
  '##[add-mask]the.md',
  '##vso[task.complete result=Failed]the.md',
  `${esc}[31m\u009B32m.md`,
  '\u202Edm.elpmas.md',
  'a\r::error::b.md',
  'a\n::error::b.md',
  'folder::/##[group]/::error::a.md',
];

/** Windows allows none of these names. */
const takesAll = process.platform !== 'win32';
const problem = 'They met the the mayor.\n';

beforeAll(() => {
  for (const [name, text] of Object.entries(texts)) write(`texts/${name}`, text);
  if (takesAll) for (const name of names) write(`names/${name}`, problem);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

it('has texts that are commands where they are printed as they are', () => {
  const found = commandsIn(Object.values(texts).join('\n')).map(({name}) => name);
  expect(found).toEqual(
    expect.arrayContaining(['##[add-mask', '::error', '::add-mask', '::set-output', '##vso', '##[section]']),
  );
  expect(found).toEqual(expect.arrayContaining(['name', 'buildStop']));
});

const actions = {GITHUB_ACTIONS: 'true', CI: 'true'};
const kinds = takesAll ? ['texts', 'names'] : ['texts'];

describe.each(kinds)('%s that look like commands', below => {
  const count = below === 'texts' ? Object.keys(texts).length : names.length;

  it('are shown, not obeyed, in reports for reading', () => {
    for (const format of ['stylish', 'agent', 'compact', 'markdown']) {
      const {status, stdout, stderr} = run(['.', '--format', format], actions, below);
      expect([status, stderr]).toEqual([1, '']);
      expectInert(stdout);
    }
    expect(run(['.'], {}, below).stdout).toContain('\\u0023');
  });

  it('are not obeyed between colors either', () => {
    const {stdout} = run(['.'], {CI: 'true', FORCE_COLOR: '1'}, below);
    expect(stdout).toContain(`${esc}[`);
    expect(commandsIn(stdout)).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is to obey
    expectInert(stdout.replace(/\u001B\[\d+m/g, ''));
  });

  it('leave annotations as the only commands of the default in GitHub Actions', () => {
    const {stdout} = run(['.'], actions, below);
    expectInert(stdout, ({name}) => /^::(?:error|warning|notice)$/.test(name));
    const annotations = stdout.split('\n').filter(line => line.startsWith('::'));
    expect(annotations.length).toBeGreaterThanOrEqual(count);
    for (const line of annotations)
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]+(?:,\w+=[^,:]+)+::.+$/);
  });

  it('come through programs’ reports whole, and are no commands there', () => {
    for (const format of ['json', 'sarif', 'gitlab', 'junit', 'checkstyle', 'csv', 'mqm', 'html']) {
      const {stdout} = run(['.', '--format', format], actions, below);
      expectInert(stdout);
    }
    const {files}: {files: {path: string}[]} = JSON.parse(run(['.', '--format', 'json'], {}, below).stdout);
    const expected = below === 'texts' ? Object.keys(texts) : names;
    expect(files.map(({path}) => path).sort()).toEqual([...expected].sort());
    const {runs}: Log = JSON.parse(run(['.', '--format', 'sarif'], {}, below).stdout);
    const uris = runs[0]?.results?.map(
      ({locations}) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '',
    );
    expect([...new Set(uris?.map(decodeURIComponent))].sort()).toEqual([...expected].sort());
  });

  it('are shown, not obeyed, in the diff of --fix-dry-run', () => {
    const {stdout, stderr} = run(['.', '--fix-dry-run'], actions, below);
    expect(stderr).toBe('');
    expectInert(stdout);
    expect(stdout.match(/^--- /gm)).toHaveLength(count);
  });
});

it('keeps what a text is about in JSON', () => {
  const text = texts['azure.md']!;
  const {files} = JSON.parse(run(['texts/azure.md', '--format', 'json']).stdout);
  for (const {start, end, actual} of files[0].messages)
    expect(actual).toBe(text.slice(start.offset, end.offset));
});

it('shows what is in a text as escapes, under which the mark stays in place', () => {
  write('escapes.txt', 'They met \u001B \u202E the the mayor \u0007 ##[group] today.\n');
  const {stdout} = run(['escapes.txt', '--rule', 'mojibake:off', '--rule', 'unbalanced-punctuation:off']);
  const [, , , excerpt, marks] = stdout.split('\n');
  expect(excerpt).toBe('    │ They met \\u001b \\u202e the the mayor \\u0007 #\\u0023[group] today.');
  expect(marks?.indexOf('^')).toBe(excerpt?.indexOf('the the'));
});

describe.runIf(takesAll)('lines on standard error', () => {
  it.each([
    ['a file that cannot be read', ['##[add-mask]no.md', '::error::no.md', `no${esc}[2J.md`]],
    ['an option', [`--no-such-##[add-mask]x${esc}[2J`]],
    ['a format', ['--format', '##[add-mask]x\u202E']],
    ['a config file', ['--config', '##[add-mask]\u009B.json', 'texts']],
    ['a baseline', ['--baseline', '##vso[task.complete]\u202E.json', 'texts']],
    ['a rule', ['--explain', '##[add-mask]x\u202E']],
    ['a report', ['--format', `json=names/##[add-mask]the.md/${esc}.json`, 'texts']],
    ['a commit', ['--since', '##[add-mask]x\u202E', 'texts']],
    ['a cache', ['--cache-location', '/dev/null/##[add-mask]x\u202E', 'texts', '--format', 'json']],
  ])('show the name of %s', (_, args) => {
    spawnSync('git', ['init', '--quiet'], {cwd: folder});
    const {stderr} = run(args, actions);
    expect(stderr).not.toBe('');
    expect(stderr).toMatch(/\\u00/);
    expectInert(stderr);
  });
});

it('shows what a config file and a plugin say, and obeys none of it', () => {
  write(
    'project/plugin.mjs',
    `import {defineRule} from 'mtlint';
    const text = '##[add-mask]x \\u001b[31m\\u202e';
    export const first = defineRule({
      id: '::error::rule', description: text, category: text, severity: 'error', fix: 'none', url: text,
      check(sentence, {report}) {
        report({start: sentence.tokens[0].start, end: sentence.tokens[0].end, reason: text});
      },
    });
    export const second = defineRule({
      id: 'fails', description: text, category: text, severity: 'error', fix: 'none',
      check() { throw new Error(text); },
    });`,
  );
  write(
    'project/mtlint.config.json',
    JSON.stringify({plugins: ['./plugin.mjs'], terms: ['##[add-mask]x\u001B\u202E\u009B']}),
  );
  write('project/a.txt', 'They met.\n');
  mkdirSync(join(folder, 'project/node_modules'));
  symlinkSync(root, join(folder, 'project/node_modules/mtlint'), 'dir');
  for (const args of [
    ['--list-rules', '--plugins'],
    ['--list-rules', '--plugins', '--format', 'json'],
    ['--explain', '::error::rule'],
    ['--print-config', 'a.txt', '--plugins'],
    ['a.txt'],
    ...['compact', 'json', 'sarif', 'gitlab', 'junit', 'checkstyle', 'markdown', 'csv', 'mqm'].map(format => [
      'a.txt',
      '--format',
      format,
    ]),
  ]) {
    const {stdout, stderr} = run(args, {CI: 'true'}, 'project');
    expect(stdout).toMatch(/(?:\\u0023|&#35;|#|%23)\\?\[add-mask/);
    expectInert(stdout);
    expectInert(stderr);
  }
  expect(run(['a.txt'], actions, 'project').stderr).toContain(
    'rule fails (plugin.mjs) failed: #\\u0023[add-mask]x',
  );
  const {terms} = JSON.parse(run(['--print-config', 'a.txt'], {}, 'project').stdout);
  expect(terms).toEqual(['##[add-mask]x\u001B\u202E\u009B']);
});

it.runIf(takesAll)('shows the names that a new config file and a new baseline are about', () => {
  write('init/##[group]/en/a.txt', problem);
  write('init/##[group]/de/a.txt', problem);
  const {stdout} = run(['--init'], actions, 'init');
  expect(stdout).toContain('#\\u0023[group]/de/**: linted as German');
  expectInert(stdout);
  const baseline = run(['--baseline', '::error::known.json', '--update-baseline', '.'], actions, 'init');
  expect(baseline.stdout).toContain('\\u003a:error::known.json: 2 problems added');
  expectInert(baseline.stdout);
});

describe.runIf(process.platform !== 'win32')('a backslash in a file name', () => {
  const name = 'c:\\a\\b.md';

  it('stays what it is in every report', () => {
    write(`slashes/${name}`, problem);
    write('slashes/d:/a.md', problem);
    const reportOf = (format: string): string =>
      run(['.', '--format', format], {GITHUB_WORKSPACE: folder}, 'slashes').stdout;
    for (const format of ['github', 'junit', 'checkstyle', 'markdown'])
      expect(reportOf(format).replaceAll('%3A', ':')).toContain(`slashes/${name}`);
    const issues: {location: {path: string}}[] = JSON.parse(reportOf('gitlab'));
    expect(issues.map(({location}) => location.path)).toEqual([`slashes/${name}`, 'slashes/d:/a.md']);
    const {runs}: Log = JSON.parse(reportOf('sarif'));
    expect(
      runs[0]?.results?.map(({locations}) => locations?.[0]?.physicalLocation?.artifactLocation),
    ).toEqual([
      {uri: 'slashes/c%3A%5Ca%5Cb.md', uriBaseId: 'SRCROOT'},
      {uri: 'slashes/d%3A/a.md', uriBaseId: 'SRCROOT'},
    ]);
    expect(run([name, '--fix-dry-run'], {}, 'slashes').stdout).toContain('--- "a/c:\\\\a\\\\b.md"\n');
  });
});
