import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {createHmac} from 'node:crypto';
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));
const examples = join(root, 'examples/pipelines');
const program = join(root, 'bin/mtlint.js');
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, {recursive: true, force: true});
});

/** A folder with an example, files, and mtlint and other programs on its PATH. */
async function folderWith(
  example: string,
  files: Readonly<Record<string, string>> = {},
  programs: Readonly<Record<string, string>> = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-pipeline-'));
  folders.push(folder);
  await cp(join(examples, example), folder, {recursive: true});
  const bin = join(folder, 'node_modules/.bin');
  await mkdir(bin, {recursive: true});
  await symlink(program, join(bin, 'mtlint'));
  for (const [name, script] of Object.entries(programs))
    await writeFile(join(bin, name), script, {mode: 0o755});
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const env = {PATH: `${bin}:${process.env.PATH}`, HOME: folder};
  const run = (
    command: string,
    args: readonly string[],
    options: {input?: string; env?: NodeJS.ProcessEnv} = {},
  ) => spawnSync(command, args, {cwd: folder, encoding: 'utf8', ...options, env: {...env, ...options.env}});
  return {folder, env, run, read: (name: string) => readFile(join(folder, name), 'utf8')};
}

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
    cwd,
    stdio: 'ignore',
  });
}

const damaged = 'They met the the mayor.\n';

describe('lint-staged', () => {
  it('fixes staged files, and stops where errors are left', async () => {
    const {folder, run, read} = await folderWith('lint-staged', {'a.md': damaged, 'b.md': damaged});
    git(folder, 'init');
    git(folder, 'commit', '--allow-empty', '--message', 'First');
    git(folder, 'add', 'a.md');
    const lintStaged = join(root, 'node_modules/lint-staged/bin/lint-staged.js');
    expect(run(process.execPath, [lintStaged]).status).toBe(0);
    expect([await read('a.md'), await read('b.md')]).toEqual(['They met the mayor.\n', damaged]);

    await writeFile(join(folder, 'a.md'), 'Sure! Here is the translation:\n\nThey left.\n');
    git(folder, 'add', 'a.md');
    const {status, stderr} = run(process.execPath, [lintStaged]);
    expect(status).toBe(1);
    expect(stderr).toContain('model-commentary');
  });
});

