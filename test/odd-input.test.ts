import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text as textOf} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import type {Log} from 'sarif';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const problem = 'They met the the mayor.\n';
const found = 'good.txt:1:10: error repeated-words Repeated word `the`: remove one\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
  writeFileSync(join(folder, 'good.txt'), problem);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program; what waits for ever is ended, and has no status. */
function run(args: readonly string[], more: Parameters<typeof spawnSync>[2] = {}): Outcome {
  return start(process.execPath, [program, ...args], more);
}

/** Runs a line of the shell, in which `mtlint` is the program. */
function shell(line: string): Outcome {
  return start('bash', ['-c', `mtlint() { "$NODE" "$PROGRAM" "$@"; }; ${line}`], {
    env: {...process.env, NODE: process.execPath, PROGRAM: program},
  });
}

function start(command: string, args: readonly string[], more: Parameters<typeof spawnSync>[2]): Outcome {
  const {status, stdout, stderr} = spawnSync(command, args, {cwd: folder, timeout: 50_000, ...more});
  return {status, stdout: String(stdout), stderr: String(stderr)};
}

function write(name: string | Buffer, content: string | Buffer = problem): void {
  writeFileSync(typeof name === 'string' ? join(folder, name) : inFolder(name), content);
}

function inFolder(name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), name]);
}

function pipe(name: string): string {
  execFileSync('mkfifo', [join(folder, name)]);
  return name;
}

/** Only Linux has all of it: pipes and devices with these names, file names of any bytes, and `/proc`. */
const onLinux = describe.runIf(process.platform === 'linux');

/** One line of standard error for what is odd, and the good file is linted. */
function expectOneLine(
  name: string,
  why: string,
  outcome = run([name, 'good.txt', '--format', 'compact']),
): void {
  expect(outcome).toEqual({status: 2, stdout: found, stderr: `mtlint: ${name}: ${why}\n`});
}

describe('a text in another encoding', () => {
  const bom = '\uFEFF';
  const inUtf32 = (text: string, bigEndian: boolean): Buffer =>
    Buffer.concat(
      [...text].map(character => {
        const unit = Buffer.alloc(4);
        unit[bigEndian ? 'writeUInt32BE' : 'writeUInt32LE'](character.codePointAt(0)!);
        return unit;
      }),
    );
  it.each([
    ['UTF-32', inUtf32(bom + problem, false)],
    ['UTF-32', inUtf32(bom + problem, true)],
    ['UTF-32', inUtf32(bom, false)],
    ['UTF-16', Buffer.from(bom + problem, 'utf16le')],
    ['UTF-16', Buffer.from(bom + problem, 'utf16le').swap16()],
    ['UTF-16', Buffer.from(bom, 'utf16le')],
  ])('is called by its name: %s %#', (name, bytes) => {
    write('odd.txt', bytes);
    expectOneLine('odd.txt', `is ${name}, but mtlint reads UTF-8: convert it first`);
    expect(run(['-'], {input: bytes}).stderr).toBe(
      `mtlint: standard input: is ${name}, but mtlint reads UTF-8: convert it first\n`,
    );
  });

  it.each([
    [Buffer.from('caf\xE9 x', 'latin1'), 3],
    [Buffer.concat([Buffer.from('abc '), Buffer.of(0xe2, 0x80)]), 4],
    [Buffer.concat([Buffer.from('a\uFFFD'), Buffer.of(0xef, 0xbf), Buffer.from('b')]), 4],
    // Each replacement character that is there already must not be looked at from the start.
    [Buffer.concat([Buffer.from('\uFFFD'.repeat(500_000)), Buffer.of(0xff)]), 1_500_000],
  ])('that is not UTF-8 is told with its first wrong byte (%#)', (bytes, at) => {
    write('odd.txt', bytes);
    expectOneLine('odd.txt', `is not valid UTF-8 (byte ${at}): convert it first`);
  });
});

