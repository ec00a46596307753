import {expect, test} from 'vitest';
import {fitLogOdds, type Sample} from '../scripts/logistic-regression.js';

const samplesOf = (evidence: string[], yes: number, no: number): Sample[] => [
  ...new Array<Sample>(yes).fill({evidence, isTrue: true}),
  ...new Array<Sample>(no).fill({evidence, isTrue: false}),
];

test('weights are the log-odds that the counts have', () => {
  const samples = [...samplesOf([], 100, 100), ...samplesOf(['capital'], 880, 120)];
  const weights = fitLogOdds(samples, 1, 0.001);
  expect(weights.get('all')).toBe(0);
  expect(weights.get('capital')).toBe(2);
});

test('evidence that few samples have is left out, and the penalty pulls to 0', () => {
  const samples = [...samplesOf(['rare'], 3, 0), ...samplesOf(['frequent'], 30, 0), ...samplesOf([], 30, 30)];
  const [loose, strict] = [fitLogOdds(samples, 5, 0.1), fitLogOdds(samples, 5, 10)];
  expect(loose.has('rare')).toBe(false);
  expect(strict.get('frequent')!).toBeLessThan(loose.get('frequent')!);
  expect(strict.get('frequent')!).toBeGreaterThan(0);
});
