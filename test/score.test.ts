import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {penaltyOf, ScoreSum} from '../src/model/score.js';
import {configSchema} from '../src/project/config/schema.js';

const problem = (severity: 'error' | 'warning' | 'info', ruleId = 'a', category = 'Style/Awkward') => ({
  severity,
  ruleId,
  category,
});

function sumOf(...documents: readonly (readonly [words: number, penalty: number | null])[]) {
  const sum = new ScoreSum();
  for (const [words, penalty] of documents) sum.add(words, penalty);
  return sum.score;
}

describe('the penalty', () => {
  it('is 5 for an error, 1 for a warning, and 0 for info', () => {
    expect(penaltyOf([problem('error'), problem('warning'), problem('info')])).toBe(6);
  });

  it('takes the factor of the rule, else of the category, else of the dimension', () => {
    const problems = [problem('error'), problem('error', 'b'), problem('error', 'b', 'Style')];
    const weights = {rules: {a: 2}, categories: {'Style/Awkward': 0.1, Style: 3}};
    expect(penaltyOf(problems, weights)).toBe(10 + 0.5 + 15);
    expect(penaltyOf([problem('info')], {severities: {info: 0.1}})).toBe(0.1);
  });

  it('takes no factor from a name that every object has', () => {
    expect(penaltyOf([problem('error', 'constructor', 'toString')], {rules: {}, categories: {}})).toBe(5);
  });
});

describe('the score', () => {
  it('is 100 × (1 − penalty / words), from 0 to 100', () => {
    expect(sumOf([200, 6])).toEqual({penalty: 6, penaltyPer1000: 30, score: 97, scoreInterval: null});
    expect(sumOf([10, 50]).score).toBe(0);
    expect(sumOf([10, 0]).score).toBe(100);
  });

  it('is null without words, or where not all problems are known', () => {
    expect(sumOf()).toEqual({penalty: 0, penaltyPer1000: null, score: null, scoreInterval: null});
    expect(sumOf([0, 5])).toEqual({penalty: 5, penaltyPer1000: null, score: null, scoreInterval: null});
    expect(sumOf([10, 1], [10, null]).score).toBeNull();
  });

  it('has the interval of a ratio estimator over documents', () => {
    // R = 6 / 300; Σ(p − Rw)² = (1 − 2)² + (5 − 4)² = 2; ± 1.96 · √(2 · 2 / 1) / 300.
    expect(sumOf([100, 1], [200, 5])).toMatchObject({score: 98, scoreInterval: [96.69, 99.31]});
    expect(sumOf([100, 2], [200, 4])).toMatchObject({score: 98, scoreInterval: [98, 98]});
    expect(sumOf([10, 0], [10, 2])).toMatchObject({score: 90, scoreInterval: [70.4, 100]});
  });
});

it('the config takes no negative weights', () => {
  expect(v.is(configSchema, {score: {severities: {info: 0.1}, rules: {a: 0}}})).toBe(true);
  expect(v.is(configSchema, {score: {rules: {a: -1}}})).toBe(false);
  expect(v.is(configSchema, {score: {severities: {fatal: 1}}})).toBe(false);
});