describe('a huge file', () => {
  /** Makes a file of which only the start takes space on the disk. */
  function sparse(name: string, size: number, head = ''): void {
    const file = openSync(join(folder, name), 'w');
    ftruncateSync(file, size);
    closeSync(file);
    if (head !== '') {
      const again = openSync(join(folder, name), 'r+');
      writeFileSync(again, head);
      closeSync(again);
    }
  }

  /** What a run writes, and the most memory it had, in kilobytes. */
  function measured(...args: string[]): {stderr: string; memory: number} {
    const script = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))';
    const env = {...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}`};
    const lines = run(args, {env}).stderr.trimEnd().split('\n');
    return {memory: Number(lines.pop()), stderr: lines.join('\n')};
  }

  it('that is binary is not read whole', () => {
    sparse('all.txt', 1 << 30);
    sparse('rest.txt', 1 << 30, problem.repeat(10_000));
    const plain = measured('good.txt', '--jobs', '1');
    const odd = measured('all.txt', 'rest.txt', '--jobs', '1');
    expect(odd.stderr).toBe('mtlint: all.txt: is a binary file\nmtlint: rest.txt: is a binary file');
    expect(odd.memory - plain.memory).toBeLessThan(50_000);
  });

  it('that no string can hold is one line', () => {
    sparse('odd.txt', 3 * (1 << 30), problem.repeat(100_000));
    expectOneLine('odd.txt', 'is longer than 536 MB: split it, or lint it line by line with --records');
  });
});

onLinux('what is not a file (Linux)', () => {
  it('is not waited for: a pipe', () => {
    expectOneLine(pipe('odd.txt'), 'is a pipe, not a file: save its output to a file first');
    symlinkSync('odd.txt', join(folder, 'link.txt'));
    expectOneLine('link.txt', 'is a pipe, not a file: save its output to a file first');
  });

  it('is not waited for, in workers either', () => {
    const outcome = run([pipe('odd.txt'), 'good.txt', '--format', 'compact', '--jobs', '2']);
    expectOneLine('odd.txt', 'is a pipe, not a file: save its output to a file first', outcome);
  });

  it('is not read for ever: a device', () => {
    for (const name of ['/dev/zero', '/dev/full', '/dev/urandom'])
      expectOneLine(name, 'is a device, not a text file');
    symlinkSync('/dev/zero', join(folder, 'odd.txt'));
    expectOneLine('odd.txt', 'is a device, not a text file');
  });

  it('is not read for ever as standard input', () => {
    expect(shell('mtlint - < /dev/zero')).toMatchObject({
      status: 2,
      stderr: 'mtlint: standard input: is a binary file\n',
    });
    expect(shell('mtlint - < .').stderr).toBe('mtlint: standard input: is a folder\n');
  });

  it('is read where the shell has opened it, or it is empty', () => {
    expect(shell('mtlint <(cat good.txt) --format compact')).toMatchObject({status: 1, stderr: ''});
    expect(shell('cat good.txt | mtlint /dev/stdin --format compact').stdout).toBe(
      found.replace('good.txt', '/dev/stdin'),
    );
    expect(shell('mtlint /dev/null --config /dev/null --quiet')).toEqual({status: 0, stdout: '', stderr: ''});
    const off = '\'{"rules": {"repeated-words": "off"}}\'';
    expect(shell(`mtlint good.txt --quiet --config <(echo ${off})`)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it.each(['config', 'baseline'])('is no %s', option => {
    const why = 'is a pipe, not a file: save its output to a file first';
    expect(run([`--${option}`, pipe('odd.json'), 'good.txt']).stderr).toBe(`mtlint: odd.json: ${why}\n`);
    expect(run([`--${option}`, '/dev/zero', 'good.txt']).stderr).toBe(
      'mtlint: /dev/zero: is a device, not a text file\n',
    );
  });

  it('is no config that is a program', () => {
    expect(run(['--config', pipe('odd.js'), 'good.txt']).stderr).toBe('mtlint: odd.js: is not a file\n');
  });

  it('is no ignore file and no cache', () => {
    mkdirSync(join(folder, '.git/info'), {recursive: true});
    mkdirSync(join(folder, '.mtlintcache'));
    for (const name of ['.gitignore', '.mtlintignore', '.git/info/exclude']) pipe(name);
    for (let shard = 0; shard < 64; shard++) pipe(`.mtlintcache/${shard}.results`);
    expect(run(['.', '--format', 'compact', '--cache'])).toEqual({status: 1, stdout: found, stderr: ''});
  });
});

onLinux('a file name that is not UTF-8 (Linux)', () => {
  const name = Buffer.of(0xff, 0xfe, ...Buffer.from('.txt'));
  const shown = '\\xff\\xfe.txt';
  const lines = `${found.replace('good.txt', shown)}`;

  it('is that of a file like others, found or named', () => {
    write(name);
    expect(run(['.', '--format', 'compact'])).toEqual({status: 1, stdout: found + lines, stderr: ''});
    expect(run(['*.txt', '--format', 'compact']).stdout).toBe(found + lines);
    expect(shell('mtlint *.txt --format compact').stdout).toBe(found + lines);
    expect(shell('mtlint "$PWD"/*.txt --format compact').stdout).toContain(shown);
    expect(shell('mtlint ./*.txt --format compact --jobs 2').stdout).toBe(found + lines);
    expect(shell('for it in [!g]*; do mtlint . "!$it" --format compact; done').stdout).toBe(found);
  });

  it('may be one of several that look alike', () => {
    write(name);
    write(Buffer.of(0xfe, 0xff, ...Buffer.from('.txt')), 'It is is so.\n');
    const {stdout} = shell('mtlint *.txt --format compact');
    expect(stdout).toContain(lines);
    expect(stdout).toContain('\\xfe\\xff.txt:1:4: ');
  });

  it('may be that of a folder, with a config file', () => {
    mkdirSync(inFolder(Buffer.from('d\xE9r', 'latin1')));
    write(Buffer.from('d\xE9r/\xE4.txt', 'latin1'));
    write(Buffer.from('d\xE9r/.mtlintrc', 'latin1'), '{"rules": {"repeated-words": "warning"}}');
    const line = 'd\\xe9r/\\xe4.txt:1:10: warning repeated-words Repeated word `the`: remove one\n';
    for (const args of ['.', 'd*', 'd*/*.txt', '-- d*/../d*'])
      expect(shell(`mtlint --format compact ${args}`).stdout).toContain(line);
  });

  it('is well-formed text in reports, and exact in SARIF', () => {
    write(name);
    const {files} = JSON.parse(run(['.', '--format', 'json']).stdout);
    expect(files.map(({path}: {path: string}) => path)).toEqual(['good.txt', shown]);
    const {runs}: Log = JSON.parse(run(['.', '--format', 'sarif']).stdout);
    const uris = runs[0]?.results?.map(
      ({locations}) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );
    expect(uris).toEqual(['good.txt', '%FF%FE.txt']);
    for (const format of ['github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'stylish', 'agent'])
      expect(run(['.', '--format', format]).stdout.replaceAll('\\\\', '\\')).toContain(shown);
  });

  it('is shown where the file cannot be read', () => {
    write(name, Buffer.of(0));
    expect(run(['.', '--format', 'compact']).stderr).toBe(`mtlint: ${shown}: is a binary file\n`);
    expect(shell('mtlint no$(printf "\\377").txt').stderr).toMatch(
      /^mtlint: no.\.txt: no such file or folder\n$/,
    );
  });

  it('is kept by --fix, and known to --since and a baseline', () => {
    write(name);
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
        cwd: folder,
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First');
    expect(run(['.', '--since', 'HEAD', '--format', 'compact']).stdout).toBe('');
    write(name, `${problem}\nIt is is so.\n`);
    const changed = `${shown}:3:4: error repeated-words Repeated word \`is\`: remove one\n`;
    expect(run(['.', '--since', 'HEAD', '--format', 'compact']).stdout.replace('warning', 'error')).toBe(
      changed,
    );
    run(['.', '--baseline', 'known.json', '--update-baseline']);
    expect(run(['.', '--baseline', 'known.json', '--quiet']).status).toBe(0);
    expect(run(['.', '--fix', '--quiet']).stderr).toBe('');
    expect(readFileSync(inFolder(name), 'utf8')).toMatch(/^They met the mayor\.\n/);
    const names = readdirSync(folder, {encoding: 'buffer'});
    expect(names.filter(it => it.includes('.tmp'))).toEqual([]);
    expect(names.some(it => it.equals(name))).toBe(true);
  });

  it('does not hide a name with a space or a quotation mark from --since', () => {
    const names = [' a.txt', 'a"b.txt', 'a\\b.txt', 'a\n\tb.txt', '\u00FC.txt'];
    for (const it of names) write(it, 'They met.\n');
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
        cwd: folder,
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First');
    for (const it of names) write(it);
    const {files} = JSON.parse(run(['.', '--since', 'HEAD', '--format', 'json']).stdout);
    expect(files.map(({path}: {path: string}) => path).sort()).toEqual([...names].sort());
  });
});

