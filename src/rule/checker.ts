import {characterClassesOf} from '../languages/neutral/character-classes.js';
import {neighborsOf} from '../languages/neutral/neighbors.js';
import {ownParagraph} from '../languages/neutral/own-paragraph.js';
import type {Paragraph} from '../languages/neutral/token.js';
import {hasWordIn} from '../languages/neutral/tokens-in.js';
import type {FileRange} from '../model/file-range.js';
import type {Finding} from '../model/finding.js';
import type {
  Candidate,
  Checked,
  CheckedDocument,
  CheckedParagraph,
  Checker,
  LocatedFinding,
  LocatedNote,
  PlacedFinding,
} from './checked.js';
import type {Collected, Needs, Project, RuleChecks, RuleContext} from './definition.js';
import {sourceInFile, sourceOf} from './source-view.js';

/** Makes a rule ready to run. */
export function createChecker<Options, Facts, Note, Summary>(
  checks: RuleChecks<Options, Facts, Note, Summary>,
  options: Options,
  project: Project,
  readsSource = false,
): Checker {
  const checker: Checker = {
    check: checkOf(checks, options, project, readsSource),
    conclude: (said, document) => conclude(checks, said, document, options),
    ...(checks.compare && {compare: comparisonOf(checks, options)}),
  };
  ownNeeds.set(checker, checks.needs ?? {});
  return checker;
}

/** Kept apart from the checkers, because those of another copy of mtlint number the same classes otherwise. */
const ownNeeds = new WeakMap<Checker, Needs>();

/** What a paragraph must contain for a checker to find anything in it. The checker of another copy tests that itself. */
export function needsOf(checker: Checker): Needs {
  return ownNeeds.get(checker) ?? {};
}

function comparisonOf<Options, Facts, Note, Summary>(
  checks: RuleChecks<Options, Facts, Note, Summary>,
  options: Options,
): NonNullable<Checker['compare']> {
  return (target, source) => {
    const found: LocatedFinding[] = [];
    checks.compare!(target, source, {
      options,
      report(finding) {
        const {start, end, source: about} = finding;
        mustLieIn(target, finding);
        found.push({
          said: finding,
          inFile: {start, end},
          text: target.text.slice(start, end),
          neighbors: wordsAround(target.text, start, end),
          ...(about && {source: {inFile: about, text: source.text.slice(about.start, about.end)}}),
        });
      },
    });
    return found;
  };
}

/** The words beside a range, in its line. */
function wordsAround(text: string, start: number, end: number): LocatedFinding['neighbors'] {
  const before = /[^\n]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))![0];
  const after = /^[^\n]{0,40}/.exec(text.slice(end, end + 40))![0];
  return {before: before.trim(), after: after.trim()};
}

/** There is one for most sentences of a document, so it must be small: V8 makes room for 17 elements at the first `push`. */
interface Saying extends Checked {
  findings: readonly LocatedFinding[];
  candidates: readonly Candidate[];
  notes: readonly LocatedNote[];
}

const none: readonly never[] = [];

function appended<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item];
  (list as Item[]).push(item);
  return list;
}

/** One context serves all paragraphs: most rules say nothing of most paragraphs, and then nothing is made. */
function checkOf<Options, Facts, Note, Summary>(
  checks: RuleChecks<Options, Facts, Note, Summary>,
  options: Options,
  project: Project,
  readsSource: boolean,
): Checker['check'] {
  let paragraph: Paragraph;
  let said: Saying | undefined;
  const saying = (): Saying => {
    said ??= {findings: none, candidates: none, notes: none};
    return said;
  };
  const isTerm = (start: number, end: number): boolean => project.terms.cover(paragraph, start, end);
  const context: RuleContext<Options, Facts, Note> = {
    ...project,
    options,
    get source() {
      return readsSource ? sourceOf(paragraph) : undefined;
    },
    report(finding) {
      mustLieIn(paragraph, finding);
      if (finding.source) mustLieIn(sourceOf(paragraph) ?? {text: ''}, finding.source);
      if (isTerm(finding.start, finding.end)) return;
      const own = saying();
      own.findings = appended(own.findings, located(paragraph, finding));
    },
    reportIf(finding, facts) {
      mustLieIn(paragraph, finding);
      if (isTerm(finding.start, finding.end)) return;
      const own = saying();
      own.candidates = appended(own.candidates, {finding: located(paragraph, finding), facts});
    },
    collect(note, start, end) {
      mustLieIn(paragraph, {start, end});
      const neighbors = neighborsOf(paragraph, start, end);
      const inFile = paragraph.toFile(start, end);
      const own = saying();
      own.notes = appended(own.notes, {note, stretch: {inFile, neighbors, isTerm: isTerm(start, end)}});
    },
  };
  const {words, characters = 0} = checks.needs ?? {};
  // Rules differ in shape, so that looking these up for each paragraph would take as long as many checks.
  const checkSentence = checks.check?.bind(checks);
  const checkParagraph = checks.checkParagraph?.bind(checks);
  return given => {
    const next = ownParagraph(given);
    if (words && !hasWordIn(words, next)) return undefined;
    if (characters !== 0 && (characterClassesOf(next) & characters) === 0) return undefined;
    paragraph = next;
    said = undefined;
    checkParagraph?.(next, context);
    if (checkSentence) for (const sentence of next.sentences) checkSentence(sentence, context);
    return said;
  };
}

