import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {chmod, readFile, symlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {describe, expect, it, vi} from 'vitest';
import type * as Library from '../src/index.js';
import {folder} from './language-server/use.js';

const root = new URL('../', import.meta.url);
const program = fileURLToPath(new URL('bin/mtlint.js', root));
const built = new URL('dist/src/index.js', root);

/** The package as it is published. */
const {lintFiles, loadReporter, reporterNames, ConfigError, PatternError}: typeof Library = await import(
  /* @vite-ignore */ built.href
);

const files = {
  'b.md': '# The the title\n\nThey met the the mayor.\n',
  'a.txt': '\uFEFFThey met the the mayor. It was built by the city.\r\n',
  'docs/c.html': '<p>They met online.They left.</p>\n',
  'docs/clean.txt': 'All is well.\n',
  'docs/d.log': 'Not not a document.\n',
  'ignored/e.txt': 'They met the the mayor.\n',
  '.mtlintignore': 'ignored/\n',
  'docs/mtlint.config.json': '{"rules": {"fused-sentence": "warning"}}',
};

const summaryOf = (found: readonly Library.LintedFile[]): unknown[] =>
  found.map(({path, messages, fixed, failure}) => [
    path,
    messages.map(({ruleId, severity}) => `${ruleId} ${severity}`),
    fixed,
    failure,
  ]);

/** What the command line prints, in the formats that an environment has no say in. */
async function fromCommandLine(cwd: string, ...args: readonly string[]): Promise<string> {
  const env = {PATH: process.env.PATH, SOURCE_DATE_EPOCH: '0'};
  const run = promisify(execFile)(process.execPath, [program, ...args], {cwd, env, maxBuffer: 2 ** 26});
  return (await run.catch((error: {stdout: string}) => error)).stdout;
}

describe('lintFiles', () => {
  it('finds, configures and lints files as the command line does', async () => {
    const cwd = folder(files);
    const found = await lintFiles(['.', '!docs/clean.txt'], {cwd});
    expect(summaryOf(found)).toEqual([
      ['a.txt', ['repeated-words error', 'passive-voice info'], 0, undefined],
      ['b.md', ['repeated-words error', 'repeated-words error'], 0, undefined],
      ['docs/c.html', ['fused-sentence warning'], 0, undefined],
    ]);
    expect(found[0]?.text).toBe(files['a.txt'].slice(1));
    expect(found[0]).not.toHaveProperty('output');
    expect(found[0]?.words).toBe(11);
    const {files: printed} = JSON.parse(
      await fromCommandLine(cwd, '--format', 'json', '.', '!docs/clean.txt'),
    );
    const published = found.map(({path, words, messages}) => ({
      path,
      words,
      messages,
    }));
    expect(JSON.parse(JSON.stringify(published))).toEqual(
      printed.map(({path, words, messages}: Library.LintedFile) => ({path, words, messages})),
    );
  });

  it('takes a file, a glob or a list, relative to its folder', async () => {
    const cwd = folder(files);
    const pathsOf = async (patterns: string | readonly string[]): Promise<string[]> =>
      (await lintFiles(patterns, {cwd})).map(({path}) => path);
    expect(await pathsOf('docs/d.log')).toEqual(['docs/d.log']);
    expect(await pathsOf('ignored/e.txt')).toEqual(['ignored/e.txt']);
    expect(await pathsOf(['**/*.{md,txt}'])).toEqual(['a.txt', 'b.md', 'docs/clean.txt']);
    expect(await pathsOf([join(cwd, 'b.md'), 'b.md'])).toEqual(['b.md']);
  });

  it('lets options overrule config files', async () => {
    const cwd = folder({...files, 'other.json': '{"rules": {"repeated-words": false}}'});
    const severities = async (options: Library.LintFilesOptions): Promise<unknown[]> =>
      (await lintFiles('docs/c.html', {cwd, ...options})).flatMap(({messages}) =>
        messages.map(({severity}) => severity),
      );
    expect(await severities({})).toEqual(['warning']);
    expect(await severities({config: false})).toEqual(['error']);
    expect(await severities({config: 'other.json', rules: {'fused-sentence': 'info'}})).toEqual(['info']);
    expect(await severities({rules: {'fused-sentence': false}})).toEqual([]);
  });

  it('writes fixes, byte order marks and line ends included', async () => {
    const cwd = folder(files);
    const found = await lintFiles(['a.txt', 'b.md', 'docs'], {cwd, fix: true});
    const after = '\uFEFFThey met the mayor. It was built by the city.\r\n';
    expect(summaryOf(found).slice(0, 2)).toEqual([
      ['a.txt', ['passive-voice info'], 1, undefined],
      ['b.md', [], 2, undefined],
    ]);
    expect(found[0]).toMatchObject({output: after, text: after.slice(1)});
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(after);
    expect(await readFile(join(cwd, 'b.md'), 'utf8')).toBe('# The title\n\nThey met the mayor.\n');
    expect(found.filter(({output}) => output === undefined).map(({path}) => path)).toEqual([
      'docs/clean.txt',
    ]);
  });

  it('returns fixes without writing them', async () => {
    const cwd = folder(files);
    const [a, b] = await lintFiles(['a.txt', 'b.md'], {cwd, fix: 'dry-run'});
    expect([a?.output, b?.output]).toEqual([
      '\uFEFFThey met the mayor. It was built by the city.\r\n',
      '# The title\n\nThey met the mayor.\n',
    ]);
    for (const name of ['a.txt', 'b.md'] as const)
      expect(await readFile(join(cwd, name), 'utf8')).toBe(files[name]);
  });

  it('says which files it cannot lint or write, and lints the others', async () => {
    const cwd = folder({...files, 'binary.txt': 'a\0b', 'locked/f.txt': 'They met the the mayor.\n'});
    await chmod(join(cwd, 'b.md'), 0o444);
    const found = await lintFiles(['binary.txt', 'b.md', 'a.txt'], {cwd, fix: true});
    const failures = found.map(({path, failure}) => [path, failure]);
    expect(failures[0]).toEqual(['a.txt', undefined]);
    expect(failures[2]).toEqual(['binary.txt', expect.stringContaining('binary')]);
    // The superuser may write whatever it wants to.
    if (process.getuid?.() !== 0) {
      expect(failures[1]).toEqual(['b.md', 'cannot be written (no permission to write it); it is as it was']);
      await chmod(join(cwd, 'locked'), 0);
      const [locked, ...others] = await lintFiles('.', {cwd});
      await chmod(join(cwd, 'locked'), 0o755);
      expect(locked).toMatchObject({path: 'locked', failure: 'no permission to read it', messages: []});
      expect(others.length).toBeGreaterThan(3);
    }
  });

  it('gives up on a file that takes too long', async () => {
    const cwd = folder({
      'slow.mjs': `import {defineRule} from 'mtlint';
export const loops = defineRule({
  id: 'house-loops', description: 'd', category: 'Style', severity: 'info', fix: 'none', url: 'u',
  check({text}) { if (text.includes('forever')) for (;;); },
});`,
      'mtlint.config.json': '{"plugins": "./slow.mjs"}',
      'a.txt': 'It goes on forever.\n',
      'b.txt': 'It ends.\n',
      'node_modules/.keep': '',
    });
    await symlink(fileURLToPath(root), join(cwd, 'node_modules/mtlint'), 'dir');
    const found = await lintFiles(['a.txt', 'b.txt'], {cwd, timeout: 1});
    expect(found.map(({failure}) => failure)).toEqual(['took longer than 1 second', undefined]);
    expect(await lintFiles(['a.txt'], {cwd, timeout: 1, plugins: false})).toMatchObject([{messages: []}]);
  });

  it('throws for patterns that name nothing, and names each', async () => {
    const cwd = folder(files);
    const error: unknown = await lintFiles(['a.txt', 'nothing', '*.wiki'], {cwd, fix: true}).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(PatternError);
    expect(error).toMatchObject({
      message: 'nothing: no such file or folder\n*.wiki: no file matches this glob',
      problems: [
        {pattern: 'nothing', message: 'no such file or folder'},
        {pattern: '*.wiki', message: 'no file matches this glob'},
      ],
    });
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(files['a.txt']);
  });

  it.each([
    [[], {}, 'lintFiles: patterns: expected a file, a folder or a glob to lint'],
    [['!a'], {}, 'lintFiles: patterns: expected a file, a folder or a glob to lint'],
    ['', {}, 'lintFiles: patterns: 0: expected a file, a folder or a glob, not an empty text'],
    ['-', {}, 'lintFiles: patterns: 0: standard input is not a file: read it, and use createProjectLinter'],
    [[7], {}, 'lintFiles: patterns: 0: expected a file, a folder or a glob'],
    [undefined, {}, 'lintFiles: patterns: 0: expected a file, a folder or a glob'],
    ['a.txt', {fixes: true}, 'lintFiles: fixes: unknown key `fixes`: did you mean `fix`?'],
    ['a.txt', {fix: 'yes'}, 'lintFiles: fix: expected true, false or "dry-run"'],
    ['a.txt', {timeout: -1}, 'lintFiles: timeout: expected a number of seconds from 0 to 86400'],
    [
      'a.txt',
      {rules: {'repeated-words': 'loud'}},
      'lintFiles: rules.repeated-words: expected error, warning, info, on, off, not "loud"',
    ],
    [
      'a.txt',
      {rules: {'repeated-word': 'off'}},
      'unknown rule `repeated-word`: did you mean `repeated-words`?',
    ],
  ])('refuses %j with %j', async (patterns, options, message) => {
    await expect(lintFiles(patterns as never, {cwd: folder(files), ...options} as never)).rejects.toThrow(
      message,
    );
  });

  it('throws for a config file that cannot be used before it changes a file', async () => {
    const cwd = folder({...files, 'docs/mtlint.config.json': '{"rulez": {}}'});
    await expect(lintFiles(['a.txt', 'docs'], {cwd, fix: true})).rejects.toBeInstanceOf(ConfigError);
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(files['a.txt']);
  });

  it('stops when it is aborted', async () => {
    const cwd = folder(files);
    await expect(lintFiles('.', {cwd, signal: AbortSignal.abort(new Error('enough'))})).rejects.toThrow(
      'enough',
    );
  });

  it('prints nothing and does not end the process', async () => {
    const cwd = folder({...files, 'docs/mtlint.config.mjs': 'export default {}', 'binary.txt': 'a\0b'});
    const output = [process.stdout, process.stderr].map(stream => vi.spyOn(stream, 'write'));
    const exit = vi.spyOn(process, 'exit');
    await lintFiles('.', {cwd, plugins: false, fix: true});
    expect([...output, exit].map(({mock}) => mock.calls)).toEqual([[], [], []]);
    vi.restoreAllMocks();
  });
});

describe('loadReporter', () => {
  it.each(reporterNames)('renders what the command line prints: %s', async name => {
    const cwd = folder({...files, 'binary.txt': 'a\0b'});
    vi.stubEnv('SOURCE_DATE_EPOCH', '0');
    vi.stubEnv('GITHUB_WORKSPACE', '');
    vi.stubEnv('CI_PROJECT_DIR', '');
    const report = await loadReporter(name);
    const found = await lintFiles('.', {cwd});
    for (const [args, options] of [
      [[], {}],
      [['--severity', 'warning'], {severity: 'warning'}],
      [['--quiet'], {quiet: true}],
    ] as const)
      expect(await report(found, {cwd, ...options})).toBe(
        await fromCommandLine(cwd, '.', '--format', name, ...args),
      );
    vi.unstubAllEnvs();
  });

  it('renders files that come one by one, for a terminal, too', async () => {
    const cwd = folder(files);
    async function* found(): AsyncGenerator<Library.LintedFile> {
      yield* await lintFiles('b.md', {cwd});
    }
    const report = await loadReporter('stylish');
    expect(await report(found(), {cwd})).toContain('2 problems');
    expect(await report(found(), {cwd, color: true})).toContain('\u001B[31m');
    expect(await report([], {cwd, quiet: true})).toBe('');
  });

  it('refuses a name that is none', async () => {
    await expect(loadReporter('sarf' as never)).rejects.toThrow(
      'unknown reporter `sarf`: did you mean `sarif`?',
    );
    await expect(loadReporter('toString' as never)).rejects.toThrow(
      /unknown reporter `toString`: the reporters are stylish,/,
    );
  });
});

const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.[^"'\n]+)["']/g;
const staticImports = /(?:\bfrom\s*|\bimport\s*)["'](\.[^"'\n]+)["']/g;

/** The code of the built modules that one imports, and of all that these import. */
function importedCode(
  pattern: RegExp,
  module = fileURLToPath(built),
  seen = new Map<string, string>(),
): string[] {
  if (!seen.has(module) && existsSync(module)) {
    const code = readFileSync(module, 'utf8');
    seen.set(module, code);
    for (const [, specifier = ''] of code.matchAll(pattern))
      importedCode(pattern, join(dirname(module), specifier), seen);
  }
  return [...seen.values()];
}

it('the library searches for files without the parser of the command line, and loads the search when it is needed', () => {
  const all = importedCode(imports);
  const atOnce = importedCode(staticImports);
  expect(atOnce.length).toBeGreaterThan(1);
  expect(all.some(code => code.includes('globbySync'))).toBe(true);
  expect(atOnce.some(code => code.includes('globbySync'))).toBe(false);
  expect(all.some(code => code.includes('CommanderError'))).toBe(false);
  expect(readFileSync(new URL('dist/program/program.cjs', root), 'utf8')).toContain('CommanderError');
});
