import {defineRule, type Paragraph, type RuleContext} from '../../src/toolkit.js';

/** Kinds of text that a program puts together with others: there, spaces at the ends matter. */
const kinds: ReadonlySet<Paragraph['block']> = new Set(['string', 'label']);

/** Languages that put no space after a mark at the end. */
const unspaced = /^(?:zh|ja|yue|wuu|th|lo|km|my|bo)\b/i;

/** Finds strings that start or end with other white space than their source. */
export default defineRule({
  id: 'whitespace-mismatch',
  description: 'White space at an end that differs from the source',
  category: 'Design and markup/Markup',
  severity: 'warning',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph(paragraph, context) {
    const {source} = context;
    if (!source || !kinds.has(paragraph.block) || paragraph.segment?.isComparison) return;
    if (paragraph.text.trim() === '' || source.text.trim() === '') return;
    const isSpaced = ![source.language, paragraph.language ?? context.language].some(
      language => language !== undefined && unspaced.test(language),
    );
    checkStart(paragraph, source.text, isSpaced, context as RuleContext<Record<string, never>>);
    checkEnd(paragraph, source.text, isSpaced, context as RuleContext<Record<string, never>>);
  },
});

/** White space as it matters: only line ends where there are some, or where a language has no spaces. */
function relevant(space: string, isSpaced: boolean): string {
  return isSpaced && !space.includes('\n') ? space.replaceAll('\u00A0', ' ') : space.replace(/[^\n]/g, '');
}

function checkStart(
  {text}: Paragraph,
  source: string,
  isSpaced: boolean,
  {report}: RuleContext<Record<string, never>>,
): void {
  const own = /^\s*/.exec(text)![0];
  const original = /^\s*/.exec(source)![0];
  if (relevant(own, isSpaced) === relevant(original, isSpaced)) return;
  const word = /^\s*\S+/.exec(text)![0];
  report({
    start: 0,
    end: word.length,
    reason: reasonFor(own, original, 'start'),
    expected: [original + word.trimStart()],
    source: {start: 0, end: Math.max(1, original.length)},
  });
}

function checkEnd(
  {text}: Paragraph,
  source: string,
  isSpaced: boolean,
  {report}: RuleContext<Record<string, never>>,
): void {
  const own = text.slice(text.trimEnd().length);
  const original = source.slice(source.trimEnd().length);
  if (relevant(own, isSpaced) === relevant(original, isSpaced)) return;
  const start = text.length - lastWord(text).length;
  report({
    start,
    end: text.length,
    reason: reasonFor(own, original, 'end'),
    expected: [text.slice(start).trimEnd() + original],
    source: {start: source.length - Math.max(1, original.length), end: source.length},
  });
}

function lastWord(text: string): string {
  const trimmed = text.trimEnd();
  const space = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\n'));
  return text.slice(space + 1);
}

function reasonFor(own: string, original: string, where: 'start' | 'end'): string {
  const name = (space: string): string => (space.includes('\n') ? 'line end' : 'space');
  if (original === '') return `Added ${name(own)} at the ${where}: remove it, as in the source`;
  if (own === '') return `Missing ${name(original)} at the ${where}: add it, as in the source`;
  return `Other white space than in the source at the ${where}: restore it`;
}
