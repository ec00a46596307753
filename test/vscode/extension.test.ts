import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {listFiles} from '@vscode/vsce';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import * as documents from '../../editors/vscode/src/documents.js';
import rules from '../../rules/index.js';
import {createLinter} from '../../src/engine/linter.js';
import {builtInFormats} from '../../src/formats/registry.js';
import {Editor, folderWith, pulling, until} from '../language-server/editor.js';
import {configTrap} from '../untrusted/project.js';
import {WebClient} from './web-client.js';

const source = fileURLToPath(new URL('../../editors/vscode/', import.meta.url));
/** The extension as an editor installs it: the files that are packaged, and nothing beside them. */
const installed = realpathSync(mkdtempSync(join(tmpdir(), 'mtlint-vscode-')));
let files: string[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'build.ts'], {cwd: source, stdio: 'pipe'});
  files = await listFiles({cwd: source, dependencies: false} as Parameters<typeof listFiles>[0]);
  for (const file of files) cpSync(join(source, file), join(installed, file));
}, 120_000);
afterAll(() => rmSync(installed, {recursive: true, force: true}));

describe('the package', () => {
  it('has the extension, the server, what the server loads, and nothing of the sources', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'dist/extension.cjs',
        'dist/web.js',
        'dist/web-server.js',
        'server/server.mjs',
        'server/schema.json',
        'server/THIRD-PARTY-LICENSES.txt',
        'server/english-model.bin',
        'server/word-profile.txt',
        'server/node_modules/jiti/package.json',
        ...Object.keys(rules).map(id => `server/rules/${id}/readme.md`),
      ]),
    );
    expect(files.filter(file => /^(?:src|build\.ts|tsconfig|\.)|\.vsix$/.test(file))).toEqual([]);
  });

  it('has an extension for editors without Node.js that loads nothing but the editor', () => {
    const loaded = ['dist/web.js', 'dist/web-server.js'].map(file => {
      const code = readFileSync(join(installed, file), 'utf8');
      return [...code.matchAll(/\b(?:require|import)\(["']([^"']+)["']\)|["'](node:[^"']+)["']/g)].map(
        ([, module, node]) => module ?? node,
      );
    });
    expect(loaded).toEqual([expect.arrayContaining(['vscode']), []]);
    expect(new Set(loaded[0])).toEqual(new Set(['vscode']));
  });

  it('has the version of the program, and a server that serves from where it is put', async () => {
    const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version).toBe(version);
    const editor = new Editor([join(installed, 'server/server.mjs'), '--stdio']);
    try {
      const {serverInfo} = await editor.initialize([], {...pulling, window: {showDocument: {support: true}}});
      expect(serverInfo?.version).toBe(version);
      const uri = await editor.open('untitled:a', 'They found the the key.', 'markdown');
      expect((await editor.pull(uri)).map(({code}) => code)).toEqual(['repeated-words']);
      await editor.connection.sendRequest('workspace/executeCommand', {
        command: 'mtlint.explain',
        arguments: ['repeated-words'],
      });
      expect(fileURLToPath(editor.shown[0]!)).toBe(join(installed, 'server/rules/repeated-words/readme.md'));
      expect(await editor.close()).toBe(0);
    } finally {
      editor.kill();
    }
  });
});

it('checks the files of all formats, and starts when one of their languages is opened', () => {
  /** What the editor itself knows as a language that is checked. */
  const known = ['txt', 'md', 'markdown', 'mdx', 'html', 'htm', 'json', 'jsonc', 'yml', 'yaml'];
  const inFolders = ['xml', 'ts', 'php'];
  const all = builtInFormats.extensions
    .filter(extension => !builtInFormats.byName(`a${extension}`)?.isPacked)
    .map(extension => extension.slice(1));
  const [byName] = documents.files.map(glob => /\{(.*)\}/.exec(glob)?.[1]?.split(','));
  expect([...known, ...inFolders, ...byName!]).toEqual(expect.arrayContaining(all));
  const {activationEvents} = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  expect(activationEvents).toEqual(
    expect.arrayContaining(documents.languages.map(language => `onLanguage:${language}`)),
  );
});

/** Texts that the server is to check without Node.js. */
const texts: Record<string, string> = {
  'docs/a.md': '# The the title\n\nÄpfel 😀: they found the the key.\n\nIt was taken by him.\n',
  'a.html': '<p lang="en">They left the the <b>house</b>.</p>\n',
  'a.txt': 'She do not knows it. He go go home.\n',
  'locales/en.json': '{"title": "Open the the file"}\n',
  'data.json': '{"title": "Open the the file"}\n',
  'a.srt': '1\n00:00:01,000 --> 00:00:02,000\nGo to the the door.\n',
};

