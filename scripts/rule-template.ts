/** What a new rule is made of. */
export interface NewRule {
  readonly id: string;
  /** Version of mtlint that will first have the rule. */
  readonly since: string;
  /** Whether regular expressions find the problem; otherwise single words do. */
  readonly patterns: boolean;
}

/** The files of a new rule by name: a rule that works, with examples that pass, for its author to replace. */
export function filesOf(rule: NewRule): Readonly<Record<string, string>> {
  const code = rule.patterns
    ? {'index.ts': patternRule(rule), 'patterns.ts': patterns}
    : {'index.ts': wordRule(rule), 'words.ts': words};
  return {...code, 'readme.md': readme(rule)};
}

const titleOf = (id: string): string => id.replace(/-/g, ' ').replace(/^./, letter => letter.toUpperCase());

/** What each rule states about itself. */
const metadata = ({id, since}: NewRule): string => `\
  id: '${id}',
  description: '${titleOf(id)}',
  // A category of MQM-Core. Your editor lists them.
  category: 'Linguistic conventions/Grammar',
  // A new rule starts at info. Its measured precision can earn it more.
  severity: 'info',
  fix: 'suggest',
  since: '${since}',
  languages: ['en'],`;

const wordRule = (rule: NewRule): string => `\
import {defineRule, defineWordClass, tokensIn} from '../../src/toolkit.js';
import {corrections} from './words.js';

/** The words to look at. mtlint asks once for each distinct word of a text. */
const suspects = defineWordClass(({lower}) => corrections.has(lower));

/** ${titleOf(rule.id)}: say in one sentence what is wrong with the text. */
export default defineRule({
${metadata(rule)}
  // Paragraphs without such a word are skipped.
  needs: {words: suspects},
  checkParagraph(paragraph, {report}) {
    for (const {lower, text, start, end} of tokensIn(suspects, paragraph)) {
      // Return or continue early where the text is right. Quote the text that the exception comes from.
      const correction = corrections.get(lower);
      if (correction === undefined) continue;
      report({start, end, reason: \`Unexpected \\\`\${text}\\\`: write \\\`\${correction}\\\`\`, expected: [correction]});
    }
  },
});
`;

const words = `\
/** Words that the rule reports, each with the word to write instead. Give the reason for each exception. */
export const corrections: ReadonlyMap<string, string> = new Map([['misstake', 'mistake']]);
`;

const patternRule = (rule: NewRule): string => `\
import {checkFor, defineRule} from '../../src/toolkit.js';
import {patterns} from './patterns.js';

/** ${titleOf(rule.id)}: say in one sentence what is wrong with the text. */
export default defineRule({
${metadata(rule)}
  checkParagraph: checkFor(patterns),
});
`;

const patterns = `\
import type {TextPattern} from '../../src/toolkit.js';

/** What the rule finds. A test runs each example, and each pattern on long monotonous text: keep patterns linear. */
export const patterns: readonly TextPattern[] = [
  {
    pattern: /\\bmisstakes?\\b/g,
    // Every match has one of these strings. Looking for a string is faster than trying a pattern.
    needs: ['misstake'],
    example: 'The ⟦misstake⟧ is marked.',
    reason: found => \`Unexpected \\\`\${found}\\\`: write \\\`\${corrected(found)}\\\`\`,
    expected: ([found]) => [corrected(found)],
  },
];

function corrected(found: string): string {
  return found.replace('misstake', 'mistake');
}
`;

const readme = ({id}: NewRule): string => `\
# ${id}

${titleOf(id)}: say in one sentence what is wrong with the text.

## Why it matters

How machine translation comes to write this, and what it does to the reader.

## Examples

\`\`\`text fails
The text has its ⟦misstake⟧ marked.
\`\`\`

\`\`\`text fixed
The text has its mistake marked.
\`\`\`

Text that looks similar and is right:

\`\`\`text passes
This text has no mistake.
\`\`\`

## How to fix

What to write instead.

## Limits

What the rule does not find, and why.

## Figures

<!-- figures:start -->
Not measured yet.
<!-- figures:end -->
`;
