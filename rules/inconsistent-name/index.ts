import {type Collected, defineRule, type SummaryContext} from '../../src/toolkit.js';
import {type Name, namesIn, unknownNames} from './names.js';
import {type Spelling, variantsOf} from './variants.js';

/** Finds a name that a document spells in two ways: "Pham Minh Trung" and "Pham Minh Thanh". */
export default defineRule<never, undefined, Name, void>({
  id: 'inconsistent-name',
  description: 'One name in two spellings in a document',
  category: 'Style/Inconsistent style',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages: ['en'],
  needs: {words: unknownNames},
  checkParagraph(paragraph, {collect}) {
    if (paragraph.block === 'heading') return;
    for (const {start, ...name} of namesIn(paragraph)) collect(name, start, start + name.text.length);
  },
  summarize(notes, {report}) {
    const spellings = spellingsIn(notes);
    const reported = new Set<number>();
    for (const isPerson of [true, false]) {
      const alike = spellings.filter(({words}) => words.length > 1 === isPerson);
      if (!isPerson && alike.length > mostWords) continue;
      for (const group of variantsOf(alike)) reportRarer(group, reported, report);
    }
  },
});

/** Of more words than this, some are alike by chance: an almanac has Samara and Sahara. */
const mostWords = 250;

function spellingsIn(notes: readonly Collected<Name>[]): Spelling[] {
  const spellings = new Map<string, {uses: Collected<Name>[]; titles: Set<string>}>();
  for (const use of notes) {
    const {text, title} = use.note;
    const spelling = spellings.get(text) ?? {uses: [], titles: new Set()};
    spellings.set(text, spelling);
    spelling.uses.push(use);
    if (title !== undefined) spelling.titles.add(title);
  }
  const compared = [...spellings].filter(([, {uses}]) => uses.every(({note}) => !note.isGiven));
  return compared.map(([text, spelling]) => ({text, words: text.split(' '), ...spelling}));
}

/**
 * Reports each spelling but the most frequent one, at its first use. Of two equally frequent ones, the first stays.
 *
 * @param reported Ends of the names that are reported: a word at the end of one is not reported again.
 */
function reportRarer(
  group: readonly Spelling[],
  reported: Set<number>,
  report: SummaryContext<never, Name>['report'],
): void {
  const [usual, ...rarer] = group.toSorted((a, b) => b.uses.length - a.uses.length);
  for (const {text, uses} of rarer) {
    const [use, ...also] = uses.filter(({stretch, base}) => !reported.has(stretch.inFile.end + base));
    if (!use) continue;
    for (const {stretch, base} of uses) reported.add(stretch.inFile.end + base);
    const more = also.length === 0 ? '' : ` (${also.length + 1} uses)`;
    report({
      from: use,
      also,
      reason: `Name \`${text}\`${more} where the document also has \`${usual!.text}\`: use one spelling`,
      related: {at: usual!.uses[0]!, message: `First use of the other spelling, of ${usual!.uses.length}`},
    });
  }
}