it('finds in a worker what the linter finds in Node.js', async () => {
  const client = new WebClient(join(installed, 'dist/web-server.js'), {severity: 'info'});
  onTestFinished(() => client.end());
  await client.ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{uri: 'vscode-vfs://github/a/b', name: 'b'}],
    capabilities: {workspace: {configuration: true}},
  });
  const linter = createLinter();
  for (const [path, text] of Object.entries(texts)) {
    const uri = `vscode-vfs://github/a/b/${path}`;
    client.notify('textDocument/didOpen', {textDocument: {uri, languageId: '', version: 1, text}});
    const report = await client.ask<{items: {code: string; message: string}[]}>('textDocument/diagnostic', {
      textDocument: {uri},
    });
    const {messages} = await linter.lint(text, {path: `/a/b/${path}`});
    const expected = path === 'data.json' ? [] : messages.map(({ruleId, message}) => [ruleId, message]);
    expect([path, report.items.map(({code, message}) => [code, message])]).toEqual([path, expected]);
    expect(path === 'data.json' || expected.length > 0).toBe(true);
  }
});

/** The extension in a stand-in for the editor. */
function load() {
  mkdirSync(join(installed, 'node_modules/vscode'), {recursive: true});
  cpSync(
    fileURLToPath(new URL('vscode.cjs', import.meta.url)),
    join(installed, 'node_modules/vscode/index.js'),
  );
  const require = createRequire(join(installed, 'package.json'));
  const vscode = require('vscode');
  const context = {
    subscriptions: [] as {dispose(): void}[],
    extensionUri: vscode.Uri.file(installed),
    asAbsolutePath: (path: string) => join(installed, path),
  };
  return {vscode, context, ...require('./dist/extension.cjs')};
}

describe('the extension', () => {
  it('starts the server, shows what it finds and counts it, and ends it', async () => {
    const {vscode, context, activate, deactivate} = load();
    const {seen} = vscode;
    const uri = vscode.Uri.parse('untitled:Untitled-1');
    const document = {
      uri,
      languageId: 'markdown',
      version: 1,
      isDirty: true,
      getText: () => 'They found the the key. It was taken by him.',
    };
    vscode.workspace.textDocuments.push(document);
    vscode.window.activeTextEditor = {document, selection: {active: new vscode.Position(0, 12)}};
    vscode.window.visibleTextEditors.push(vscode.window.activeTextEditor);
    await activate(context);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const titles: {command: string}[] = manifest.contributes.commands;
    for (const {command} of titles) expect([...seen.commands.keys()]).toContain(command);

    const item = seen.items[0];
    await until(() => (item.text === 'mtlint $(error) 1 $(warning) 0 $(info) 1' ? true : undefined));
    expect(item.visible).toBe(true);
    await vscode.commands.executeCommand('mtlint.explainRule');
    expect(seen.executed.at(-1)?.[0]).toBe('markdown.showPreview');
    expect(String(seen.executed.at(-1)?.[1])).toMatch(/repeated-words\/readme\.md$/);
    await vscode.commands.executeCommand('mtlint.fixAll');
    expect(seen.executed).toContainEqual([
      'editor.action.codeAction',
      {kind: 'source.fixAll.mtlint', apply: 'first'},
    ]);

    vscode.window.activeTextEditor = {document: {uri, languageId: 'python'}};
    vscode.window.onDidChangeActiveTextEditor.fire(vscode.window.activeTextEditor);
    expect(item.visible).toBe(false);
    await deactivate();
    expect(seen.messages).toEqual([]);
    vscode.workspace.textDocuments.length = 0;
  });

  it('runs no code of a workspace before the user trusts it', async () => {
    const {vscode, context, activate, deactivate} = load();
    const workspace = folderWith({'mtlint.config.mjs': configTrap, 'a.md': 'They found the the key.'});
    const marker = join(workspace.path, 'marker');
    process.env.MARKER = marker;
    const uri = vscode.Uri.file(join(workspace.path, 'a.md'));
    const document = {uri, languageId: 'markdown', version: 1, getText: () => 'They found the the key.'};
    vscode.workspace.textDocuments.push(document);
    vscode.window.visibleTextEditors.push({document});
    vscode.workspace.isTrusted = false;
    await activate(context);
    await until(() => (vscode.seen.diagnostics.get(String(uri))?.length === 1 ? true : undefined));
    expect(existsSync(marker)).toBe(false);
    vscode.workspace.isTrusted = true;
    vscode.workspace.onDidGrantWorkspaceTrust.fire();
    expect(await until(() => existsSync(marker) || undefined)).toBe(true);
    await deactivate();
    workspace.remove();
  });
});
