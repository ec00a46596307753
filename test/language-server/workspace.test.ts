import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {ClientCapabilities} from 'vscode-languageserver/node';
import {type Editor, program, pulling, until} from './editor.js';
import {codes, editor, folder} from './use.js';

const damaged = 'They found the the key.\n';

/** An editor that watches files for the server. */
const watching: ClientCapabilities = {
  workspace: {didChangeWatchedFiles: {dynamicRegistration: true}, workspaceFolders: true},
};

/** Writes a file, and says so as an editor that watches does. */
async function write(client: Editor, path: string, text: string): Promise<void> {
  writeFileSync(path, text);
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{uri: pathToFileURL(path).href, type: 2}],
  });
}

describe('the workspace', () => {
  it('shows the source of a problem, in a file with spaces and umlauts in its name', async () => {
    const path = folder({
      'quelle/übersicht 1.md': 'Das kostet 14 Euro.\n',
      'übersicht 1.md': 'That costs 41 euros.\n',
      'mtlint.config.json':
        '{"sourceLanguage": "de", "pairs": [{"source": "quelle/*.md", "target": "*.md"}]}',
    });
    const client = editor();
    await client.initialize([path], pulling);
    const uri = await client.open(join(path, 'übersicht 1.md'), 'That costs 41 euros.\n', 'markdown');
    const sources = (await client.pull(uri)).flatMap(({relatedInformation = []}) => relatedInformation);
    expect(sources.map(({location, message}) => [location.uri, message])).toEqual([
      [pathToFileURL(join(path, 'quelle/übersicht 1.md')).href, 'Source: 14'],
    ]);
  });

  it('is linted as the command line lints it', async () => {
    const files: Record<string, string> = {
      'a.txt': 'They found the the key. Tarkovin Tarkovin sang. It was taken by him.',
      'b.md':
        '# The the title\n\n<!-- mtlint-disable-next repeated-words -- a song -->\n\nBye the the end.\n\nIt was closed by the the mayor.',
      'sub/c.md': '<!-- mtlint-disable repeated-words -->\n\n- One the the.\n- Two *the the* 😀 a a.\n',
      'sub/d.html':
        '\uFEFF<p lang="de">Das das.</p>\r\n<p>Äther &amp; the the <b>end</b>. It was taken by him.</p>',
      'sub/e.markdown': readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8'),
    };
    const path = folder({
      ...files,
      'mtlint.config.json':
        '{"terms": ["Tarkovin Tarkovin"], "rules": {"passive-voice": ["warning", {"allow": ["taken"]}]}}',
      'sub/mtlint.config.yaml': 'extends: ../mtlint.config.json\nrules: {repeated-words: warning}\n',
    });
    const {stdout} = spawnSync(process.execPath, [program, '--format', 'json', ...Object.keys(files)], {
      cwd: path,
      encoding: 'utf8',
    });
    const levels = {error: 1, warning: 2, info: 3};
    type Report = {files: {path: string; messages: Record<string, unknown>[]}[]};
    const fromCommandLine = (JSON.parse(stdout) as Report).files.map(file => [
      file.path,
      file.messages.map(({ruleId, severity, message, start, end, expected, fix, url}) => {
        const [from, to] = [start, end] as {line: number; column: number}[];
        return {
          range: {
            start: {line: from!.line - 1, character: from!.column - 1},
            end: {line: to!.line - 1, character: to!.column - 1},
          },
          severity: levels[severity as keyof typeof levels],
          code: ruleId,
          codeDescription: {href: url},
          source: 'mtlint',
          message,
          data: {expected, fix},
        };
      }),
    ]);
    const client = editor();
    await client.initialize([path], pulling);
    const fromServer: [string, unknown[]][] = [];
    for (const [name, text] of Object.entries(files)) {
      // Editors do not show the mark, and do not count it.
      const uri = await client.open(join(path, name), text.replace(/^\uFEFF/, ''));
      const items = await client.pull(uri);
      fromServer.push([name, items.map(({relatedInformation: _, ...diagnostic}) => diagnostic)]);
    }
    expect(fromServer).toEqual(fromCommandLine);
    expect(fromServer.flatMap(([, items]) => items).length).toBeGreaterThan(5);
  });

  it('counts a byte order mark that the editor keeps', async () => {
    const client = editor();
    await client.initialize([], pulling);
    const uri = await client.open('untitled:a', '\uFEFFThe the end.');
    expect((await client.pull(uri))[0]?.range.start).toEqual({line: 0, character: 1});
  });

  it('has a config for each folder', async () => {
    const one = folder({'mtlint.config.json': '{"rules": {"repeated-words": "warning"}}'});
    const two = folder({'.mtlintrc': 'rules: {repeated-words: off}\n'});
    const client = editor();
    await client.initialize([one, two], pulling);
    const inOne = await client.open(join(one, 'a.txt'), damaged);
    const inTwo = await client.open(join(two, 'a.txt'), damaged);
    expect((await client.pull(inOne)).map(({severity}) => severity)).toEqual([2]);
    expect(await client.pull(inTwo)).toEqual([]);
  });

  it('shows a copy of what the baseline knows, and not what was edited around it', async () => {
    const path = folder({'a.txt': damaged, 'b.txt': damaged});
    spawnSync(process.execPath, [program, 'a.txt', '--baseline', 'known.json', '--update-baseline'], {
      cwd: path,
    });
    const client = editor();
    await client.initialize([path], pulling, {initializationOptions: {baseline: 'known.json'}});
    const copy = await client.open(join(path, 'b.txt'), damaged);
    const edited = await client.open(join(path, 'a.txt'), damaged.replace('They found', 'They soon found'));
    const codesOf = async (uri: string): Promise<unknown[]> => (await client.pull(uri)).map(({code}) => code);
    expect([await codesOf(copy), await codesOf(edited)]).toEqual([['repeated-words'], []]);
    await client.edit(edited, 0, 0, damaged);
    expect([await codesOf(copy), await codesOf(edited)]).toEqual([['repeated-words'], ['repeated-words']]);
  });

  it('does not show what the baseline knows, which is named relative to the folder', async () => {
    const path = folder({'docs/a.txt': damaged});
    spawnSync(process.execPath, [program, '.', '--baseline', 'known.json', '--update-baseline'], {cwd: path});
    const client = editor();
    await client.initialize([path], pulling);
    const uri = await client.open(join(path, 'docs/a.txt'), `${damaged}\nWe saw a a dog.\n`);
    expect(await client.pull(uri)).toHaveLength(2);
    await client.notify('workspace/didChangeConfiguration', {settings: {mtlint: {baseline: 'known.json'}}});
    const messages = async (): Promise<unknown[]> => (await client.pull(uri)).map(({message}) => message);
    await expect.poll(messages, {timeout: 10_000}).toEqual(['Repeated word `a`: remove one']);
    // To fix all is to fix what is hidden, too.
    const [shown] = await client.pull(uri);
    const [all] = await client.actions(uri, shown!, ['source.fixAll']);
    expect(client.apply(all?.edit, uri)).toBe('They found the key.\n\nWe saw a dog.\n');
  });

  it('has folders that come and go', async () => {
    const path = folder({'.mtlintignore': 'sub/\n', 'sub/a.txt': damaged});
    const client = editor();
    await client.initialize([], {...watching, ...pulling});
    const uri = await client.open(join(path, 'sub/a.txt'), damaged);
    const count = async (): Promise<number> => (await client.pull(uri)).length;
    expect(await count()).toBe(1);
    const here = {uri: pathToFileURL(path).href, name: 'here'};
    await client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [here], removed: []}});
    await expect.poll(count, {timeout: 10_000}).toBe(0);
    await client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [], removed: [here]}});
    await expect.poll(count, {timeout: 10_000}).toBe(1);
  });

  it('leaves out what ignore files and the config ignore', async () => {
    const path = folder({
      '.gitignore': 'drafts/\n',
      '.mtlintignore': '*.old.txt\n',
      'mtlint.config.json': '{"ignore": ["CHANGELOG.md"]}',
    });
    const client = editor();
    await client.initialize([path], pulling);
    for (const name of ['drafts/a.txt', 'b.old.txt', 'CHANGELOG.md', 'node_modules/x/readme.md'])
      expect(await client.pull(await client.open(join(path, name), damaged))).toEqual([]);
    expect(await client.pull(await client.open(join(path, 'c.txt'), damaged))).toHaveLength(1);
  });

  it('leaves out what the ignore files of a repository ignore, wherever the editor was opened', async () => {
    const path = folder({
      '.git/HEAD': '',
      '.gitignore': '/docs/old/\n',
      'docs/.gitignore': '*.draft.txt\n',
      'docs/.mtlintignore': 'log.txt\n',
    });
    for (const folders of [[], [path], [join(path, 'docs')]]) {
      const client = editor();
      await client.initialize(folders, pulling);
      for (const name of ['old/a.txt', 'b.draft.txt', 'log.txt', 'node_modules/x/readme.md'])
        expect(await client.pull(await client.open(join(path, 'docs', name), damaged)), name).toEqual([]);
      expect(await client.pull(await client.open(join(path, 'docs/c.txt'), damaged))).toHaveLength(1);
    }
  });

  it('shows what the user asks for', async () => {
    const client = editor();
    client.settings = {severity: 'warning', enable: true};
    await client.initialize([], {workspace: {configuration: true}, ...pulling});
    const uri = await client.open('untitled:a', 'It was taken by the the mayor.');
    expect(codes(await client.pull(uri))).toEqual(['repeated-words']);
    client.settings = {enable: false};
    await client.notify('workspace/didChangeConfiguration', {settings: null});
    await expect.poll(() => client.pull(uri), {timeout: 10_000}).toEqual([]);
  });

  it('is shown by what the editor said when it started, where it says nothing later', async () => {
    const text = 'It was taken by the the mayor.';
    const initializationOptions = {severity: 'warning'};
    const asked = editor();
    asked.settings = {};
    await asked.initialize([], {workspace: {configuration: true}, ...pulling}, {initializationOptions});
    expect(codes(await asked.pull(await asked.open('untitled:a', text)))).toEqual(['repeated-words']);
    const telling = editor();
    await telling.initialize([], {}, {initializationOptions});
    const uri = await telling.open('untitled:a', text);
    expect(codes(await telling.pushed(uri))).toEqual(['repeated-words']);
    await telling.notify('workspace/didChangeConfiguration', {settings: {}});
    await telling.notify('workspace/didChangeConfiguration', {settings: {mtlint: {severity: 'info'}}});
    await telling.pushed(uri, found => found.length === 2);
    await telling.notify('workspace/didChangeConfiguration', {settings: {}});
    await telling.pushed(uri, found => found.length === 1);
  });

  it('is shown by the settings that are right, and which is wrong is said once', async () => {
    const client = editor();
    await client.initialize([], {}, {initializationOptions: {severity: 'warning', config: 3}});
    const uris = [
      await client.open('untitled:a', 'It was taken by the the mayor.'),
      await client.open('untitled:b', 'It was taken.'),
    ];
    expect(codes(await client.pushed(uris[0]!))).toEqual(['repeated-words']);
    expect(await client.pushed(uris[1]!)).toEqual([]);
    const line = 'mtlint: the editor setting `mtlint.config`: expected the path of a config file, not 3';
    expect(client.messages).toEqual([{type: 2, message: line}]);
  });

  it('is checked though the editor never says what its user has set', async () => {
    const client = editor();
    client.connection.onRequest('workspace/configuration', () => new Promise(() => {}));
    await client.initialize([], {workspace: {configuration: true}, ...pulling});
    const uri = await client.open('untitled:a', damaged);
    expect(codes(await client.pull(uri))).toEqual(['repeated-words']);
  });
});

