import * as v from 'valibot';
import {
  defineRule,
  type FileRange,
  type MessageFacts,
  type Paragraph,
  type RuleContext,
  type SourceView,
} from '../../src/toolkit.js';
import {brokenForm} from '../shared/broken-form.js';
import {placeOfMissing} from '../shared/missing.js';
import {differenceOf} from './compare.js';
import {icuProblems} from './messages.js';
import {isNumber, mayDropNumber} from './plural.js';
import type {Syntax} from './syntaxes.js';
import {patterns, timeFormat} from './syntaxes.js';
import {allPlaceholders, type PlacedPlaceholder, sign} from './texts.js';

const syntaxes = Object.keys(patterns) as readonly (Syntax | 'unknown')[];

const options = v.strictObject({
  syntax: v.optional(
    v.pipe(
      v.picklist(['auto', ...syntaxes.filter(name => name !== 'unknown')]),
      v.description(
        'Syntax of the placeholders. `auto` takes it from the file: its flags, its kind, or what only one library writes',
      ),
    ),
    'auto',
  ),
});

type Context = RuleContext<v.InferOutput<typeof options>, never>;

/** Finds placeholders that the translation lost, added or changed. */
export default defineRule<typeof options, never, never, void>({
  id: 'placeholder-mismatch',
  description: 'Placeholder that differs from the source',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  options,
  yieldsTo: [],
  checkParagraph(paragraph, context) {
    const {source} = context;
    if (!source) return;
    const messages = paragraph.segment?.messages;
    if (messages === 'elsewhere') return;
    if (messages) checkMessage(paragraph, messages, context);
    else if (mayHavePlaceholder(paragraph, source)) checkText(paragraph, source, context);
  },
});

function mayHavePlaceholder({text, segment}: Paragraph, source: SourceView): boolean {
  if (sign.test(source.text) || sign.test(text)) return true;
  return [source.codes, segment?.codes ?? []].some(codes => codes.some(code => sign.test(code.text)));
}

function checkMessage(
  paragraph: Paragraph,
  {
    source: from,
    target,
  }: {readonly source: MessageFacts | undefined; readonly target: MessageFacts | undefined},
  {report, source}: Context,
): void {
  const read = (text: string): MessageFacts => {
    const names = [...new Set(allNames(text))];
    return {names, always: names, branching: []};
  };
  const problems = icuProblems(from ?? read(source!.text), target ?? read(paragraph.text));
  for (const reason of problems)
    report({
      start: 0,
      end: paragraph.text.length,
      reason,
      source: {start: 0, end: source!.text.length},
      fix: 'none',
    });
}

function allNames(text: string): string[] {
  return [...text.matchAll(/\{\s{0,4}([\p{L}\p{N}_.-]{1,60})\s{0,4}[,}]/gu)].map(([, name]) => name!);
}

function checkText(paragraph: Paragraph, source: SourceView, context: Context): void {
  const {options, language} = context;
  const declared = options.syntax === 'auto' ? paragraph.segment?.syntax : (options.syntax as Syntax);
  const syntax = declared ?? 'unknown';
  if (timeFormat.test(source.text)) return;
  const from = allPlaceholders(source, source.codes, syntax);
  const into = allPlaceholders({text: paragraph.text, paragraph}, paragraph.segment?.codes ?? [], syntax);
  if (from.length === 0 && into.length === 0) return;
  const difference = differenceOf(from, into);
  const isDroppable =
    mayDropNumber(paragraph.segment?.plural, paragraph.language ?? language) &&
    difference.changed.length === 0;
  const {changed, swapped} = difference;
  const isDropped =
    isDroppable && !difference.missing.some(({text}) => brokenForm(text, paragraph.text, into));
  const missing = isDropped ? withoutNumber(difference.missing) : difference.missing;
  const extra = isDroppable ? withoutNumber(difference.extra) : difference.extra;
  if (swapped) reportSwapped(swapped, from, context);
  for (const {from: wrong, to, isSure} of changed)
    context.report({
      ...rangeOf(wrong),
      reason: `Changed placeholder \`${wrong.text}\`: write \`${to.text}\``,
      ...((wrong as PlacedPlaceholder).isInTag
        ? {fix: 'none'}
        : {expected: [to.text], fix: isSure ? 'safe' : 'suggest'}),
      source: rangeOf(to),
    });
  for (const lost of missing) reportMissing(lost, into, paragraph, source, context);
  for (const added of extra)
    context.report({
      ...rangeOf(added),
      reason: `Placeholder \`${added.text}\` is not in the source: remove it`,
      fix: 'none',
    });
}

/** Without the only number: a plural form for one number may leave it out. */
function withoutNumber(placeholders: readonly PlacedPlaceholder[]): readonly PlacedPlaceholder[] {
  return placeholders.length === 1 && isNumber(placeholders[0]!) ? [] : placeholders;
}

function rangeOf({start, end}: FileRange): FileRange {
  return {start, end};
}

function reportSwapped(
  swapped: PlacedPlaceholder,
  from: readonly PlacedPlaceholder[],
  {report}: Context,
): void {
  const order = from.map(({text}) => `\`${text}\``).join(', ');
  report({
    ...rangeOf(swapped),
    reason: `Placeholders in another order than in the source (${order}): restore the order, or number them`,
    fix: 'none',
  });
}

function reportMissing(
  lost: PlacedPlaceholder,
  into: readonly PlacedPlaceholder[],
  paragraph: Paragraph,
  source: SourceView,
  {report, language}: Context,
): void {
  const {text} = lost;
  // Glued to a word, it counts for the program all the same.
  if (count(paragraph.text, text) > into.filter(other => other.text === text).length) return;
  const broken = brokenForm(text, paragraph.text, into);
  if (broken) {
    const found = paragraph.text.slice(broken.start, broken.end);
    report({
      ...broken,
      reason: `Broken placeholder \`${found}\`: write \`${text}\``,
      expected: [text],
      source: rangeOf(lost),
    });
    return;
  }
  report({
    ...placeOfMissing(paragraph, source, lost, language),
    reason: `Missing placeholder \`${text}\`: add it`,
    fix: 'none',
    source: rangeOf(lost),
  });
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
