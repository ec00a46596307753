import {
  anchorsOf,
  type FileRange,
  type Finding,
  gapFor,
  type LanguagePair,
  type NumberDifference,
  numberDifferences,
  ofParagraph,
  type Paragraph,
  type RuleContext,
  type Span,
} from '../../src/toolkit.js';

/** A paragraph and its source. */
export interface Comparison {
  readonly source: string;
  readonly target: string;
  readonly pair: LanguagePair;
  /** What both have, once each. */
  readonly anchors: () => ReturnType<typeof anchorsOf>;
}

/** What a comparison needs of a rule's context. */
type Context = Pick<RuleContext<unknown>, 'source' | 'language' | 'sourceLanguage'>;

/** A paragraph with its source, for a rule that needs one. */
export function comparisonOf(paragraph: Paragraph, {source, language, sourceLanguage}: Context): Comparison {
  if (!source) throw new Error('A rule that compares texts declares `source`');
  const [from, into] = [source.text, paragraph.text];
  const pair = {source: source.language ?? sourceLanguage ?? 'und', target: paragraph.language ?? language};
  let anchors: ReturnType<typeof anchorsOf> | undefined;
  return {
    source: from,
    target: into,
    pair,
    anchors: () => {
      anchors ??= anchorsOf(from, into, pair);
      return anchors;
    },
  };
}

const knownDifferences = ofParagraph(() => new Map<string, readonly NumberDifference[]>());

/** The numbers that differ, which several rules ask for. */
export function numbersThatDiffer(
  paragraph: Paragraph,
  {source, target, pair}: Comparison,
): readonly NumberDifference[] {
  const known = knownDifferences(paragraph);
  const key = `${pair.source} ${pair.target}`;
  let differences = known.get(key);
  if (!differences) {
    differences = numberDifferences(
      {text: source, language: pair.source},
      {text: target, language: pair.target},
    );
    known.set(key, differences);
  }
  return differences;
}

/** Where something is missing: the words between its neighbors in the target, or else the last word, and its place in the source. */
export function placeOfLost(
  lost: Span,
  {target, anchors}: Comparison,
): Required<Pick<Finding, 'start' | 'end' | 'source'>> {
  const {start, end} = gapFor(lost, anchors(), target);
  return {start, end, source: rangeOf(lost)};
}

/** The range of a span. */
export function rangeOf({start, end}: FileRange): FileRange {
  return {start, end};
}

/** Whether a range of a paragraph has code in it. Other rules compare code. */
export function isInCode({tokens, hasCode}: Paragraph, {start, end}: FileRange): boolean {
  return hasCode && tokens.some(token => token.kind === 'code' && token.start < end && start < token.end);
}

/** Whether a finding is about code, in the paragraph or in its source. Other rules compare code. */
export function isAboutCode(
  paragraph: Paragraph,
  {source}: Context,
  target: FileRange | undefined,
  origin: FileRange | undefined,
): boolean {
  if (target && isInCode(paragraph, target)) return true;
  return origin !== undefined && source !== undefined && isInCode(source.paragraph, origin);
}

/** Most characters of the source to quote in a message. */
const longestQuote = 40;

/** A part of the source as a message quotes it: on one line, without backticks, and shortened. */
export function quoteOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote).trimEnd()}…` : line;
}
