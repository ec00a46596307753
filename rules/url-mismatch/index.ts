import {
  type BlockCode,
  defineRule,
  type FileRange,
  type Paragraph,
  type RuleContext,
  type SourceView,
} from '../../src/toolkit.js';
import {besideRange, clamped, placeOfMissing} from '../shared/missing.js';
import {type Address, addressesIn} from './urls.js';

type Context = RuleContext<Record<string, never>>;

/** What every address contains. */
const sign = /:\/\/|@|www\./i;

/** Finds addresses that the translation lost or changed. */
export default defineRule({
  id: 'url-mismatch',
  description: 'Address that differs from the source',
  category: 'Accuracy/Mistranslation',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['placeholder-mismatch', 'tag-mismatch'],
  checkParagraph(paragraph, context) {
    const {source} = context;
    if (!source || !(sign.test(source.text) || source.codes.some(({text}) => sign.test(text)))) return;
    const from = allAddresses(source, source.codes);
    if (from.length === 0) return;
    const into = allAddresses({text: paragraph.text, paragraph}, paragraph.segment?.codes ?? []);
    compare(from, into, paragraph, source, context as Context);
  },
});

/** A tag that is written as it is: an inline element of XLIFF can leave its content out. */
const tag = /^<(?!\/?(?:x|ph|bpt|ept|it|bx|ex|g|mrk|pc|sc|ec|sm|em)\b)/;

/** The addresses of a paragraph, with those in its tags, which are between two of its characters. */
function allAddresses(
  view: {readonly text: string; readonly paragraph: Paragraph},
  codes: readonly BlockCode[],
): Address[] {
  const inTags = codes
    .filter(({text}) => sign.test(text) && tag.test(text))
    .flatMap(code => {
      const place = clamped(view.paragraph.fromFile(code), view.text);
      return addressesIn(code.text).map((address): Address => ({...address, ...place}));
    });
  return [...addressesIn(view.text), ...inTags];
}

function compare(
  from: readonly Address[],
  into: readonly Address[],
  paragraph: Paragraph,
  source: SourceView,
  {report, language}: Context,
): void {
  const has = (addresses: readonly Address[]): ReadonlySet<string> => new Set(addresses.map(({key}) => key));
  const [inSource, inTarget] = [has(from), has(into)];
  const missing = from.filter(({key}) => !inTarget.has(key));
  const others = into.filter(({key}) => !inSource.has(key));
  for (const lost of missing) {
    const changed =
      others.find(other => isDamaged(lost, other)) ?? others.find(({site}) => site === lost.site);
    if (changed) others.splice(others.indexOf(changed), 1);
    const found = changed ?? (missing.length === 1 && others.length === 1 ? others[0] : undefined);
    if (found) reportChanged(lost, found, paragraph, {report});
    else
      report({
        ...placeOfMissing(paragraph, source, lost, language),
        reason: `Missing address \`${lost.text}\`: add it`,
        fix: 'none',
        source: rangeOf(lost),
      });
  }
}

function reportChanged(
  lost: Address,
  found: Address,
  paragraph: Paragraph,
  {report}: Pick<Context, 'report'>,
): void {
  const isSure = isDamaged(lost, found);
  const isInTag = found.end - found.start !== found.text.length;
  const shown = isInTag ? besideRange(found, paragraph) : rangeOf(found);
  report({
    ...shown,
    reason: `Changed address \`${found.text}\`: write \`${lost.text}\``,
    ...(isInTag ? {fix: 'none'} : {expected: [lost.text], fix: 'suggest'}),
    // A page can have another address in another language.
    ...(!isSure && {severity: 'warning' as const}),
    source: rangeOf(lost),
  });
}

/** Whether an address was made of another by a slip, not on purpose: most of it is the same. */
function isDamaged(lost: Address, found: Address): boolean {
  const [one, other] = [lost.key, found.key];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end))
    end++;
  const longest = Math.max(one.length, other.length);
  return longest - start - end <= Math.max(3, longest / 5);
}

function rangeOf({start, end}: FileRange): FileRange {
  return {start, end};
}