/**
 * A position outside the paragraph would be in text that the rule has not seen, or in no text at all.
 *
 * @throws {RangeError} When a rule names such a place.
 */
function mustLieIn(
  {text}: Pick<Paragraph, 'text'>,
  {start, end, related}: Pick<Finding, 'start' | 'end' | 'related'>,
): void {
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new RangeError(`${start} to ${end} is outside a paragraph of ${text.length} characters`);
  if (related) mustLieIn({text}, related);
}

function located(paragraph: Paragraph, said: Finding): LocatedFinding {
  const {start, end, related, source} = said;
  const inFile = paragraph.toFile(start, end);
  const text = paragraph.text.slice(start, end);
  const neighbors = neighborsOf(paragraph, start, end);
  if (!related && !source) return {said, inFile, text, neighbors};
  return {
    said,
    inFile,
    text,
    neighbors,
    ...(related && {
      related: {inFile: paragraph.toFile(related.start, related.end), message: related.message},
    }),
    ...(source && {source: sourceRange(paragraph, source)}),
  };
}

function sourceRange(paragraph: Paragraph, {start, end}: FileRange): NonNullable<LocatedFinding['source']> {
  const {text} = sourceOf(paragraph)!;
  return {inFile: sourceInFile(paragraph, start, end), text: text.slice(start, end)};
}

export function conclude<Options, Facts, Note, Summary>(
  checks: RuleChecks<Options, Facts, Note, Summary>,
  said: readonly CheckedParagraph[],
  document: CheckedDocument,
  options: Options,
): readonly PlacedFinding[] {
  if (said.length === 0) return none;
  const found: PlacedFinding[] = [];
  for (const {number, base, checked} of said) {
    const paragraph = document.paragraph(number);
    for (const finding of checked.findings) found.push({finding, base, paragraph, number});
  }
  const summary = summaryOf(checks, said, options, found) as Summary;
  let earlier = 0;
  for (const {number, base, checked} of said) {
    if (checked.candidates.length === 0) continue;
    const [paragraph, next] = [document.paragraph(number)!, document.paragraph(number + 1)];
    for (const {finding, facts} of checked.candidates) {
      const context = {options, document: document.profile, paragraph, next, summary, earlier: earlier++};
      if (checks.confirm?.(facts as Facts, context)) found.push({finding, base, paragraph, number});
    }
  }
  return found;
}

/** Lets a rule look at its notes; what it reports goes to `found`. */
function summaryOf<Options, Facts, Note, Summary>(
  checks: RuleChecks<Options, Facts, Note, Summary>,
  said: readonly CheckedParagraph[],
  options: Options,
  found: PlacedFinding[],
): Summary | undefined {
  if (!checks.summarize) return undefined;
  const notes: Collected<unknown>[] = [];
  for (const {number, base, checked} of said)
    for (const {note, stretch} of checked.notes) notes.push({note, paragraph: number, stretch, base});
  return checks.summarize(notes as Collected<Note>[], {
    options,
    report({from, to = from, related, also = [], ...finding}) {
      if (from === to && from.stretch.isTerm) return;
      const inFile = {start: rangeOf(from).start, end: rangeOf(to).end};
      if (inFile.start > inFile.end)
        throw new RangeError(
          `${inFile.start} to ${inFile.end} in the file is not a range: it ends before it starts`,
        );
      const neighbors = {before: from.stretch.neighbors.before, after: to.stretch.neighbors.after};
      const second = related && {related: {inFile: rangeOf(related.at), message: related.message}};
      const others = also.filter(({stretch}) => !stretch.isTerm).map(rangeOf);
      const more = others.length > 0 && {also: others};
      found.push({finding: {said: finding, inFile, neighbors, ...second, ...more}, base: 0});
    },
  });
}

function rangeOf({stretch: {inFile}, base}: Collected<unknown>): FileRange {
  return {start: inFile.start + base, end: inFile.end + base};
}
