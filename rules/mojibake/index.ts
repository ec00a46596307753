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

/** Every finding contains at least one of these characters. */
const suspects = defineCharacterClass(
  /[&\\\u0080-\u009F\u00C2-\u00F4\u200B-\u200F\u202A-\u202E\u2060\u201A\u221A\u9225\u951F\uFEFF\uFFFD]|(?!\s)\p{Cc}/u,
);

/** Reports characters that were read in the wrong encoding, and unresolved escapes. */
export default defineRule({
  id: 'mojibake',
  description: 'Character in the wrong encoding, or unresolved escape',
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

/** Whether the text mentions the characters rather than using them: “Ã©” alone in quotation marks. */
function isMentioned(text: string, {start, end}: Finding): boolean {
  return /^["“'‘]$/.test(text[start - 1] ?? '') && /^["”'’]$/.test(text[end] ?? '');
}

/** Whether the text compares the characters with something else, and so mentions them: "use &gt; rather than >". */
function isCompared(text: string, {end}: Finding): boolean {
  return /^\s+(?:rather\s+than|instead\s+of|stands\s+for)\b/.test(text.slice(end, end + 24));
}

/** Whether the file spells out an invisible character by name ("&ZeroWidthSpace;"), which makes it intentional. */
function isWrittenOut(paragraph: Paragraph, {start, end}: Finding): boolean {
  if (!/^[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+$/.test(paragraph.text.slice(start, end))) return false;
  const file = paragraph.toFile(start, end);
  return file.end - file.start > end - start;
}
