import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {configTrap, damaged, pluginTrap, project, run, trap} from './project.js';

/** Projects whose config is, or names, code; the skipped code is named in the line that says so. */
const hostile: readonly [name: string, files: Record<string, string>, skipped: string][] = [
  ['mtlint.config.js', {'mtlint.config.js': `${trap}module.exports = {};`}, 'mtlint.config.js'],
  ['mtlint.config.mjs', {'mtlint.config.mjs': configTrap}, 'mtlint.config.mjs'],
  ['mtlint.config.ts', {'mtlint.config.ts': configTrap}, 'mtlint.config.ts'],
  ['a plugin in JSON', {'mtlint.config.json': '{"plugins": "./p.mjs"}', 'p.mjs': pluginTrap}, './p.mjs'],
  ['a plugin in YAML', {'.mtlintrc': 'plugins: [./p.mjs]', 'p.mjs': pluginTrap}, './p.mjs'],
  [
    'a plugin in package.json',
    {'package.json': '{"mtlint": {"plugins": ["./p.mjs"]}}', 'p.mjs': pluginTrap},
    './p.mjs',
  ],
  [
    'a plugin of a file that is extended',
    {
      'mtlint.config.yml': 'extends: ./base.json',
      'base.json': '{"plugins": ["./p.mjs"]}',
      'p.mjs': pluginTrap,
    },
    './p.mjs',
  ],
  ['a file that is extended', {'.mtlintrc': 'extends: ./base.mjs', 'base.mjs': configTrap}, './base.mjs'],
  [
    'a package that is extended',
    {
      '.mtlintrc': 'extends: shared',
      'node_modules/shared/package.json': '{"name": "shared", "type": "module", "exports": "./main.js"}',
      'node_modules/shared/main.js': configTrap,
    },
    'shared',
  ],
];

/** A plugin that works: rules are made by the program's own defineRule. */
const houseRule = `import {defineRule} from '${new URL('../../dist/src/index.js', import.meta.url).href}';
export default defineRule({
  id: 'house-word', description: 'Word', category: 'Style/Awkward', severity: 'warning', fix: 'none', url: 'u', check() {},
});
`;

describe('code in config files', () => {
  it.each(hostile)('runs by default: %s', (_, files) => {
    const folder = project({...files, 'a.md': damaged});
    expect(run(folder, ['a.md']).trapped).toBe(true);
  });

  it.each(hostile)('does not run with --no-plugins, and linting goes on: %s', (_, files, skipped) => {
    const folder = project({...files, 'a.md': damaged});
    for (const args of [['a.md'], ['-'], ['.', '--jobs', '2']]) {
      const {code, stdout, stderr, trapped} = run(folder, [...args, '--no-plugins']);
      expect(trapped).toBe(false);
      expect([code, stderr.split('\n').length]).toEqual([1, 2]);
      expect(stderr).toContain(`mtlint: skipped code in config files: ${skipped}`);
      expect(stdout).toContain('repeated-words');
    }
  });

  it.each(hostile.slice(2, 5))('does not run where nothing is linted: %s', (_, files) => {
    const folder = project({...files, 'a.md': damaged});
    const calls = [['--list-rules'], ['--print-config', 'a.md'], ['--explain', 'passive-voice'], ['--init']];
    for (const args of calls) {
      const {stderr, trapped} = run(folder, args);
      expect([args, trapped]).toEqual([args, false]);
      expect(stderr.split('\n').length).toBeLessThanOrEqual(2);
    }
  });

  it('is named by what leaves it out, and runs with --plugins', () => {
    const folder = project({
      'mtlint.config.json':
        '{"extends": "./base.mjs", "plugins": ["./p.mjs"], "terms": ["Velmar"], "rules": {"house-word": "error"}}',
      'base.mjs': `${trap}export default {rules: {'passive-voice': 'error'}};`,
      'p.mjs': houseRule,
      'docs/mtlint.config.ts': configTrap,
    });
    const names = './base.mjs (in mtlint.config.json), ./p.mjs (in mtlint.config.json)';
    const hint = 'use --plugins to run it\n';
    const data = run(folder, ['--print-config', 'docs/a.md']);
    expect(data.stderr).toBe(
      `mtlint: skipped code in config files: ${join('docs', 'mtlint.config.ts')}, ${names}; ${hint}`,
    );
    const shown = JSON.parse(data.stdout);
    expect(shown).toMatchObject({
      configFiles: ['mtlint.config.json'],
      skipped: [join('docs', 'mtlint.config.ts'), './base.mjs', './p.mjs'],
      terms: ['Velmar'],
    });
    expect([shown.rules['passive-voice'], shown.rules['house-word']]).toEqual([
      ['info', expect.anything()],
      undefined,
    ]);
    const code = run(folder, ['--print-config', 'a.md', '--plugins']);
    expect([code.trapped, code.stderr]).toEqual([true, '']);
    expect(JSON.parse(code.stdout).rules).toMatchObject({
      'passive-voice': ['error', {}],
      'house-word': ['error', {}],
    });
    expect(JSON.parse(code.stdout)).not.toHaveProperty('skipped');

    const listed = run(folder, ['--list-rules']);
    expect([listed.stdout.includes('house-word'), listed.stderr]).toEqual([
      false,
      `mtlint: skipped code in config files: ${names}; ${hint}`,
    ]);
    const all = run(folder, ['--list-rules', '--plugins']);
    expect([all.stdout.includes('house-word'), all.stderr]).toEqual([true, '']);
  });

  it('does not run in a folder below either', () => {
    const folder = project({'a.md': damaged, 'docs/mtlint.config.mjs': configTrap, 'docs/b.md': damaged});
    expect(run(folder, ['.']).trapped).toBe(true);
    const {stdout, stderr, trapped} = run(folder, ['.', '--no-plugins', '--format', 'compact']);
    expect(trapped).toBe(false);
    expect(stderr).toContain(join('docs', 'mtlint.config.mjs'));
    expect(stdout.split('\n').length).toBe(3);
  });

  it('leaves the nearest config file that is data in force', () => {
    const folder = project({
      'mtlint.config.json': '{"rules": {"repeated-words": "info"}}',
      'docs/mtlint.config.mjs': configTrap,
      'docs/a.md': damaged,
    });
    expect(run(folder, ['docs', '--no-plugins']).stdout).toContain('info repeated-words');
  });
});