describe('a config file', () => {
  it('that is broken is reported once, and its repair is noticed', async () => {
    const path = folder({'mtlint.config.json': '{"rules": {"pasive-voice": "off"}}'});
    const config = join(path, 'mtlint.config.json');
    const client = editor();
    await client.initialize([path], watching);
    const [a, b] = [
      await client.open(join(path, 'a.txt'), damaged),
      await client.open(join(path, 'b.txt'), damaged),
    ];
    const uri = pathToFileURL(config).href;
    const [problem] = await client.pushed(uri, found => found.length > 0);
    expect(problem).toMatchObject({
      range: {start: {line: 0, character: 11}},
      severity: 1,
      message: 'unknown rule `pasive-voice`: did you mean `passive-voice`?',
    });
    expect(await client.pushed(a)).toEqual([]);
    await client.pushed(b);
    await client.edit(a, 0, 0, 'Yes. ');
    await client.pushed(a);
    expect(client.messages.map(({type, message}) => [type, message])).toEqual([
      [1, expect.stringMatching(/^mtlint: .*mtlint\.config\.json:1:12: unknown rule/)],
    ]);
    await write(client, config, '{"rules": {"repeated-words": "warning"}}');
    await client.pushed(uri, found => found.length === 0);
    expect((await client.pushed(a, found => found.length > 0)).map(({severity}) => severity)).toEqual([2]);
    await write(client, config, '{');
    await client.pushed(uri, found => found.length === 1);
    await expect.poll(() => client.messages).toHaveLength(2);
    expect(client.stderr).toBe('');
  });

  it('is watched with its plugins, with what it extends and with the baseline', async () => {
    const path = folder({
      'mtlint.config.json': '{"extends": "./base.json", "plugins": ["./plugin.mjs"]}',
      'base.json': '{"rules": {"repeated-words": "off"}}',
      'plugin.mjs': pluginThatFinds('key'),
      'known.json': '{"version": 1, "files": {}}\n',
    });
    const client = editor();
    await client.initialize([path], watching, {initializationOptions: {baseline: 'known.json'}});
    const uri = await client.open(join(path, 'a.txt'), damaged);
    await client.pushed(uri, found => codes(found).join() === 'house-word');
    const watched = await until(() => {
      const all = JSON.stringify(client.registrations);
      return all.includes('plugin.mjs') ? all : undefined;
    });
    for (const name of ['mtlint.config.json', '.mtlintignore', 'base.json', 'known.json'])
      expect(watched).toContain(name);
    await write(client, join(path, 'plugin.mjs'), pluginThatFinds('found'));
    await client.pushed(uri, ([first]) => first?.range.start.character === 5);
    await write(client, join(path, 'base.json'), '{}');
    await client.pushed(uri, found => codes(found).join() === 'house-word,repeated-words');
    const entry = {rule: 'repeated-words', before: 'They found', text: 'the the', after: 'key'};
    await write(client, join(path, 'known.json'), JSON.stringify({version: 1, files: {'a.txt': [entry]}}));
    await client.pushed(uri, found => codes(found).join() === 'house-word');
    await write(client, join(path, 'known.json'), 'no');
    await until(() => client.messages.find(({message}) => /known\.json: is not valid JSON/.test(message)));
    expect(client.stderr).toMatch(/^(?:what a plugin prints is no message\n)+$/);
  });

  it('is watched for an editor that does not', async () => {
    const path = folder({
      'mtlint.config.json': '{"rules": {"repeated-words": "off"}}',
      'docs/news/b.txt': damaged,
    });
    const client = editor();
    await client.initialize([path]);
    const uri = await client.open(join(path, 'a.txt'), damaged);
    expect(await client.pushed(uri)).toEqual([]);
    writeFileSync(join(path, 'mtlint.config.json'), '{}');
    await client.pushed(uri, found => found.length === 1);
    rmSync(join(path, 'mtlint.config.json'));
    writeFileSync(join(path, '.mtlintrc'), 'rules: {repeated-words: warning}');
    await client.pushed(uri, ([first]) => first?.severity === 2);
    const below = await client.open(join(path, 'docs/news/b.txt'), damaged);
    await client.pushed(below, ([first]) => first?.severity === 2);
    writeFileSync(join(path, 'docs/mtlint.config.json'), '{"rules": {"repeated-words": "info"}}');
    await client.pushed(below, ([first]) => first?.severity === 3);
  });
});

