import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Output, Report, ToolName} from '../src/mcp/schemas.js';
import {trap} from './untrusted/project.js';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const clients: Client[] = [];
let folder: string;
let outside: string;
let client: Client;

const files: Record<string, string> = {
  'mtlint.config.json': '{"rules": {"passive-voice": "off"}}',
  'docs/a.md': 'They met the the mayor. The house was built in May.\n',
  'docs/b.md': 'It rained,, and they left.\n',
  'zh/a.md': '# 标题\n\n参见[手册](https://example.org/manual)。\n',
  'en/a.md': '# Title\n\nSee the manual.\n',
  'code/mtlint.config.mjs': `${trap}export default {};`,
  'code/a.md': 'They met the the mayor.\n',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtlint-mcp-'));
  outside = await mkdtemp(join(tmpdir(), 'mtlint-mcp-'));
  for (const below of ['docs', 'zh', 'en', 'code']) await mkdir(join(folder, below));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(outside, 'secret.md'), 'The the secret.\n');
  await symlink(join(outside, 'secret.md'), join(folder, 'link.md'));
  client = await connect();
});

afterAll(async () => {
  for (const each of clients) await each.close();
  for (const each of [folder, outside]) await rm(each, {recursive: true, force: true});
});

async function connect(...args: string[]): Promise<Client> {
  const started = new Client({name: 'test', version: '1.0.0'});
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, '--mcp', ...args],
    cwd: folder,
    env: {PATH: process.env.PATH ?? '', MARKER: join(folder, 'marker')},
    stderr: 'ignore',
  });
  await started.connect(transport);
  // Then the client checks each result against the schema of its tool.
  await started.listTools();
  clients.push(started);
  return started;
}

async function use<Name extends ToolName>(
  name: Name,
  input: Record<string, unknown>,
  by = client,
): Promise<Output<Name>> {
  const {isError, content, structuredContent} = await by.callTool({name, arguments: input});
  expect(isError, JSON.stringify(content)).toBeFalsy();
  return structuredContent as Output<Name>;
}

async function refusal(name: ToolName, input: Record<string, unknown>): Promise<string> {
  const {isError, content} = await client.callTool({name, arguments: input});
  expect(isError).toBe(true);
  return (content as {text: string}[])[0]!.text;
}

const found = ({problems}: Report): string[] =>
  problems.map(({path, line, column, rule}) => `${path}:${line}:${column} ${rule}`);

