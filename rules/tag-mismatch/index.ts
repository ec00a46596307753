import {
  type BlockCode,
  defineRule,
  type FileRange,
  type Paragraph,
  type RuleContext,
  type SourceView,
} from '../../src/toolkit.js';
import {brokenForm} from '../shared/broken-form.js';
import {besideRange, placeOfMissing} from '../shared/missing.js';
import {closedIn, type Tag, tagsOf} from './tags.js';

type Context = RuleContext<Record<string, never>>;

/** Finds tags and inline codes that the translation lost, added or changed. */
export default defineRule({
  id: 'tag-mismatch',
  description: 'Tag that differs from the source',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['placeholder-mismatch'],
  checkParagraph(paragraph, context) {
    const {source} = context;
    if (!source || paragraph.segment?.messages !== undefined) return;
    const codes = paragraph.segment?.codes ?? [];
    const areInText = hasBracket(paragraph) || hasBracket(source);
    if (!areInText && tagTexts(codes) === tagTexts(source.codes)) return;
    const closed = new Set([...closedIn(source, source.codes), ...closedIn(paragraph, codes)]);
    const from = tagsOf(source, source.codes, closed);
    const into = tagsOf({text: paragraph.text, paragraph}, codes, closed);
    if (from.length === 0 && into.length === 0) return;
    compare(from, into, paragraph, source, context as Context);
  },
});

/** The tags among codes, in any order: where they are the same, there is nothing to compare. */
function tagTexts(codes: readonly BlockCode[]): string {
  if (codes.length === 0) return '';
  return codes
    .flatMap(({text}) => (text.startsWith('<') ? text : []))
    .sort()
    .join();
}

function hasBracket({text}: {readonly text: string}): boolean {
  return text.includes('<') || text.includes('＜');
}

function compare(
  from: readonly Tag[],
  into: readonly Tag[],
  paragraph: Paragraph,
  source: SourceView,
  {report, language}: Context,
): void {
  const missing = surplus(from, into);
  const extra = surplus(into, from);
  for (const group of together(missing)) {
    const [first] = group;
    const place = rangeOf(first!);
    const broken = group.length === 1 ? brokenForm(first!.text, paragraph.text, into) : undefined;
    const match =
      group.length === 1 && missing.length === extra.length
        ? extra.findIndex(({kind, name}) => kind === first!.kind || name === first!.name)
        : -1;
    if (broken) {
      const found = paragraph.text.slice(broken.start, broken.end);
      report({
        ...broken,
        reason: `Broken tag \`${found}\`: write \`${first!.text}\``,
        expected: [first!.text],
        isMarkup: true,
        source: place,
      });
    } else if (match >= 0) {
      const [changed] = extra.splice(match, 1);
      report({
        ...besideRange(changed!, paragraph),
        reason: `Changed tag \`${changed!.text}\`: write \`${first!.text}\``,
        ...(changed!.isInText ? {expected: [first!.text], isMarkup: true} : {fix: 'none'}),
        source: place,
      });
    } else
      report({
        ...placeOfMissing(paragraph, source, place, language),
        reason:
          group.length > 1
            ? `Missing tags ${quoted(group)}: add them`
            : `Missing tag ${quoted(group)}: add it`,
        fix: 'none',
        source: place,
      });
  }
  for (const group of together(extra))
    report({
      ...besideRange(group[0]!, paragraph),
      reason:
        group.length > 1
          ? `Tags ${quoted(group)} are not in the source: remove them`
          : `Tag ${quoted(group)} is not in the source: remove it`,
      fix: 'none',
      // Emphasis that a translator adds breaks nothing.
      ...(group.length > 1 && {severity: 'warning' as const}),
    });
}

/** The tags of which the others have fewer. */
function surplus(tags: readonly Tag[], others: readonly Tag[]): Tag[] {
  const left = new Map<string, number>();
  for (const {key} of others) left.set(key, (left.get(key) ?? 0) + 1);
  return tags.filter(({key}) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Tags of one element together: a message for `<b>` and `</b>`. */
function together(tags: readonly Tag[]): Tag[][] {
  const groups: Tag[][] = [];
  for (const tag of tags) {
    const open = groups.find(
      ([first, second]) =>
        !second && first!.kind === 'open' && tag.kind === 'close' && first!.name === tag.name,
    );
    if (open) open.push(tag);
    else groups.push([tag]);
  }
  return groups;
}

function quoted(tags: readonly Tag[]): string {
  return tags.map(({text}) => `\`${text}\``).join(' and ');
}

function rangeOf({start, end}: FileRange): FileRange {
  return {start, end};
}
