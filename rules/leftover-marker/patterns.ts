import {
  answerTag,
  maskName,
  maskTag,
  type TextPattern,
  underscoredMask,
  wrappedMaskName,
} from '../../src/toolkit.js';

/** The message for a mask. */
export const mask = (found: string): string => `Leftover mask \`${found}\`: restore what it replaced`;
const remove = (): readonly string[] => [''];

/** A mask, as an expression and an example. */
function maskedBy(pattern: string, example: string, rest: Partial<TextPattern> = {}): TextPattern {
  return {pattern: new RegExp(pattern, 'gu'), example, reason: mask, fix: 'none', ...rest};
}

/** People use these marks for something else now and then. */
const doubtful = {severity: 'warning'} as const;

/** Masks: what a program sets in place of code, a tag, or a placeholder, and should replace after the translation. */
const masks: readonly TextPattern[] = [
  maskedBy(underscoredMask, 'Welcome, ⟦__ PH_0 __⟧!', {needs: ['__']}),
  maskedBy('(?<![\\w.])__\\d{1,4}__(?!\\w)', 'Welcome, ⟦__0__⟧!', {needs: ['__'], ...doubtful}),
  maskedBy(
    '(?<!\\w)([@%§¤¦])\\1{1,3} ?\\d{1,4} ?\\1{2,4}(?!\\w)|(?<![\\w#^]|^ ?)([#^])\\2{1,3}\\d{1,4}\\2{2,4}(?!\\w)|(?<![\\w§¤¦])([§¤¦])\\d{1,4}\\3',
    'The mass is ⟦@@0@@⟧ grams.',
  ),
  maskedBy(
    `[⟦⟪⦃〖❰❮⁅⟬] ?(?:${wrappedMaskName}|[A-Za-z]{0,6}[_-]?\\d{1,4}) ?[⟧⟫⦄〗❱❯⁆⟭]|[«‹【⟨「『〔] ?${wrappedMaskName} ?[»›】⟩」』〕]`,
    'The mass is ⟦⟪0⟫⟧ grams.',
    {needs: ['⟦', '⟪', '⦃', '〖', '❰', '❮', '⁅', '⟬', '«', '‹', '【', '⟨', '「', '『', '〔']},
  ),
  maskedBy('[\uE000-\uF8FF]\\d{1,4}[\uE000-\uF8FF]', 'The mass is ⟦\uE0000\uE001⟧ grams.'),
  maskedBy(
    `\\{\\{ ?(?:${maskName}|(?:MATH|CODE|FORMULA|TAG|TERM|TOKEN)_?\\d{1,4}) ?\\}\\}|(?<!\\{)\\{ ?${maskName} ?\\}(?!\\})|\\[\\[ ?${wrappedMaskName} ?\\]\\]|<<? ?${wrappedMaskName} ?>>|\\(\\( ?${wrappedMaskName} ?\\)\\)|\\[ ?(?:${maskName}|(?:MATH|CODE|FORMULA|TAG|TERM|TOKEN|VAR|LINK)_\\d{1,4}) ?\\]`,
    'Read ⟦[[MATH_3]]⟧ first.',
  ),
  maskedBy(`\\$(?:\\{ ?${maskName} ?\\}|${maskName}\\$)|(?<!%)%${maskName}%`, 'The header is ⟦$DNT2$⟧.', {
    needs: ['$', '%'],
  }),
  // "{v1}" is a placeholder, and the engine took it apart.
  maskedBy('(?<![\\w{$\\\\])\\{[a-z]{1,2} \\d{1,3}\\}(?!\\})', 'The mass is ⟦{v 1}⟧ grams.', {
    needs: ['{'],
    ...doubtful,
  }),
  maskedBy(
    `(?<![\\w-])([A-Z])\\1 ?(?:[A-Z]{2,20}[ _]?)?\\d{1,4} ?\\1\\1(?![\\w-])|\\[ ?[Xx]\\d{1,4}[Xx] ?\\]`,
    'Welcome, ⟦XXPLACEHOLDER1XX⟧!',
  ),
  maskedBy('(?<![\\w.$×-])(?<!\\d ?)[Xx]\\d{1,3}[xX](?![\\w-]| ?\\d)', 'Welcome, ⟦x7x⟧!', doubtful),
  maskedBy('(?<![\\w-])([A-Z]{3,4})\\d{1,4}\\1(?![\\w-])', 'Welcome, ⟦ZQX12ZQX⟧!', doubtful),
  // Letters around a name in capitals and a number, which no word has.
  maskedBy(
    '\\b[A-Z]{2,12}(?:PLACEHOLDER|SHORTCODE|NOTRANSLATE|PROTECTED|CODEBLOCK|INLINECODE|VARIABLE|FORMULA|LATEX|MATH|TOKEN|MASK|LINK|TAG)[sS]?[a-z]?\\d{1,5}[A-Z]{2,12}\\b',
    'Read ⟦HAHAHUGOSHORTCODEs1HBHB⟧ first.',
    {
      needs: [
        'PLACE',
        'SHORT',
        'NOTRANS',
        'PROT',
        'CODE',
        'VARI',
        'FORM',
        'LATEX',
        'MA',
        'TOK',
        'LINK',
        'TAG',
      ],
    },
  ),
  maskedBy(
    '(?<![\\w$@#.-])(?:DNT_?\\d{1,4}|(?:PLACEHOLDER|NOTRANSLATE|NO_TRANSLATE|DO_NOT_TRANSLATE)_?\\d{1,4})(?![\\w-])',
    'If the header is not ⟦DNT12⟧, stop.',
    {needs: ['DNT', 'PLACEHOLDER', 'TRANSLATE'], ...doubtful},
  ),
  maskedBy(maskTag, 'The text is ⟦<keep0>⟧ here.', {needs: ['<'], ...doubtful}),
];

