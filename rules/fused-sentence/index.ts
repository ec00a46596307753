import {
  capitalsInside,
  type DocumentProfile,
  defineRule,
  type Finding,
  type InnerCapital,
  isCapitalized,
  isOrdinaryWord,
  isVerse,
  ofParagraph,
  type Paragraph,
  type Sentence,
  type Severity,
} from '../../src/toolkit.js';
import {mayBeFinite} from './clauses.js';
import {isContentWord, isUnlikely, likelihoodOf, mayBeName} from './evidence.js';
import {certaintyOf, isExplained} from './lost-boundary.js';
import {missingSpaces} from './missing-space.js';

/**
 * Least log-odds at which a capital counts as the start of a sentence (see weights.data.ts). Most capitals inside a sentence
 * belong to names, to "I", and to words that continue a name, so a warning about these takes more evidence. So does
 * a common word that is capitalized elsewhere in the document, too.
 */
const thresholds = {
  error: 4.8,
  warning: 2.2,
  infoOfName: 2.4,
  infoOfObject: 3.4,
  errorOfTerm: 5.4,
};

/** "You must give": licenses, contracts, and letters capitalize these words. */
const addresses = ['you', 'your', 'yours'];

/** A document is one of these if it capitalizes these words inside sentences more often than this, and more often than not. */
const usesOfAddress = 3;

/** Fewest words in a paragraph that may hold two sentences. */
const fewestWords = 5;

/** Longest word to quote in a message, in UTF-16 code units. */
const longestWord = 60;

interface Facts {
  readonly word: string;
  /** Whether the word may turn out to be a name in this document. */
  readonly mayBeTerm: boolean;
  readonly isSure: boolean;
}

/** Finds two sentences that run together. */
export default defineRule<never, Facts>({
  id: 'fused-sentence',
  description: 'Two sentences that run together',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['repetition-loop', 'repeated-words', 'repeated-phrase', 'stray-punctuation', 'page-boilerplate'],
  check(sentence, {report, reportIf}) {
    const capitals = capitalsInside(sentence);
    if (capitals.length === 0) return;
    if (/^(?:heading|attribute)$/.test(sentence.paragraph.block) || isVerse(sentence.paragraph)) return;
    // "Long-term Collaboration": a label.
    if (sentence.paragraph.wordCount < fewestWords) return;
    for (const capital of capitals) {
      const certainty = capital.quoted ? undefined : certaintyOf(capital);
      // Nearly all capitals belong to names. That is known sooner than what else explains a capital.
      if (!certainty && isUnlikely(sentence, capital)) continue;
      if (isExplained(sentence, capital)) continue;
      if (certainty === 'error' && !addresses.includes(capital.word.lower)) {
        report(findingAt(sentence.paragraph, capital, certainty));
        continue;
      }
      const likelihood = likelihoodOf(sentence, capital);
      const severity = severityOf(likelihood, sentence, capital) ?? certainty;
      if (severity)
        reportIf(findingAt(sentence.paragraph, capital, severity), {
          word: capital.word.lower,
          mayBeTerm: likelihood < thresholds.errorOfTerm && isContentWord(capital.word),
          isSure: severity === 'error',
        });
    }
  },
  checkParagraph(paragraph, {report}) {
    for (const finding of missingSpaces(paragraph)) report(finding);
  },
  confirm({word, mayBeTerm, isSure}, {document}) {
    // "It uses React components": manuals capitalize products and types.
    if (mayBeTerm && !isSure && document.register.isTechnical) return false;
    if (addresses.includes(word) && addressesWithCapital(document)) return false;
    // A common word is a name here if the document capitalizes it elsewhere, or uses it in code.
    const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
    const uses = document.capitalUses(word) + document.capitalUses(other);
    return !document.isNamedInCode(word) && !(mayBeTerm && uses > 1);
  },
});

