import {ParseEnglish} from 'parse-english';
import rules from '../../rules/index.js';
import {readText} from '../../src/formats/text/read.js';
import {tag} from '../../src/languages/en/tagger.js';
import {DocumentProfile} from '../../src/languages/neutral/document-profile.js';
import {Terms} from '../../src/languages/neutral/terms.js';
import type {Paragraph} from '../../src/languages/neutral/token.js';
import {analyzerFor, isOneOf} from '../../src/languages/registry.js';
import type {Checker} from '../../src/rule/checked.js';
import type {RuleMeta} from '../../src/rule/definition.js';

/**
 * Where the time goes, in milliseconds of the clock that is given: tagging, the English view, and each rule. A rule
 * is measured on paragraphs that all rules have seen before, so that what rules share is not counted as the work of
 * the one that comes first.
 */
export function measureParts(
  documents: readonly string[],
  now: () => number,
): Readonly<Record<string, number>> {
  const times: Record<string, number> = {};
  const measure = <T>(name: string, work: () => T): T => {
    const start = now();
    const made = work();
    times[name] = (times[name] ?? 0) + now() - start;
    return made;
  };

  const parser = new ParseEnglish();
  const project = {terms: new Terms([]), language: 'en'};
  const checkers = Object.values(rules)
    .filter(({rule}) => runsWithoutSource(rule))
    .map(rule => ({id: rule.rule.id, checker: rule.prepare({}, project)}));
  let found = 0;
  // A few documents at a time: what is held on to makes everything slower, and a look at the clock takes as long as a
  // rule takes for a sentence.
  for (const texts of batchesOf(documents)) {
    measure('parse-english alone', () => {
      for (const text of texts) parser.parse(text);
    });
    const blocks = measure('read', () => texts.flatMap(text => [...readText(text)]));
    measure('tag', () => blocks.map(({pieces}) => tag(pieces[0]!.value).forms.length));
    const paragraphs = measure('English view (tag included)', () =>
      blocks.map(block => analyzerFor('en').paragraphOf(block)),
    );
    measure('document profile', () => {
      const profile = new DocumentProfile();
      for (const paragraph of paragraphs) profile.include(analyzerFor('en').contributionOf(paragraph));
    });
    // As the linter calls them: the rules share results that only the latest paragraph has.
    measure('all rules', () => {
      for (const paragraph of paragraphs)
        for (const {checker} of checkers) if (checker.check(paragraph)) found++;
    });
    for (const {id, checker} of checkers) measure(id, () => checkAll(checker, paragraphs));
  }
  if (found === 0) throw new Error('The rules found nothing: they cannot have run');
  const alone = checkers.reduce((sum, {id}) => sum + times[id]!, 0);
  times['shared by rules'] = Math.max(0, times['all rules']! - alone);
  return times;
}

/** Whether the linter would call a rule for these documents, which are English and have no source. */
function runsWithoutSource({source, languages, checksMissing}: RuleMeta): boolean {
  return source !== 'needed' && checksMissing !== true && isOneOf('en', languages);
}

/** Documents in batches of at least so many characters, but for the last one. */
function batchesOf(documents: readonly string[]): string[][] {
  const batches: string[][] = [[]];
  let length = 0;
  for (const document of documents) {
    if (length >= batchLength) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)!.push(document);
    length += document.length;
  }
  return batches;
}

const batchLength = 20_000;

/** Checks paragraphs, and counts those that the rule says something of. */
function checkAll(checker: Checker, paragraphs: readonly Paragraph[]): number {
  let count = 0;
  for (const paragraph of paragraphs) if (checker.check(paragraph)) count++;
  return count;
}