describe('a config file that is not there yet', () => {
  const off = '{"rules": {"repeated-words": "off"}}';

  it('is noticed above the workspace, and without one, in the same repository', async () => {
    for (const capabilities of [{}, watching])
      for (const opened of [['docs'], []]) {
        const path = folder({'docs/news/a.txt': damaged, '.git/HEAD': ''});
        const client = editor();
        await client.initialize(
          opened.map(name => join(path, name)),
          capabilities,
        );
        const uri = await client.open(join(path, 'docs/news/a.txt'), damaged);
        await client.pushed(uri, found => found.length === 1);
        writeFileSync(join(path, 'mtlint.config.json'), off);
        await client.pushed(uri, found => found.length === 0);
        rmSync(join(path, 'mtlint.config.json'));
        await client.pushed(uri, found => found.length === 1);
      }
  });

  it('is noticed where another extends it', async () => {
    const path = folder({'mtlint.config.json': '{"extends": "./base.json"}'});
    const client = editor();
    await client.initialize([path]);
    const uri = await client.open(join(path, 'a.txt'), damaged);
    await until(() => client.messages.find(({message}) => message.includes('file `./base.json` not found')));
    writeFileSync(join(path, 'base.json'), '{}');
    await client.pushed(uri, found => found.length === 1);
  });

  it('is noticed in a folder that was taken away and made anew', async () => {
    const path = folder({'docs/news/a.txt': damaged});
    const client = editor();
    await client.initialize([path]);
    const uri = await client.open(join(path, 'docs/news/a.txt'), damaged);
    await client.pushed(uri, found => found.length === 1);
    rmSync(join(path, 'docs'), {recursive: true});
    mkdirSync(join(path, 'docs/news'), {recursive: true});
    writeFileSync(join(path, 'docs/news/mtlint.config.json'), off);
    await client.pushed(uri, found => found.length === 0);
    writeFileSync(join(path, 'docs/news/mtlint.config.json'), '{}');
    await client.pushed(uri, found => found.length === 1);
  });

  it('is asked for by a glob that means its path and no other', async () => {
    const path = folder({'[a] {b}/mtlint.config.json': '{"extends": "./base*.json"}'});
    const client = editor();
    await client.initialize([path], watching);
    await client.open(join(path, '[a] {b}/a.txt'), damaged);
    const glob = `${path}/[[]a] [{]b}/base[*].json`;
    await until(() => (JSON.stringify(client.registrations).includes(glob) ? true : undefined));
  });
});

