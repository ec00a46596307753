import {
  defineCharacterClass,
  defineRule,
  type Finding,
  findPatterns,
  type Paragraph,
  withCodeMasked,
  withoutOverlaps,
} from '../../src/toolkit.js';
import {misreadCharacters} from './decode.js';
import {patterns} from './patterns.js';

/** Characters of which every finding has at least one. */
const suspects = defineCharacterClass(
  /[&\\\u0080-\u009F\u00C2-\u00F4\u200B-\u200F\u202A-\u202E\u2060\u201A\u221A\u9225\u951F\uFEFF\uFFFD]|(?!\s)\p{Cc}/u,
);

/** Characters that were read in the wrong encoding, and escapes that nobody resolved. */
export default defineRule({
  id: 'mojibake',
  description: 'Wrongly decoded character or unresolved escape',
  category: 'Linguistic conventions/Character encoding',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['broken-markup'],
  needs: {characters: suspects},
  checkParagraph(paragraph, {report}) {
    const text = withCodeMasked(paragraph);
    const findings = [...misreadCharacters(text), ...findPatterns(text, patterns)];
    for (const finding of withoutOverlaps(findings)) {
      if (!isWrittenOut(paragraph, finding) && !isMentioned(text, finding) && !isCompared(text, finding))
        report(finding);
    }
  },
});

/** What stands alone between quotation marks is spoken of: “Ã©” tells of the wrong encoding. */
function isMentioned(text: string, {start, end}: Finding): boolean {
  return /^["“'‘]$/.test(text[start - 1] ?? '') && /^["”'’]$/.test(text[end] ?? '');
}

/** "use &gt; rather than >": what is weighed against something else is spoken of, too. */
function isCompared(text: string, {end}: Finding): boolean {
  return /^\s+(?:rather\s+than|instead\s+of|stands\s+for)\b/.test(text.slice(end, end + 24));
}

/** An invisible character that the file names ("&ZeroWidthSpace;") is meant. */
function isWrittenOut(paragraph: Paragraph, {start, end}: Finding): boolean {
  if (!/^[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+$/.test(paragraph.text.slice(start, end))) return false;
  const file = paragraph.toFile(start, end);
  return file.end - file.start > end - start;
}
