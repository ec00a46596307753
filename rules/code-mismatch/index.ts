import {
  defineRule,
  type FileRange,
  matchesOf,
  type Paragraph,
  type RuleContext,
  type SourceView,
} from '../../src/toolkit.js';
import {placeOfMissing} from '../shared/missing.js';

type Context = RuleContext<Record<string, never>>;

interface CodeSpan extends FileRange {
  readonly text: string;
}

/** Code between backticks, in text that is no Markdown. A role of reStructuredText has a colon before, a link `_` after. */
const backticks = /(?<![`:\w])(`{1,3})(?![`\s])([^`\n]{1,200})(?<!\s)\1(?![`_\w])/g;

/** What is not to be translated: no words in a row, or the signs of code among them. */
const likeCode = /^\S+$|[=;{}()[\]<>$|\\/]|(?:^|\s)--?\w|\w_\w/;

/** Placeholders and what holds the place of other codes have rules of their own. */
const placeholder = /^(?:[%{$].*|\uFFFC|#|<.*>)$/s;

/** Finds code that the translation lost or changed. */
export default defineRule({
  id: 'code-mismatch',
  description: 'Code that differs from the source',
  category: 'Accuracy/Do-not-translate',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['placeholder-mismatch', 'tag-mismatch', 'url-mismatch'],
  checkParagraph(paragraph, context) {
    const {source} = context;
    if (!source) return;
    const isString = paragraph.block === 'string' || paragraph.block === 'label';
    if (!source.text.includes('`') && (isString || !source.hasCode)) return;
    // Programs quote words with a backtick, too: `word'.
    const from = codeIn(source, isString).filter(
      ({text}) => isFixed(text) && !(isString && /^[a-z]+$/i.test(text)),
    );
    if (from.length > 0)
      compare(
        from,
        codeIn({text: paragraph.text, hasCode: paragraph.hasCode, paragraph}, isString),
        paragraph,
        source,
        context as Context,
      );
  },
});

/** Whether a code is the same in any language. Letters beyond ASCII are words of the source. */
function isFixed(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII.
  return likeCode.test(text) && /^[\x00-\x7F]*$/.test(text) && /[A-Za-z\d]/.test(text);
}

/** Code in a document, and what is between backticks. In the strings of a program, other code is placeholders. */
function codeIn(
  view: {readonly text: string; readonly hasCode: boolean; readonly paragraph: Paragraph},
  isString: boolean,
): CodeSpan[] {
  const {text, hasCode} = view;
  const spans =
    hasCode && !isString
      ? view.paragraph.tokens
          .filter(({kind, text: code}) => kind === 'code' && !placeholder.test(code))
          .map(({start, end, text: code}): CodeSpan => ({start, end, text: code}))
      : [];
  if (text.includes('`'))
    for (const {0: whole, 1: marks, 2: code, index} of matchesOf(text, backticks)) {
      const start = index + marks!.length;
      if (!spans.some(span => span.start < index + whole.length && index < span.end))
        spans.push({start, end: start + code!.length, text: code!});
    }
  return spans;
}

function compare(
  from: readonly CodeSpan[],
  into: readonly CodeSpan[],
  paragraph: Paragraph,
  source: SourceView,
  {report, language}: Context,
): void {
  const inSource = new Set(from.map(({text}) => normal(text)));
  const inTarget = new Set(into.map(({text}) => normal(text)));
  const plain = normal(paragraph.text);
  // Code that lost its marks is still right.
  const missing = from.filter(({text}) => !inTarget.has(normal(text)) && !plain.includes(normal(text)));
  const others = into.filter(({text}) => !inSource.has(normal(text)));
  for (const {text, start, end} of missing) {
    const isOnly = missing.length === 1 && others.length === 1 && into.length === from.length;
    const changed =
      others.find(other => letters(other.text) === letters(text)) ?? (isOnly ? others[0] : undefined);
    const isSame = changed && letters(changed.text) === letters(text);
    if (changed)
      report({
        start: changed.start,
        end: changed.end,
        reason: `Changed code \`${changed.text}\`: write \`${text}\``,
        expected: [text],
        fix: isSame ? 'safe' : 'suggest',
        // A word can be a value that has another name in the other language.
        ...(!isSame && /^[a-z]+$/i.test(text) && {severity: 'warning' as const}),
        source: {start, end},
      });
    else
      report({
        ...placeOfMissing(paragraph, source, {start, end}, language),
        reason: `Missing code \`${text}\`: add it`,
        severity: 'warning',
        fix: 'none',
        source: {start, end},
      });
  }
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
