import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {type HostileName, hostileText, hostileTexts} from './bench/hostile-texts.js';
import {hostileFiles} from './hostile-files.js';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const extensions = {text: 'txt', markdown: 'md', html: 'html'} as const;

it('the program has done with any hostile text long before its time limit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-hostile-'));
  try {
    for (const name of Object.keys(hostileTexts) as HostileName[]) {
      const extension = extensions[hostileTexts[name].format];
      writeFileSync(join(folder, `${name}.${extension}`), hostileText(name, 150_000));
    }
    const {status, stderr} = spawnSync(process.execPath, [program, '--quiet', '--format', 'compact', '.'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(stderr).toBe('');
    expect(status).toBe(1);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}, 300_000);

it('the program has done with any hostile file of translations long before its time limit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-hostile-'));
  try {
    mkdirSync(join(folder, 'locales'));
    for (const [name, make] of Object.entries(hostileFiles))
      writeFileSync(join(folder, 'locales', name), make(150_000));
    const {stderr} = spawnSync(
      process.execPath,
      [program, '--quiet', '--timeout', '20', '--format', 'compact', '.'],
      {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28},
    );
    expect(stderr).toBe('');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}, 300_000);