describe('the MCP server', () => {
  it('introduces itself and its tools', async () => {
    expect(client.getServerVersion()).toMatchObject({name: 'mtlint'});
    expect(client.getInstructions()).toContain('lint it against its source');
    const {tools} = await client.listTools();
    expect(tools.map(({name}) => name)).toEqual([
      'lint-text',
      'lint-files',
      'lint-pair',
      'fix-text',
      'explain-rule',
      'list-rules',
    ]);
    for (const {inputSchema, outputSchema, annotations} of tools) {
      expect(inputSchema).toMatchObject({type: 'object', additionalProperties: false});
      expect(outputSchema).toMatchObject({type: 'object'});
      expect(annotations?.readOnlyHint).toBe(true);
    }
  });

  it('lints a text with the settings of the project', async () => {
    const report = await use('lint-text', {text: files['docs/a.md'], path: 'docs/new.md'});
    expect(report).toMatchObject({
      problems: [
        {
          ...{path: 'docs/new.md', line: 1, column: 10, endLine: 1, endColumn: 17, severity: 'error'},
          ...{rule: 'repeated-words', text: 'the the', replacements: ['the'], fix: 'safe'},
        },
      ],
      omitted: 0,
      counts: {files: 1, error: 1, warning: 0, info: 0},
    });
  });

  it('says the same in text', async () => {
    const {content} = await client.callTool({name: 'lint-text', arguments: {text: files['docs/a.md']}});
    expect(content).toEqual([
      {
        type: 'text',
        text: `<text>:1:10 error repeated-words: Repeated word \`the\`: remove one | text: "the the" | replace with: "the" (safe fix)
1 error, 0 warnings, 0 info in 1 file, 11 words`,
      },
    ]);
  });

  it('compares a text with its source', async () => {
    const {problems} = await use('lint-text', {
      text: files['en/a.md'],
      source: files['zh/a.md'],
      sourceLanguage: 'zh',
      language: 'en',
      format: 'markdown',
    });
    expect(problems.filter(({source}) => source).length).toBeGreaterThan(0);
  });

  it('lints files, folders, and globs', async () => {
    expect(found(await use('lint-files', {paths: ['docs']}))).toEqual([
      'docs/a.md:1:10 repeated-words',
      'docs/b.md:1:10 stray-punctuation',
    ]);
    expect(found(await use('lint-files', {paths: ['docs/*.md', '!docs/a.md']}))).toHaveLength(1);
    const {failures} = await use('lint-files', {paths: ['docs/a.md', 'nothing.md']});
    expect(failures).toEqual([{path: 'nothing.md', message: 'no such file or folder'}]);
  });

  it('lists no more problems than asked for, errors first', async () => {
    const text = 'The house was built in May. They met the the mayor,, and and left.';
    const {problems, omitted, counts} = await use('lint-text', {text, path: 'other/a.txt', maxProblems: 1});
    expect(problems).toMatchObject([{severity: 'error'}]);
    expect(omitted).toBe(counts.error + counts.warning + counts.info - 1);
    expect(omitted).toBeGreaterThan(0);
  });

  it('lints a file against its source', async () => {
    const {problems} = await use('lint-pair', {target: 'en/a.md', source: 'zh/a.md', sourceLanguage: 'zh'});
    expect(problems.filter(({source}) => source?.path === 'zh/a.md').length).toBeGreaterThan(0);
  });

  it('fixes a text, and writes nothing', async () => {
    const {text, fixed, problems} = await use('fix-text', {text: files['docs/b.md'], path: 'docs/b.md'});
    expect({text, fixed, problems}).toEqual({text: 'It rained, and they left.\n', fixed: 1, problems: []});
    expect(found(await use('lint-files', {paths: ['docs/b.md']}))).toHaveLength(1);
  });

  it('explains and lists rules', async () => {
    const {explanation, severity} = await use('explain-rule', {rule: 'repeated-words'});
    expect(explanation).toMatch(/^# repeated-words\n/);
    expect(severity).toBe('error');
    const {rules} = await use('list-rules', {});
    expect(rules.map(({id}) => id)).toEqual(expect.arrayContaining(['repeated-words', 'fused-sentence']));
    expect(await refusal('explain-rule', {rule: 'repeated-word'})).toContain('`repeated-words`');
  });
});

describe('the MCP server refuses', () => {
  it.each([
    ['an unknown key', 'lint-text', {text: 'a', langauge: 'en'}, 'did you mean `language`?'],
    ['a missing text', 'lint-text', {}, '`text` is missing'],
    ['a text that is too long', 'lint-text', {text: 'a '.repeat(600_000)}, 'text: expected at most 1000000'],
    [
      'an unknown format',
      'lint-text',
      {text: 'a', format: 'pages'},
      'format: expected one of text, markdown',
    ],
    ['too many paths', 'lint-files', {paths: Array(101).fill('a.md')}, 'paths: expected at most 100 paths'],
    ['standard input', 'lint-files', {paths: ['-']}, 'names no file'],
    ['a folder above', 'lint-files', {paths: ['..']}, '..: is outside of the working directory'],
    ['a glob above', 'lint-files', {paths: ['../*/*.md']}, 'is outside of the working directory'],
    ['a source above', 'lint-pair', {target: 'en/a.md', source: '/etc/passwd'}, '/etc/passwd: is outside'],
    ['a link that leads out', 'lint-files', {paths: ['link.md']}, 'link.md: is outside'],
  ] as const)('%s', async (_, name, input, reason) => {
    expect(await refusal(name, input)).toContain(reason);
  });

  it('an unknown tool', async () => {
    await expect(client.callTool({name: 'lint-all', arguments: {}})).rejects.toThrow('unknown tool lint-all');
  });
});

describe('code in config files', () => {
  it('does not run, and the result says so', async () => {
    const {problems, notes} = await use('lint-files', {paths: ['code/a.md']});
    expect(problems).toHaveLength(1);
    expect(notes).toEqual([
      'skipped code in config files: code/mtlint.config.mjs; start the server with --plugins to run it',
    ]);
    expect(existsSync(join(folder, 'marker'))).toBe(false);
  });

  it('runs with --plugins', async () => {
    const {notes} = await use('lint-files', {paths: ['code/a.md']}, await connect('--plugins'));
    expect(notes).toEqual([]);
    expect(existsSync(join(folder, 'marker'))).toBe(true);
  });
});

describe('the process', () => {
  async function run(
    args: readonly string[],
    input = '',
  ): Promise<{code: number; stderr: string; stdout: string}> {
    const child = spawn(process.execPath, [program, ...args], {cwd: folder, stdio: 'pipe'});
    const out = {stdout: '', stderr: ''};
    child.stdout.on('data', chunk => (out.stdout += chunk));
    child.stderr.on('data', chunk => (out.stderr += chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [code] = await once(child, 'close');
    return {code, ...out};
  }

  it('ends with its input', async () => {
    expect(await run(['--mcp'])).toEqual({code: 0, stdout: '', stderr: ''});
  });

  it('takes no files', async () => {
    const stderr = 'mtlint: --mcp lints what the client sends: remove `docs`\n';
    expect(await run(['--mcp', 'docs'])).toEqual({code: 2, stdout: '', stderr});
  });

  it('goes on after a line that is no message', async () => {
    const ping = JSON.stringify({jsonrpc: '2.0', id: 1, method: 'ping'});
    const {code, stdout, stderr} = await run(['--mcp'], `nonsense\n${ping}\n`);
    expect([code, JSON.parse(stdout)]).toEqual([0, {jsonrpc: '2.0', id: 1, result: {}}]);
    expect(stderr).toMatch(/^mtlint: can't read what the client sent: .+\n$/);
  });

  it('ends at a message that is too large', async () => {
    const {code, stderr} = await run(['--mcp'], 'x'.repeat(16_100_000));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^mtlint: can't read what the client sent: .*16000000 bytes\n$/);
  });
});
