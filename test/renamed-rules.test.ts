import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {createLinter} from '../src/engine/linter.js';
import {mergeRules} from '../src/engine/rule-settings.js';
import {currentId, firstId, formerIds} from '../src/model/rule-ids.js';
import {Baseline} from '../src/project/baseline/index.js';
import {fingerprintOf} from '../src/reporters/fingerprint.js';
import {keyOf} from './quality/verdicts.js';

const text = 'The bridge is open again. [Editor: Jo Berg]';
const linter = createLinter();
const found = async () =>
  (await linter.lint(text)).messages.find(({ruleId}) => ruleId === 'page-boilerplate')!;

describe('a rule that was renamed', () => {
  it.each(formerIds)('exists: %s', former => {
    expect(Object.keys(rules)).toContain(currentId(former));
    expect(Object.keys(rules)).not.toContain(former);
    expect(firstId(currentId(former))).toBe(former);
  });

  it('is set by its former id', async () => {
    expect(await found()).toBeDefined();
    const off = createLinter({rules: {'site-furniture': 'off'}});
    expect((await off.lint(text)).messages.map(({ruleId}) => ruleId)).not.toContain('page-boilerplate');
  });

  it('has one setting, whichever id each config file uses', () => {
    expect(mergeRules({'site-furniture': 'off'}, {'page-boilerplate': 'info'})).toEqual({
      'page-boilerplate': 'info',
    });
    expect(mergeRules({'page-boilerplate': 'info'}, {'site-furniture': 'off'})).toEqual({
      'page-boilerplate': 'off',
    });
  });

  it('is disabled by its former id', async () => {
    const comment = '<!-- mtlint-disable-next site-furniture -- the page names its editor -->';
    const {messages} = await linter.lint(`${comment}\n\n${text}\n`, {format: 'markdown'});
    expect(messages.map(({ruleId}) => ruleId)).toEqual([]);
  });

  it('keeps its entries in a baseline', async () => {
    const message = await found();
    const {before, after} = message.context;
    const entry = {rule: 'site-furniture', before, text: message.actual, after};
    const baseline = Baseline.parse(JSON.stringify({version: 2, files: {'a.txt': [entry]}}));
    baseline.add('a.txt', [message], () => true);
    expect(baseline.unknown('a.txt', () => true)).toEqual([]);
  });

  it('keeps its fingerprints and its recorded verdicts', async () => {
    const message = await found();
    expect(fingerprintOf(message)).toBe(fingerprintOf({...message, ruleId: 'site-furniture'}));
    const span = {start: message.start.offset, end: message.end.offset};
    expect(keyOf('page-boilerplate', text, span)).toBe(keyOf('site-furniture', text, span));
  });
});