describe('pre-commit', () => {
  it('names a hook and options that exist', async () => {
    const {run} = await folderWith('pre-commit', {'a.md': damaged, '--fix.md': 'They left.\n'});
    const {repos} = parse(await readFile(join(examples, 'pre-commit/.pre-commit-config.yaml'), 'utf8'));
    const hooks = parse(await readFile(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
    const [{id, args}] = repos[0].hooks;
    const {entry} = hooks.find((hook: {id: string}) => hook.id === id);
    // As pre-commit calls it: the entry, the arguments, and the names of the files.
    const {status, stdout} = run(entry, [...args, 'a.md', '--fix.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('repeated-words');
  });
});

describe('OpusCleaner', () => {
  it('keeps pairs with few problems, as they are', async () => {
    const {run, read} = await folderWith('opuscleaner');
    const {command, parameters, type} = JSON.parse(await read('mtlint.json'));
    expect(type).toBe('bilingual');
    const env = Object.fromEntries(
      Object.entries<{default: unknown}>(parameters).map(([name, {default: value}]) => [name, String(value)]),
    );
    const input = '他们见到了市长。\tThey met the the mayor.\n他们走了。\t They left.\nno tab\n';
    expect(run('sh', ['-c', command], {input, env}).stdout).toBe('他们走了。\t They left.\n');
    const all = run('sh', ['-c', command], {input, env: {...env, PENALTY: '100'}}).stdout;
    expect(all.split('\n')).toHaveLength(3);
  });
});

describe.runIf(spawnSync('python3', ['--version']).status === 0)('Weblate', () => {
  const harness = `
import json, sys, types
base = types.ModuleType("weblate.checks.base")
base.TargetCheck = type("TargetCheck", (), {})
sys.modules.update({"weblate": types.ModuleType("weblate"), "weblate.checks": types.ModuleType("weblate.checks"), "weblate.checks.base": base})
from mtlint_check import MtlintCheck
Thing = types.SimpleNamespace
unit = Thing(
    translation=Thing(language=Thing(code="en_US"), component=Thing(source_language=Thing(code="zh_Hans"))),
    get_source_plurals=lambda: ["他们见到了市长。"],
    get_target_plurals=lambda: ["They left.", "They met the the mayor."],
)
check = MtlintCheck()
print(json.dumps([
    check.check_single("他们走了。", "They left.", unit),
    check.check_single("他们见到了市长。", "They met the the\\nmayor.", unit),
    check.get_description(Thing(unit=unit)),
]))
MtlintCheck._process.stdin.close()
MtlintCheck._process.wait()
`;

  it('asks one process about all strings', async () => {
    const {run} = await folderWith('weblate', {'harness.py': harness});
    const {stdout, stderr} = run('python3', ['harness.py']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([false, true, 'Repeated word `the`: remove one']);
  });
});

describe('Crowdin', () => {
  const secret = 'a secret of the app';

  function token(exp: number, by = secret): string {
    const parts = [{alg: 'HS256', typ: 'JWT'}, {exp}].map(part =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    return [...parts, createHmac('sha256', by).update(parts.join('.')).digest('base64url')].join('.');
  }

  async function serve(
    test: (post: (path: string, data?: unknown, jwt?: string) => Promise<Response>) => Promise<void>,
  ) {
    const {folder, env} = await folderWith('crowdin');
    const child = spawn(process.execPath, ['server.mjs'], {
      cwd: folder,
      env: {
        ...env,
        PORT: '0',
        BASE_URL: 'https://qa.example.com',
        CROWDIN_CLIENT_ID: 'id',
        CROWDIN_CLIENT_SECRET: secret,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const port = await new Promise<string>(resolve =>
        child.stdout.on('data', chunk => resolve(/\d+/.exec(String(chunk))![0])),
      );
      const later = Math.floor(Date.now() / 1000) + 60;
      await test((path, data, jwt = token(later)) =>
        fetch(`http://127.0.0.1:${port}${path}`, {
          method: data ? 'POST' : 'GET',
          headers: {authorization: `Bearer ${jwt}`, 'content-type': 'application/json'},
          ...(data ? {body: JSON.stringify({data})} : {}),
        }),
      );
    } finally {
      child.kill();
    }
  }

  const request = {
    strings: [
      {id: 1, text: '他们见到了市长。'},
      {id: 2, text: {other: '%d 个文件'}},
    ],
    translations: [
      {id: 11, stringId: 1, text: 'They met the the mayor.'},
      {id: 12, stringId: 2, text: '%d files', pluralCategoryName: 'many'},
    ],
    sourceLanguage: {id: 'zh-CN'},
    targetLanguage: {id: 'en'},
  };

  it('gets a validation for each translation', () =>
    serve(async post => {
      const answer = await post('/validate', request);
      expect(await answer.json()).toEqual({
        data: {
          validations: [
            {
              translationId: 11,
              passed: false,
              error: {
                message: 'Repeated word `the`: remove one',
                suggestedFixes: [{indexStart: 9, indexEnd: 16, replacement: 'the'}],
              },
            },
            {translationId: 12, passed: true},
          ],
        },
      });
      expect(await (await post('/batch-size')).json()).toEqual({data: {size: 100}});
      const manifest = (await (await post('/manifest.json', undefined, 'none')).json()) as {modules: object};
      expect(Object.keys(manifest.modules)).toEqual(['external-qa-check']);
    }));

  it('must sign its requests', () =>
    serve(async post => {
      const later = Math.floor(Date.now() / 1000) + 60;
      for (const jwt of ['none', 'a.b', token(later, 'another secret'), token(1)])
        expect((await post('/validate', request, jwt)).status, jwt).not.toBe(200);
    }));
});

describe('reviewdog', () => {
  it('gets SARIF with addresses and fixes', async () => {
    const reviewdog = '#!/bin/sh\necho "$*" >args.txt\ncat >report.sarif\n';
    const npx = '#!/bin/sh\nexec "$@"\n';
    const {run, read} = await folderWith('reviewdog', {'a.md': damaged}, {reviewdog, npx});
    expect(run('sh', ['review.sh', 'a.md']).status).toBe(0);
    expect(await read('args.txt')).toBe(
      '-f=sarif -name=mtlint -reporter=github-pr-review -fail-level=error\n',
    );
    const [{ruleId, locations, fixes}] = JSON.parse(await read('report.sarif')).runs[0].results;
    expect(ruleId).toBe('repeated-words');
    expect(locations[0].physicalLocation).toMatchObject({
      artifactLocation: {uri: 'a.md'},
      region: {startLine: 1},
    });
    expect(fixes).toHaveLength(1);
  });
});

describe('workspaces', () => {
  it('use the nearest config file of each file, in one run', async () => {
    const {folder, run} = await folderWith('workspaces');
    git(folder, 'init');
    const {stdout, status} = run('npm', ['run', '--silent', 'lint:text', '--', '--format', 'compact'], {
      env: {MTLINT_CACHE_KEY: 'a key for the tests'},
    });
    expect(stdout).toMatch(/^packages\/shop\/readme\.md:1:27: info passive-voice [^\n]+\n$/);
    expect(status).toBe(0);
  });
});
