import {
  defineRule,
  type Finding,
  findPatterns,
  isSetOff,
  type Paragraph,
  type Token,
  withCodeMasked,
} from '../../src/toolkit.js';
import {brokenCodeSpans, brokenFormulas} from './code-spans.js';
import {markdownOnly} from './dialects.js';
import {isFootnote, marksIn, type Note, type Summary, summarized} from './pairs.js';
import {patterns, sign} from './patterns.js';
import {looseRows} from './rows.js';

/** Finds markup that the translation broke: tags, links, emphasis, tables, directives, and tags of template languages. */
export default defineRule<never, Facts, Note, Summary>({
  id: 'broken-markup',
  description: 'Markup that no longer works',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: 'any',
  yieldsTo: ['tag-mismatch'],
  checkParagraph(paragraph, {report, reportIf, collect}) {
    const {text, block, markup, hasCode} = paragraph;
    for (const {note, start, end} of marksIn(paragraph)) collect(note, start, end);
    if (hasCode || block === 'markup') for (const finding of brokenFormulas(paragraph)) report(finding);
    if (block === 'markup') return;
    const isMarkdown = markup === 'markdown';
    if (isMarkdown && hasCode) for (const finding of brokenCodeSpans(paragraph)) report(finding);
    if (!sign.test(text)) return;
    const prose = withUrls(paragraph);
    const findings = findPatterns(prose, isMarkdown ? [...patterns, ...markdownOnly] : patterns);
    for (const finding of findings) {
      if (!isOrnament(paragraph, finding) && !isShown(paragraph, finding))
        report({...finding, isMarkup: true});
    }
    if (!isMarkdown || findings.length > 0) return;
    const rows = looseRows(block, prose);
    if (rows) report(rows);
    if (isFootnote(prose)) reportIf(unclosed(prose), 'footnote');
  },
  summarize: summarized,
  confirm: (_, {summary}) => !summary.hasFootnoteMarks,
});

type Facts = 'footnote';

/** "*This is a note": the mark opens emphasis that never ends. */
function unclosed(prose: string): Finding {
  return {
    start: 0,
    end: /^\*+\S*/.exec(prose)![0].length,
    reason: 'Emphasis is never closed: add the closing `*`, or remove this one',
    severity: 'warning',
    fix: 'none',
  };
}

/**
 * The prose without its code, but with the URLs that Markdown autolinks inside a broken link:
 * "[the guide] (https://example.com)".
 */
function withUrls(paragraph: Paragraph): string {
  const prose = withCodeMasked(paragraph);
  if (!paragraph.hasCode || !/[\]］】] ?[（(]X/.test(prose)) return prose;
  const parts: string[] = [];
  let at = 0;
  for (const token of paragraph.tokens) {
    if (
      !isUrl(paragraph, token) ||
      !/[\]］】] ?[（(]$/.test(prose.slice(Math.max(0, token.start - 3), token.start))
    )
      continue;
    parts.push(prose.slice(at, token.start), token.text);
    at = token.end;
  }
  return parts.join('') + prose.slice(at);
}

/** Whether a token that isn't prose is a bare URL rather than code. */
function isUrl(paragraph: Paragraph, {kind, text, start, end}: Token): boolean {
  if (kind !== 'code' || !/^(?:https?:\/\/|www\.|mailto:)/i.test(text)) return false;
  const range = paragraph.toFile(start, end);
  return range.end - range.start === text.length && !isSetOff(paragraph, start, end);
}

/**
 * "&lt;/br&gt;" and "\\`a'": the text shows a tag or a backtick. Spaces in a tag are damage, however it is written.
 */
function isShown({text, toFile}: Paragraph, {start, end}: Finding): boolean {
  const range = toFile(start, end);
  if (text[start] === '`') return start === 0 || toFile(start - 1, start).end < range.start;
  return /^<\/[a-z]+ ?>$/i.test(text.slice(start, end)) && range.end - range.start > end - start + 1;
}

/** "** End of part one **" on its own line is an ornament in plain text. */
function isOrnament({text}: Paragraph, {start, end}: Finding): boolean {
  if (!/^\*\* .* \*\*$/.test(text.slice(start, end))) return false;
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 20))
  );
}
