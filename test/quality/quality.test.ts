import {describe, expect, it} from 'vitest';
import {agreementOf, segmentFlags} from './agreement.js';
import {loadCleanProse} from './corpora/index.js';
import {damages} from './damage/index.js';
import {damageRecall, outcomesOf} from './damage/recall.js';
import {damageProse} from './damage/seeding.js';
import {type DocumentFlag, documentRows, documentsReport, isShort} from './documents.js';
import {rank} from './ranking.js';
import {recallOf} from './recall.js';
import {flaggedByScore} from './scores.js';
import {seeded} from './seeded.js';
import {type Flag, meets} from './spans.js';
import {type DataSet, type Mark, placedMarks, type Segment, type TranslatedDocument} from './translations.js';
import {keyOf, readingOf, verdictFrom} from './verdicts.js';

const mark = (start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  start,
  end,
  category: 'Fluency/Grammar',
  severity: 'Minor',
  rater: 'rater1',
  ...more,
});
const flag = (start: number, end: number, rule = 'rule'): Flag => ({rule, severity: 'error', start, end});
const segment = (target: string, errors: readonly Mark[], system = 'one'): Segment => ({
  system,
  doc: 'doc',
  seg: 1,
  source: target,
  target,
  raters: 1,
  errors,
});
const documentOf = (segments: readonly Segment[]): TranslatedDocument => {
  const text = segments.map(({target}) => target).join('\n\n');
  return {
    system: segments[0]!.system,
    doc: 'doc',
    segments,
    text,
    starts: segments.map(({target}) => text.indexOf(target)),
  };
};

describe('recall', () => {
  it('counts all places that a flag lists, and leaves straight quotation marks out', () => {
    const document = documentOf([segment('The US and the "U.S."', [mark(4, 6), mark(15, 16), mark(16, 20)])]);
    const [grammar] = recallOf({name: 'a', documents: [document]}, [
      [{...flag(0, 1), also: [{start: 16, end: 20}]}],
    ]);
    expect(grammar).toMatchObject({marks: 2, found: 1});
  });

  it('is compared between the worst and the best texts where there are scores', () => {
    const documents = Array.from({length: 10}, (_, at) => documentOf([{...segment('Text.', []), da: at}]));
    const flags = documents.map((_, at) => (at === 0 ? [flag(0, 1)] : []));
    expect(flaggedByScore({name: 'a', documents}, flags)).toEqual([
      {part: 'worst tenth', documents: 1, flagged: 1},
      {part: 'best three tenths', documents: 3, flagged: 0},
      {part: 'all', documents: 10, flagged: 1},
    ]);
    expect(flaggedByScore({name: 'a', documents: [documentOf([segment('Text.', [])])]}, [[]])).toEqual([]);
  });
});

describe('places', () => {
  it('meet when they are at most two characters apart', () => {
    expect(meets({start: 0, end: 4}, {start: 6, end: 9})).toBe(true);
    expect(meets({start: 0, end: 4}, {start: 7, end: 9})).toBe(false);
  });

  it('are mapped back to the segment that they start in', () => {
    const document = documentOf([segment('First.', []), segment('Second one.', [])]);
    const [found] = segmentFlags(document, [flag(8, 14)]);
    expect(found?.flag).toMatchObject({start: 0, end: 6});
    expect(found?.segment.target).toBe('Second one.');
  });

  it('leave out marks over most of a long segment, unless it is no translation', () => {
    const target = 'word '.repeat(20);
    expect(placedMarks(segment(target, [mark(0, 70)]))).toEqual([]);
    const [whole] = placedMarks(segment(target, [mark(3, 4, {category: 'Non-translation!'})]));
    expect(whole).toMatchObject({start: 0, end: target.length});
  });
});

it('agreement, chance and lift', () => {
  const document = documentOf([segment('x'.repeat(1000), [mark(0, 10)])]);
  const {agreement, chance, flags, long} = agreementOf(
    segmentFlags(document, [flag(2, 8), flag(900, 910), flag(0, 161)]),
    'test',
  );
  expect({agreement, flags, long}).toEqual({agreement: 0.5, flags: 2, long: 1});
  expect(chance).toBeLessThan(0.2);
});

it('rank correlation over systems', () => {
  const documents = ['a', 'b', 'c'].map((system, index) =>
    documentOf([segment('some words here', Array(index).fill(mark(0, 1, {severity: 'Major'})), system)]),
  );
  const dataSet: DataSet = {name: 'set', documents};
  const same = documents.map((_, index) => Array<Flag>(index).fill(flag(0, 4)));
  expect(rank(dataSet, same)).toMatchObject({systems: 3, spearman: 1, pairwise: 1});
  expect(rank(dataSet, same.toReversed()).spearman).toBeCloseTo(-1);
});