/** Marks that separate the texts of one request, and words by which a prompt asks for no translation. */
const separators: readonly TextPattern[] = [
  {
    pattern:
      /(?<=[.!?…]["”’)]? )(?:%{2,8}|\|{3,8}|@{2,8}|§{2,8}|\^{3,8}|¦{2,8}|#{3,8}|<(?:sep|SEP|br_sep|split|SPLIT)>|\[(?:SPLIT|SEPARATOR|BREAK)\])(?= ["“(]?\p{Lu})|(?<=^|\n) {0,4}(?:%{2,8}|\|{3,8}|@{3,8}|§{2,8}|¦{2,8}|<(?:sep|SEP|split|SPLIT)>) {0,4}(?=\n|$)/gu,
    example: 'The bridge is open. ⟦%%⟧ The port is closed.',
    reason: found => `Leftover separator \`${found.trim()}\`: remove it`,
    expected: remove,
  },
  {
    pattern:
      /(?:\{\{ ?|\[\[? ?|<<? ?|\*\*|##|__)?(?<![A-Za-z0-9-])(?:(?:NO|NOT|DO_NOT|DONT|SKIP|END_OF|START_OF|BEGIN|END|NEEDS|UN)_(?:[A-Z]+_)?TRANSLAT(?:E|ED|ION|ABLE)(?:_[A-Z]+){0,3}|TRANSLATION_(?:[A-Z]+_)?(?:NEEDED|REQUIRED|END|START|BEGIN|FAILED|ERROR|EMPTY|SKIPPED|COMPLETE)|(?:ALREADY_IN|SAME_AS|KEEP)_(?:ENGLISH|SOURCE|ORIGINAL|TARGET))(?![A-Za-z0-9-])(?: ?\}\}| ?\]\]?| ?>>?|\*\*|##|__)?/g,
    needs: ['TRANSLAT', 'ALREADY_', 'SAME_AS', 'KEEP_'],
    example: 'The bridge is open. ⟦{{NO_TRANSLATION_NEEDED}}⟧',
    reason: found =>
      `Leftover marker of the prompt \`${found.trim()}\`: translate the text, or copy it from the source`,
    fix: 'none',
  },
  {
    pattern: new RegExp(answerTag, 'g'),
    needs: ['<'],
    example: '⟦<final_text>⟧The bridge is open.',
    reason: found => `Leftover tag of the prompt \`${found}\`: remove it`,
    expected: remove,
  },
];

/** All markers, grouped by what sets them. */
export const patterns: readonly TextPattern[] = [...masks, ...separators];
