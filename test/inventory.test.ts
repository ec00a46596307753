import {existsSync, readdirSync, readFileSync} from 'node:fs';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {mqmCategories} from '../src/model/mqm-category.js';
import {parseOptions} from '../src/rule/define.js';
import {examplesOf} from './readme.js';
import {testedRules} from './tested-rules.js';

const folder = new URL('../rules/', import.meta.url);
const folders = readdirSync(folder, {withFileTypes: true})
  .filter(entry => entry.isDirectory() && entry.name !== 'shared')
  .map(entry => entry.name);

/** Most lines of a rule's index.ts. */
const mostLines = 220;

it('every folder is a rule in the registry', () => {
  expect(Object.keys(rules)).toEqual([...folders].sort());
});

for (const [id, plugin] of testedRules) {
  describe(id, () => {
    const {rule} = plugin;

    it('carries its identity', () => {
      expect(rule.id).toBe(id);
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(rule.url).toContain(`/rules/${id}/`);
      expect(mqmCategories).toContain(rule.category);
      expect(rule.description).toMatch(/^[A-Z].*[^.]$/);
      for (const other of rule.yieldsTo ?? []) {
        expect(other).not.toBe(id);
        expect(Object.keys(rules)).toContain(other);
      }
    });

    it('has options that all have a default, and refuses others', () => {
      expect(parseOptions(rule, {})).toBeTypeOf('object');
      expect(v.safeParse(rule.options, {noSuchOption: true}).success).toBe(false);
    });

    it('has a short index: longer parts are files of their own', () => {
      const code = readFileSync(new URL(`${id}/index.ts`, folder), 'utf8');
      expect(code.split('\n').length).toBeLessThanOrEqual(mostLines);
    });

    it('has a readme with examples that fail and pass', () => {
      expect(existsSync(new URL(`${id}/readme.md`, folder))).toBe(true);
      const readme = readFileSync(new URL(`${id}/readme.md`, folder), 'utf8');
      expect(readme).toMatch(new RegExp(`^# ${id}\n`));
      for (const option of Object.keys(rule.options.entries)) expect(readme).toContain(`\`${option}\``);
      const kinds = new Set(examplesOf(id).map(example => example.kind));
      expect(kinds).toContain('fails');
      expect(kinds).toContain('passes');
    });
  });
}