describe('a config file that is nested deep', () => {
  const deep = 100_000;
  it.each([
    ['a.json', '['.repeat(deep), '1:101'],
    ['a.json', '['.repeat(deep) + ']'.repeat(deep), '1:101'],
    ['a.json', '{"a":\n'.repeat(deep), '101:1'],
    ['a.jsonc', `{"terms": [${'/* */ ['.repeat(deep)}`, '1:704'],
    ['package.json', `{"mtlint": {}, "other": ${'['.repeat(deep)}`, '1:124'],
    ['a.yaml', '['.repeat(deep), '1:101'],
    ['a.yaml', '{a: '.repeat(deep), '1:401'],
    ['a.yaml', '- '.repeat(deep), '1:201'],
    ['a.yml', '? '.repeat(deep), '1:201'],
    ['a.yaml', Array.from({length: 2000}, (_, level) => `${' '.repeat(level)}a:\n`).join(''), '101:101'],
  ])('is told with the place (%s %#)', (name, text, place) => {
    write(name, text);
    expect(run(['--config', name, 'good.txt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `mtlint: ${name}:${place}: nested more than 100 levels deep: a config file needs about ten\n`,
    });
  });

  it('is read up to a hundred levels', () => {
    write('a.json', `{"terms": ${'['.repeat(99)}${']'.repeat(99)}}`);
    write('a.yaml', `terms: ${'['.repeat(99)}${']'.repeat(99)}`);
    for (const name of ['a.json', 'a.yaml'])
      expect(run(['--config', name, 'good.txt']).stderr).toMatch(/^mtlint: a\.\w+:1:\d+: expected /);
  });

  it('is no matter where it is a package.json without a config', () => {
    write('package.json', `{"other": ${'['.repeat(deep)}`);
    expect(run(['good.txt', '--format', 'compact']).stdout).toBe(found);
    write('package.json', Buffer.of(0xff, 0xfe, 0));
    expect(run(['good.txt', '--format', 'compact'])).toEqual({status: 1, stdout: found, stderr: ''});
  });

  it('and a baseline that is', () => {
    write('a.json', '['.repeat(deep) + ']'.repeat(deep));
    const {status, stderr} = run(['--baseline', 'a.json', 'good.txt']);
    expect([status, stderr]).toEqual([2, 'mtlint: a.json: is not a baseline (at version)\n']);
  });
});

describe('a report that is not written to its end', () => {
  const old = '{"old": true}\n';
  const many = (): void => {
    for (let n = 0; n < 40; n++) write(`${n}.txt`, problem.repeat(50));
  };

  // `ulimit -f` makes writes fail as a full disk does, with another code.
  it.skipIf(process.platform === 'win32')('leaves the old one, and nothing else', () => {
    many();
    write('r.json', old);
    const before = readdirSync(folder);
    const {status, stderr} = shell('ulimit -f 8; mtlint . --format json=r.json --format sarif=new.sarif');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mtlint: (?:r\.json|new\.sarif): can't write the report \(EFBIG\)\n$/);
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(old);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('leaves the old one when the run is refused', () => {
    write('r.json', old);
    const {status} = run(['good.txt', '--format', 'json=r.json', '--config', 'no.json']);
    expect(status).toBe(2);
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(old);
  });

  it.skipIf(process.platform === 'win32')('leaves the old one when the run is ended', async () => {
    write('r.json', old);
    const child = spawn(process.execPath, [program, '-', '--format', 'json=r.json'], {cwd: folder});
    child.stdin.write(problem);
    // The report is begun before the text has come.
    while (!readdirSync(folder).some(name => name.endsWith('.tmp')))
      await new Promise(resolve => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    await new Promise(resolve => child.on('close', resolve));
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(old);
    expect(readdirSync(folder).sort()).toEqual(['good.txt', 'r.json']);
  });
});

describe('a report that is written', () => {
  const isReport = (name: string): void =>
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8')).files).toHaveLength(1);

  it.skipIf(process.platform === 'win32')('keeps the permissions and links of the old one', () => {
    write('r.json', 'old');
    chmodSync(join(folder, 'r.json'), 0o640);
    symlinkSync('r.json', join(folder, 'link.json'));
    symlinkSync('nowhere.json', join(folder, 'dangling.json'));
    for (const name of ['r.json', 'link.json', 'dangling.json', 'new/folder/r.json']) {
      run(['good.txt', '--format', `json=${name}`]);
      isReport(name);
    }
    expect(statSync(join(folder, 'r.json')).mode & 0o7777).toBe(0o640);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(folder, 'dangling.json')).isSymbolicLink()).toBe(true);
    isReport('nowhere.json');
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  // Root may write everywhere; the run is somebody else's then, where the program can be read by all.
  const somebody = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {};
  const canRun =
    process.platform !== 'win32' &&
    spawnSync(process.execPath, [program, '--version'], {cwd: '/', ...somebody}).status === 0;
  it.runIf(canRun)('is written in place where its folder takes no new file', () => {
    write('r.json', 'old');
    chmodSync(join(folder, 'r.json'), 0o666);
    chmodSync(folder, 0o555);
    const {status, stderr} = run(['good.txt', '--format', 'json=r.json'], somebody);
    chmodSync(folder, 0o755);
    expect([status, stderr]).toEqual([1, '']);
    isReport('r.json');
  });

  it('may have a name as long as names may be', () => {
    const name = `${'r'.repeat(250)}.json`;
    run(['good.txt', '--format', `json=${name}`]);
    isReport(name);
    const text = `${'t'.repeat(250)}.txt`;
    write(text);
    expect(run([text, '--fix', '--quiet'])).toEqual({status: 0, stdout: '', stderr: ''});
    expect(readFileSync(join(folder, text), 'utf8')).toBe('They met the mayor.\n');
  });
});

onLinux('a report that goes where no file is (Linux)', () => {
  it('is written there: to a device, a pipe, or what is open already', async () => {
    shell('mtlint good.txt --format json=/dev/stdout > out.json');
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).files).toHaveLength(1);
    shell('mtlint good.txt --format json=/dev/fd/3 --quiet 3> three.json');
    expect(JSON.parse(readFileSync(join(folder, 'three.json'), 'utf8')).files).toHaveLength(1);
    // The same file by its own name: its reader would not see another one that takes its place.
    shell('exec 3< out.json; mtlint good.txt --format json=out.json > out.json; cat <&3 > seen.json');
    expect(JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')).files).toHaveLength(1);
    expect(shell('mtlint good.txt --format json=/dev/null')).toMatchObject({status: 1, stderr: ''});
    const reader = spawn('cat', [pipe('p')], {cwd: folder});
    const output = textOf(reader.stdout);
    expect(run(['good.txt', '--format', 'json=p']).status).toBe(1);
    expect(JSON.parse(await output).files).toHaveLength(1);
    expect(lstatSync(join(folder, 'p')).isFIFO()).toBe(true);
  });
});
