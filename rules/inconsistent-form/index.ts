import {
  type Collected,
  defineRule,
  defineWordClass,
  matchesOf,
  type SummaryContext,
  tokensIn,
  withCodeMasked,
} from '../../src/toolkit.js';
import type {Form} from './family.js';
import {families, formOfWord} from './forms.js';

/** Words with a British and an American spelling. */
const spelledInTwoWays = defineWordClass(({text}) => formOfWord(text) !== undefined);

/** Finds one thing in two forms in a document: "US" and "U.S.", "4 May" and "May 4", "colour" and "color". */
export default defineRule<never, undefined, Form, void>({
  id: 'inconsistent-form',
  description: 'One thing in two forms in a document',
  category: 'Style/Inconsistent style',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages: ['en'],
  checkParagraph(paragraph, {collect}) {
    if (paragraph.block === 'heading') return;
    const text = withCodeMasked(paragraph);
    for (const {pattern, needs, formOf} of families) {
      if (!needs.test(text)) continue;
      for (const match of matchesOf(text, pattern)) {
        const form = formOf(match);
        if (form) collect(form, match.index, match.index + match[0].length);
      }
    }
    for (const token of tokensIn(spelledInTwoWays, paragraph)) {
      const form = token.kind === 'word' ? formOfWord(token.text) : undefined;
      if (form) collect(form, token.start, token.end);
    }
  },
  summarize(notes, {report}) {
    const things = new Map<string, Map<string, Collected<Form>[]>>();
    for (const noted of notes) {
      const {thing, form} = noted.note;
      const forms = things.get(thing) ?? new Map<string, Collected<Form>[]>();
      things.set(thing, forms);
      const uses = forms.get(form);
      if (uses) uses.push(noted);
      else forms.set(form, [noted]);
    }
    for (const forms of things.values()) if (forms.size > 1) reportRarer(forms, report);
  },
});

/** Reports each form but the right one or the most frequent one, at its first use. Of two equally frequent ones, the first stays. */
function reportRarer(
  forms: ReadonlyMap<string, readonly Collected<Form>[]>,
  report: SummaryContext<never, Form>['report'],
): void {
  const [[, usual] = ['', []], ...rarer] = [...forms].sort(
    ([, a], [, b]) => rightness(b) - rightness(a) || b.length - a.length,
  );
  const first = usual[0]!;
  for (const [, uses] of rarer) {
    const [use, ...also] = uses;
    const more = also.length === 0 ? '' : ` (${uses.length} uses)`;
    report({
      from: use!,
      also,
      reason: `Form \`${use!.note.text}\`${more} where the document also has \`${first.note.text}\`: use one form`,
      related: {at: first, message: `First use of the other form, of ${usual.length}`},
    });
  }
}

function rightness([use]: readonly Collected<Form>[]): number {
  return use!.note.isRight ? 1 : 0;
}