describe('verdicts', () => {
  it('have keys that hold no place', () => {
    const here = keyOf('rule', 'One.\n\nThe the house.', {start: 6, end: 13});
    const there = keyOf('rule', 'Another text.\n\nThe the house.', {start: 15, end: 22});
    expect(here).toBe(there);
    expect(here).toMatch(/^rule:[0-9a-f]{12}$/);
  });

  it('are summed up with an interval', () => {
    const verdicts = new Map([['a:1', {key: 'a:1', verdict: 'real' as const, why: ''}]]);
    const {real, share, interval} = readingOf(['a:1', 'a:1', 'a:2'], verdicts);
    expect({real, share}).toEqual({real: 1, share: 1});
    expect(interval[0]).toBeCloseTo(0.21, 2);
  });

  it('are refused when they say nothing', () => {
    expect(() => verdictFrom({key: 'rule:0123456789ab', verdict: 'maybe', why: 'x'})).toThrow(TypeError);
    expect(() => verdictFrom({key: 'rule:0123456789ab', verdict: 'real'})).toThrow(TypeError);
  });
});

it('random numbers are the same in every run', () => {
  expect(seeded('a').sample([1, 2, 3, 4, 5], 3)).toEqual(seeded('a').sample([1, 2, 3, 4, 5], 3));
  expect(seeded('a').next()).not.toBe(seeded('b').next());
});

describe('damage', async () => {
  const clean = (await loadCleanProse()).filter(({corpus}) => corpus === 'brown-press');
  const damaged = damageProse(clean);

  it('is done in every kind, the same in every run', () => {
    const kinds = new Set(damaged.flatMap(({wounds}) => wounds.map(({kind}) => kind)));
    expect([...kinds].sort()).toEqual(damages.map(({kind}) => kind).sort());
    expect(damageProse(clean).map(({text}) => text)).toEqual(damaged.map(({text}) => text));
  });

  it('stands where its wound says, and nowhere else', () => {
    for (const {index, text, wounds, toDamaged} of damaged) {
      const original = clean[index]!.text;
      expect(toDamaged(original.length)).toBe(text.length);
      for (const {places, paragraph} of wounds) {
        expect(text.slice(0, paragraph.start)).toMatch(/^$|\n\n$/);
        for (const {start, end} of places) {
          expect(start).toBeGreaterThanOrEqual(paragraph.start);
          expect(end).toBeLessThanOrEqual(paragraph.end);
        }
      }
    }
  });

  it('is found by flags that the clean text does not have', () => {
    const atWounds = damaged.map(({wounds}) =>
      wounds.map(({places: [place]}) => flag(place!.start, place!.end)),
    );
    const none = clean.map(() => []);
    for (const {wounds, error} of damageRecall(outcomesOf(damaged, atWounds, none)))
      expect(error).toBe(wounds);
    const old = clean.map(({text}) => [flag(0, text.length)]);
    for (const {error} of damageRecall(outcomesOf(damaged, atWounds, old))) expect(error).toBe(0);
  });
});

describe('real documents', () => {
  const on = (place: string, key: string, severity = 'error'): DocumentFlag => ({
    ...{key: `rule:${key.repeat(12)}`, rule: 'rule', severity, place},
    ...{message: 'Message', before: '', actual: 'words', after: ''},
  });
  const verdicts = new Map(
    [
      {key: `rule:${'a'.repeat(12)}`, verdict: 'real', why: 'a defect'} as const,
      {key: `rule:${'b'.repeat(12)}`, verdict: 'false', why: 'a name'} as const,
    ].map(verdict => [verdict.key, verdict]),
  );

  it('count by flag, and once for each document', () => {
    const flags = [on('one.md', 'a'), on('two.md', 'a'), on('two.md', 'b'), on('three.md', 'c')];
    const [row] = documentRows(flags, verdicts);
    expect(row).toMatchObject({flags: 4, reading: {real: 1, false: 1}, documents: {read: 2, real: 1}});
  });

  it('name the rules that fall short of their severity', () => {
    const rows = documentRows([on('one.md', 'a', 'warning'), on('one.md', 'a'), on('one.md', 'b')], verdicts);
    expect(rows.filter(isShort).map(({severity}) => severity)).toEqual(['error']);
    expect(documentsReport(1, 10, rows)).toContain('rule, error: .50 of 2 real, .95 required');
  });
});
