import {
  characterClassesOf,
  defineCharacterClass,
  defineRule,
  defineWordClass,
  type Finding,
  findPatterns,
  hasWordIn,
  isEnglish,
  type Paragraph,
  withCodeMasked,
  withoutOverlaps,
} from '../../src/toolkit.js';
import {misreadCharacters} from './decode.js';
import {patterns} from './patterns.js';

/** Every finding contains at least one of these characters, or a word that looks like an escape. */
const suspects = defineCharacterClass(
  /[&\\\u0080-\u009F\u00AD\u00C2-\u00F4\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u201A\u221A\u3164\u9225\u951F\uFEFF\uFFFD]|(?!\s)\p{Cc}/u,
);

/** The start of an escape without its backslash or ampersand. */
const bareEscapes = defineWordClass(({text}) => bareEscape.test(text));
const bareEscape = /u00[2-9a-f]|u20[0-6]|ufeff|uFEFF|^(?:quot|nbsp|lt|gt|amp|apos|#?0?39|ESC)$|#0?39|x27/;

/** Reports characters that were read in the wrong encoding, and unresolved escapes. */
export default defineRule({
  id: 'mojibake',
  description: 'Character in the wrong encoding, or unresolved escape',
  category: 'Linguistic conventions/Character encoding',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: 'any',
  yieldsTo: ['broken-markup'],
  checkParagraph(paragraph, context) {
    if ((characterClassesOf(paragraph) & suspects) === 0 && !hasWordIn(bareEscapes, paragraph)) return;
    const text = withCodeMasked(paragraph);
    const findings = [...misreadCharacters(text), ...findPatterns(text, patterns)];
    for (const finding of withoutOverlaps(findings)) {
      if (isWrittenOut(paragraph, finding) || isMentioned(text, finding) || isCompared(text, finding))
        continue;
      if (isDirection(text, finding) || (!isEnglish(paragraph, context) && isQuoted(text, finding))) continue;
      context.report(finding);
    }
  },
});

/** Whether the text mentions the characters rather than using them: “Ã©” alone in quotation marks. */
function isMentioned(text: string, {start, end}: Finding): boolean {
  return /^["“'‘]$/.test(text[start - 1] ?? '') && /^["”'’]$/.test(text[end] ?? '');
}

/** "« clé »": the end of a word, a space and a quotation mark, as French writes them. */
function isQuoted(text: string, {start, end}: Finding): boolean {
  return /^\p{L}[\u00A0\u202F][«»]$/u.test(text.slice(start, end)) && /\p{L}/u.test(text[start - 1] ?? '');
}

/** Whether the text compares the characters with something else, and so mentions them: "use &gt; rather than >". */
function isCompared(text: string, {end}: Finding): boolean {
  return /^\s+(?:rather\s+than|instead\s+of|stands\s+for)\b/.test(text.slice(end, end + 24));
}

/** Whether the characters set the direction of text, in a paragraph with Hebrew or Arabic letters. */
function isDirection(text: string, {start, end}: Finding): boolean {
  return (
    /^[\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]+$/.test(text.slice(start, end)) &&
    /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(text)
  );
}

/** Whether the file spells out an invisible character by name ("&ZeroWidthSpace;"), which makes it intentional. */
function isWrittenOut(paragraph: Paragraph, {start, end}: Finding): boolean {
  if (
    !/^[\u00AD\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF]+$/.test(
      paragraph.text.slice(start, end),
    )
  )
    return false;
  const file = paragraph.toFile(start, end);
  return file.end - file.start > end - start;
}
