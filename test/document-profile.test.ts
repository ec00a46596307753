import fc from 'fast-check';
import {expect, it} from 'vitest';
import {DocumentProfile} from '../src/languages/neutral/document-profile.js';
import type {Paragraph} from '../src/languages/neutral/token.js';
import {analyzerFor} from '../src/languages/registry.js';
import {runs} from './effort.js';

function paragraph(text: string): Paragraph {
  return analyzerFor('en').paragraphOf({
    kind: 'paragraph',
    pieces: [{value: text, start: 0, end: text.length}],
  });
}

const word = fc.constantFrom(
  'the',
  'Bern',
  'bern',
  'you',
  'Press',
  'press the key',
  'was',
  'Is it?',
  '. then',
  '.',
);
const text = fc.array(word, {minLength: 1, maxLength: 12}).map(words => words.join(' '));

/** All that a profile says. */
function answers(profile: DocumentProfile): unknown {
  const words = ['the', 'bern', 'you', 'press', 'key', 'was', 'then'];
  const {isLowerCased, hasNoCapitals, endsParagraphsInStops, register} = profile;
  return {
    uses: words.map(word => [profile.lowerCaseUses(word), profile.capitalUses(word)]),
    shape: [isLowerCased, hasNoCapitals, endsParagraphsInStops],
    register: [register.isInstruction, register.isPersonal],
  };
}

it('is as if a paragraph that was taken out had never been there', () => {
  fc.assert(
    fc.property(
      fc.array(text, {maxLength: 5}),
      fc.array(text, {minLength: 1, maxLength: 5}),
      (kept, gone) => {
        const [plain, edited] = [new DocumentProfile(), new DocumentProfile()];
        for (const value of gone) edited.include(analyzerFor('en').contributionOf(paragraph(value)));
        for (const value of kept) {
          plain.include(analyzerFor('en').contributionOf(paragraph(value)));
          edited.include(analyzerFor('en').contributionOf(paragraph(value)));
        }
        for (const value of gone) edited.exclude(analyzerFor('en').contributionOf(paragraph(value)));
        expect(answers(edited)).toEqual(answers(plain));
      },
    ),
    {numRuns: runs(50)},
  );
});

it('knows the words that stand in code', () => {
  const pieces = [
    {value: 'Call ', start: 0, end: 5},
    {value: 'fetch_All', start: 6, end: 15, code: true},
    {value: ' now.', start: 16, end: 21},
  ];
  const profile = new DocumentProfile();
  const contribution = analyzerFor('en').contributionOf(
    analyzerFor('en').paragraphOf({kind: 'paragraph', pieces}),
  );
  profile.include(contribution);
  expect([profile.isNamedInCode('fetch'), profile.isNamedInCode('call')]).toEqual([true, false]);
  profile.exclude(contribution);
  expect(profile.isNamedInCode('fetch')).toBe(false);
});
