import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {Ajv} from 'ajv';
import {afterEach, describe, expect, it} from 'vitest';

const script = fileURLToPath(new URL('../scripts/review.mjs', import.meta.url));
const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly body?: Record<string, unknown>;
}

const {operations} = JSON.parse(readFileSync(new URL('github-rest.json', import.meta.url), 'utf8')) as {
  operations: Operation[];
};
const ajv = new Ajv({strict: false});

interface Comment {
  readonly id: number;
  body: string;
  readonly user: {readonly type: string};
}

interface Suggestion {
  readonly path: string;
  readonly line: number;
  readonly start_line?: number;
  readonly body: string;
}

/** What the server knows of the pull request 7. */
interface GitHub {
  patches: Record<string, string>;
  comments: Comment[];
  suggestions: Suggestion[];
  /** Status that writing requests are answered with. */
  refuses?: number;
  /** Writing requests. */
  readonly log: string[];
}

const open: Server[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise(done => server.close(done));
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true, force: true});
});

/** Plays GitHub, and refuses requests that are not in its published description. */
async function play(github: GitHub): Promise<string> {
  const server = createServer(async (request, response) => {
    const {method = '', url = '', headers} = request;
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(value));
    };
    const body = await text(request);
    const operation = operations.find(
      it =>
        it.method === method && new RegExp(`^${it.path.replace(/\{[a-z_]+\}/g, '[^/]+')}$`).test(pathname),
    );
    if (!operation) return answer(404, {});
    if (headers.authorization !== 'Bearer secret') return answer(401, {});
    if ([...searchParams.keys()].some(key => !operation.query.includes(key))) return answer(400, {});
    const given = body === '' ? undefined : JSON.parse(body);
    if (operation.body && !ajv.validate(operation.body, given)) return answer(422, ajv.errors);
    if (method !== 'GET') {
      github.log.push(`${method} ${pathname}`);
      if (github.refuses) return answer(github.refuses, {});
    }
    const first = searchParams.get('page') === '1';
    if (pathname.endsWith('/pulls'))
      return answer(
        200,
        searchParams.get('head') === 'stranger:fix' ? [{number: 7, head: {sha: 'a'.repeat(40)}}] : [],
      );
    if (pathname.endsWith('/files'))
      return answer(
        200,
        first ? Object.entries(github.patches).map(([filename, patch]) => ({filename, patch})) : [],
      );
    if (pathname.endsWith('/pulls/7/comments')) return answer(200, first ? github.suggestions : []);
    if (pathname.endsWith('/reviews')) {
      github.suggestions.push(...given.comments);
      return answer(200, {});
    }
    if (method === 'GET') return answer(200, first ? github.comments : []);
    if (method === 'POST')
      github.comments.push({id: github.comments.length + 1, body: given.body, user: {type: 'Bot'}});
    else github.comments.find(({id}) => pathname.endsWith(`/${id}`))!.body = given.body;
    return answer(200, {});
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  open.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function github(patches: Record<string, string>): GitHub {
  return {patches, comments: [], suggestions: [], log: []};
}

async function checkout(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-review-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  return new Promise<{code: number; stdout: string; stderr: string}>(resolve => {
    const own = {PATH: process.env.PATH, GITHUB_WORKSPACE: cwd, ...env};
    execFile(process.execPath, args, {cwd, env: own}, (error, stdout, stderr) =>
      resolve({code: Number(error?.code ?? 0), stdout, stderr}),
    );
  });
}

async function prepare(cwd: string, ...paths: string[]): Promise<void> {
  await run([program, '--format', 'json=report.json', '--', ...paths], cwd);
  expect(await run([script, 'prepare', 'report.json', 'review.json'], cwd)).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
}

const pullRequest = {pull_request: {number: 7, head: {sha: 'a'.repeat(40)}}};

async function post(cwd: string, api: string, event: unknown = pullRequest) {
  await writeFile(join(cwd, 'event.json'), JSON.stringify(event));
  return run([script, 'post', 'review.json'], cwd, {
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'owner/repo',
    GITHUB_TOKEN: 'secret',
    GITHUB_EVENT_PATH: join(cwd, 'event.json'),
  });
}

const done = {code: 0, stdout: '', stderr: ''};

/** A diff that adds a whole file. */
function added(content: string): string {
  const lines = content.replace(/\n$/, '').split('\n');
  return [`@@ -0,0 +1,${lines.length} @@`, ...lines.map(line => `+${line}`)].join('\n');
}

describe('a review', () => {
  it('has safe fixes as suggestions, and one summary that is kept up to date', async () => {
    const before =
      'They met the the mayor,, and left.\n\nIt rained.It was cold.\n\nThe house was built in May.\n';
    const cwd = await checkout({'a.md': before});
    const hub = github({'a.md': added(before)});
    const api = await play(hub);
    await prepare(cwd, 'a.md');
    expect(await post(cwd, api)).toEqual(done);
    expect(hub.log).toEqual([
      'POST /repos/owner/repo/pulls/7/reviews',
      'POST /repos/owner/repo/issues/7/comments',
    ]);
    expect(hub.suggestions.map(({path, line}) => `${path}:${line}`)).toEqual(['a.md:1', 'a.md:3']);
    expect(hub.suggestions[0]!.body).toContain('```suggestion\nThey met the mayor, and left.\n```');
    const [summary] = hub.comments;
    expect(summary!.body).toContain('### mtlint: 3 errors, 0 warnings, 1 info in 1 file,');
    expect(summary!.body).not.toContain('Since the last report');

    // Nothing has changed: nothing is posted twice.
    expect(await post(cwd, api)).toEqual(done);
    expect(hub.suggestions).toHaveLength(2);
    expect(hub.comments).toHaveLength(1);

    const after = 'They met the mayor, and left.\n\nIt rained.It was cold.\n\nWe saw saw it.\n';
    await writeFile(join(cwd, 'a.md'), after);
    hub.patches['a.md'] = added(after);
    await prepare(cwd, 'a.md');
    expect(await post(cwd, api)).toEqual(done);
    expect(hub.comments).toHaveLength(1);
    expect(hub.comments[0]!.body).toMatch(/Since the last report: 1 new, 3 fixed\./);
    expect(hub.comments[0]!.body).toMatch(/\(new\) \| repeated-words \|/);

    await writeFile(join(cwd, 'a.md'), 'All is well.\n');
    await prepare(cwd, 'a.md');
    expect(await post(cwd, api)).toEqual(done);
    expect(hub.comments[0]!.body).toContain('### mtlint: no problems in 1 file');
    expect(hub.comments[0]!.body).toContain('0 new, 2 fixed.');
  });

  it('suggests only for lines that the pull request shows as they were linted', async () => {
    const content = 'One.\n\nThey met the the mayor.\n\nIt rained,, and they left.\n\nWe saw the the sea.\n';
    const cwd = await checkout({'a.md': content, 'b.md': 'They met the the mayor.\n'});
    const patch =
      '@@ -1,2 +1,3 @@\n One.\n-\n+\n+They met the the mayor.\n@@ -9,1 +7,1 @@\n+We saw the the lake.';
    const hub = github({'a.md': patch});
    await prepare(cwd, 'a.md', 'b.md');
    expect(await post(cwd, await play(hub))).toEqual(done);
    expect(hub.suggestions.map(({path, line}) => `${path}:${line}`)).toEqual(['a.md:3']);
  });

  it('suggests for several lines, and with a fence that is long enough', async () => {
    const content = 'Use ```` ``` ```` and see that the\nthe mayor left.\r\n';
    const cwd = await checkout({'a.md': content});
    const hub = github({'a.md': added(content)});
    await prepare(cwd, 'a.md');
    expect(await post(cwd, await play(hub))).toEqual(done);
    expect(hub.suggestions).toMatchObject([{start_line: 1, line: 2}]);
    expect(hub.suggestions[0]!.body).toMatch(/\n(`{5})suggestion\n[^\r]*\n\1\n/);
  });

  it('says nothing about a pull request without problems', async () => {
    const cwd = await checkout({'a.md': 'All is well.\n'});
    const hub = github({'a.md': added('All is well.\n')});
    await prepare(cwd, 'a.md');
    expect(await post(cwd, await play(hub))).toEqual(done);
    expect(hub.log).toEqual([]);
  });

  it('does not take the comment of a stranger for its own', async () => {
    const content = 'They met the the mayor.\n';
    const cwd = await checkout({'a.md': content});
    const hub = github({'a.md': added(content)});
    hub.comments.push({id: 1, body: '<!-- mtlint-review  -->\nmine', user: {type: 'User'}});
    await prepare(cwd, 'a.md');
    expect(await post(cwd, await play(hub))).toEqual(done);
    expect(hub.comments.map(({body}) => body.split('\n')[1])).toEqual([
      'mine',
      expect.stringContaining('### mtlint: 1 error'),
    ]);
  });

  it('mentions nobody', async () => {
    const content = 'They met @octocat @octocat,, and left.\n';
    const cwd = await checkout({'a.md': content});
    const hub = github({'a.md': added(content)});
    await prepare(cwd, 'a.md');
    expect(await post(cwd, await play(hub))).toEqual(done);
    const bodies = [...hub.comments, ...hub.suggestions].map(({body}) =>
      body.replace(/`[^`]+`|`{3}[^`]+`{3}/g, ''),
    );
    for (const body of bodies) expect(body).not.toMatch(/@\w/);
  });

  it('does not fail a run whose token may not write', async () => {
    const content = 'They met the the mayor.\n';
    const cwd = await checkout({'a.md': content});
    const hub = {...github({'a.md': added(content)}), refuses: 403};
    await prepare(cwd, 'a.md');
    const {code, stdout} = await post(cwd, await play(hub));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning title=mtlint::Can't post the review: .*pull-requests: write/);
  });
});

describe('a review of another run', () => {
  const ran = {
    workflow_run: {
      event: 'pull_request',
      head_sha: 'a'.repeat(40),
      head_branch: 'fix',
      head_repository: {owner: {login: 'stranger'}},
    },
  };
  const content = 'They met the the mayor.\n';

  it('is posted to the pull request of that run', async () => {
    const cwd = await checkout({'a.md': content});
    const hub = github({'a.md': added(content)});
    await prepare(cwd, 'a.md');
    expect(await post(cwd, await play(hub), ran)).toEqual(done);
    expect(hub.suggestions).toHaveLength(1);
  });

  it('is not posted where the pull request has moved on', async () => {
    const cwd = await checkout({'a.md': content});
    const hub = github({'a.md': added(content)});
    await prepare(cwd, 'a.md');
    const later = {workflow_run: {...ran.workflow_run, head_sha: 'b'.repeat(40)}};
    expect((await post(cwd, await play(hub), later)).stdout).toContain('nothing to review');
    expect(hub.log).toEqual([]);
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['another form', '{"version": 2}'],
    [
      'text for a rule',
      (review: string) => review.replaceAll('"repeated-words"', '"[click](https://evil.example)"'),
    ],
    ['too much', ' '.repeat(5_000_001)],
  ])('is refused: %s', async (_, change) => {
    const cwd = await checkout({'a.md': content});
    const hub = github({'a.md': added(content)});
    await prepare(cwd, 'a.md');
    const review = await readFile(join(cwd, 'review.json'), 'utf8');
    await writeFile(join(cwd, 'review.json'), typeof change === 'string' ? change : change(review));
    const {code, stderr} = await post(cwd, await play(hub), ran);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^mtlint: the review [^\n]+\n$/)]);
    expect(hub.log).toEqual([]);
  });
});