describe('a plugin', () => {
  const failing = (body: string): string =>
    pluginThatFinds('key').replace(/check\(.*\{\n.*\n/, `check() {${body}\n`);

  it('that fails is named once, and what the other rules find is shown', async () => {
    const path = folder({
      'mtlint.config.json': '{"plugins": ["./plugin.mjs"]}',
      'plugin.mjs': failing("throw new Error('boom');"),
    });
    const client = editor();
    await client.initialize([path]);
    const [a, b] = [
      await client.open(join(path, 'a.txt'), damaged),
      await client.open(join(path, 'b.txt'), damaged),
    ];
    for (const uri of [a, b]) expect(codes(await client.pushed(uri))).toEqual(['repeated-words']);
    await client.edit(a, 0, 0, 'Yes. ');
    expect(codes(await client.pushed(a))).toEqual(['repeated-words']);
    expect(client.messages.map(({message}) => message)).toEqual([
      expect.stringMatching(/^mtlint: rule house-word \(plugin\.mjs\) failed: boom\n/),
    ]);
    writeFileSync(join(path, 'plugin.mjs'), pluginThatFinds('key'));
    await client.pushed(a, found => codes(found).includes('house-word'));
  });

  it('that fails in a timer does not take the server along', async () => {
    const path = folder({
      'mtlint.config.json': '{"plugins": ["./plugin.mjs"]}',
      'plugin.mjs': failing("setTimeout(() => {throw new Error('later');}, 1);"),
    });
    const client = editor();
    const logged: string[] = [];
    client.connection.onNotification('window/logMessage', ({message}) => {
      logged.push(message);
    });
    await client.initialize([path]);
    const uri = await client.open(join(path, 'a.txt'), damaged);
    await until(() => logged.find(message => message.endsWith('perhaps in a plugin: later')));
    await client.edit(uri, 0, 0, 'Yes. ');
    expect(codes(await client.pushed(uri))).toEqual(['repeated-words']);
    expect(await client.close()).toBe(0);
    expect(logged).toHaveLength(1);
  });
});

/** A plugin, without anything to import: rules are made by the program's own defineRule. */
function pluginThatFinds(word: string): string {
  const mtlint = new URL('../../dist/src/index.js', import.meta.url).href;
  return `import {defineRule} from '${mtlint}';
console.log('what a plugin prints is no message');
export default defineRule({
  id: 'house-word', description: 'Word', category: 'Style/Awkward', severity: 'info', fix: 'none',
  check({tokens}, {report}) {
    for (const {lower, start, end} of tokens) if (lower === '${word}') report({start, end, reason: 'Word'});
  },
});
`;
}