function addressesWithCapital(document: DocumentProfile): boolean {
  let capitals = 0;
  let lower = 0;
  for (const form of addresses) {
    capitals += document.capitalUses(form);
    lower += document.lowerCaseUses(form);
  }
  return capitals > usesOfAddress && capitals > lower;
}

/** "in the valley A new road": only the capital of the second sentence is left of the boundary. */
function findingAt({text}: Paragraph, {before, word}: InnerCapital, severity: Severity): Finding {
  const isCommon = isOrdinaryWord(word.lower);
  return {
    start: before.start,
    end: word.end,
    reason: `Two sentences run together: add a period after \`${wordEndingAt(text, before.end)}\`${isCommon ? `, or write \`${word.lower}\`` : ''}`,
    expected: [`${before.text}. ${word.text}`, ...(isCommon ? [`${before.text} ${word.lower}`] : [])],
    note: 'The translation lost the boundary between the sentences. Only the capital of the second one is left.',
    severity,
  };
}

/** The word that ends at an offset, with what is attached to it: "China's", "Beijing)". */
function wordEndingAt(text: string, end: number): string {
  return /[\p{L}\p{N}]\S*$|\S+$/u.exec(text.slice(Math.max(0, end - longestWord), end))![0];
}

function severityOf(likelihood: number, sentence: Sentence, capital: InnerCapital): Severity | undefined {
  const {error, warning, infoOfName, infoOfObject} = thresholds;
  if (likelihood < warning) return undefined;
  // "the Save Shortcuts Now button", "the Heart Failure Score": the title may continue.
  const isTitle =
    isCapitalized(capital.before) && isCapitalized(sentence.paragraph.tokens[capital.before.index - 1]);
  if (isCompoundName(capital) || (mayBeName(capital) && !mayBeginClause(sentence, capital))) return undefined;
  if (likelihood >= error) return isTitle ? 'warning' : 'error';
  if (mayBeName(capital)) {
    // "the guys I know", "parent bank Landsbanki": half of these are clauses without "that", or names after their class.
    const least = isObject(sentence.paragraph, capital) ? infoOfObject : infoOfName;
    return likelihood >= least && !isTitle ? 'info' : undefined;
  }
  // "the green part Token": a term.
  return continuesTitle(capital) || isContentWord(capital.word) ? 'info' : 'warning';
}

/** "the War Between the States", "at home The New York Times": another capital shows that it may be a title. */
function continuesTitle({before, word, after}: InnerCapital): boolean {
  return isCapitalized(before) || (word.lower === 'the' && isCapitalized(after));
}

/** "GitHub Actions", "PowerPoint Online": a noun after a name with an inner capital is part of the name. */
function isCompoundName({before, word}: InnerCapital): boolean {
  return before.kind === 'word' && /\p{Ll}\p{Lu}/u.test(before.text) && isContentWord(word);
}

/** Whether a finite verb follows, as it does in a sentence. In "a sample Shell app", no verb follows. */
function mayBeginClause({tokens, paragraph}: Sentence, {word}: InnerCapital): boolean {
  const last = lastFiniteVerbs(paragraph)[tokens.at(-1)!.index]!;
  return last >= word.index;
}

/** For each token, the position of the last finite verb up to it; -1 if there is none. */
const lastFiniteVerbs = ofParagraph(({tokens}) => {
  let last = -1;
  return Int32Array.from(tokens, token => {
    if (mayBeFinite(token)) last = token.index;
    return last;
  });
});

/** "to fight Franco's army", "to let all React components": a name after a verb is usually part of the object. */
function isObject({tokens}: Paragraph, {before, after}: InnerCapital): boolean {
  if (/^(?:all|both|most|some|many|few|several|other|such)$/.test(before.lower))
    return tokens[before.index - 1]?.pos === 'VERB';
  return (
    after !== undefined &&
    /^['’]s$/.test(after.text) &&
    (before.pos === 'VERB' || before.lower.endsWith('ing'))
  );
}
