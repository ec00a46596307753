/**
 * Marks that translation programs and models set and should have removed again. Readers of Markdown and HTML need to know them,
 * because a parser takes some of them for tags or emphasis, and then nobody sees them.
 */

/** Words with which programs name what they hide from an engine and restore afterward, in uppercase. */
const ownWords =
  'PH|PLACE_?HOLDER|KEEP|MASK(?:ED)?|DNT|NO_?TRANS(?:LATE)?|DO_?NOT_?TRANSLATE|PROTECT(?:ED)?|PRESERVED?|SHORT_?CODE';

/** Names of what they hide. */
const contents =
  'VAR(?:IABLE)?|TAG|TOKEN|TOK|TERM|ENTITY|NUM(?:BER)?|URL|LINK|HREF|CODE|CODE_?BLOCK|INLINE_?CODE|BLOCK|MATH|FORMULA|EQUATION|LATEX|TEX|IMG|IMAGE|HTML|XML|MARKDOWN|JSX|SEG(?:MENT)?|STR(?:ING)?|ARG|PARAM|REF|CITE|CITATION|FOOTNOTE|EMOJI|NEWLINE|BR|FENCE|COMMENT|GLOSS(?:ARY)?|SLOT|ITEM|EMAIL|FRONT_?MATTER|DIRECTIVE|COMPONENT|LIQUID|HUGO|MACRO|ICU|ATTR';

const prefix = '(?:[A-Z][A-Z0-9]{0,20}_){0,4}';
const number = '[_-]?[a-z]?\\d{1,5}';

/** A pattern in uppercase, lowercase, or with a capital: an engine may change the case. */
function inAnyCase(words: string): string {
  const titled = words.replace(/[A-Z]+/g, word => word[0] + word.slice(1).toLowerCase());
  return `(?:${words}|${words.toLowerCase()}|${titled})`;
}

/** "PH0", "KEEP_3", "Dnt2": a numbered name that only such programs use. */
export const maskName: string = `(?:${prefix}${inAnyCase(ownWords)}${number})`;

/** "LINK_0001", "math_3" too, which mean something else without marks around them. */
export const wrappedMaskName: string = `(?:${prefix}${inAnyCase(`${ownWords}|${contents}`)}${number})`;

/** Compilers define names such as "__ARM_ARCH_7__". */
const notMacro = '(?!(?:[A-Z]+_)?(?:ARCH|ARM|SSE|SSE4|AVX|GNUC|GLIBC|X86|STDC|ISO|MSC)_)';

/** "__CAPGO_KEEP_3__": Markdown takes the underscores for strong emphasis. */
export const underscoredMask: string = `(?<![\\w.])_{2,3} ?(?:${wrappedMaskName}|${notMacro}(?:[A-Z]{2,20}_){1,4}\\d{1,5}) ?_{2,3}(?!\\w)`;

/** Tags around what a model thinks. */
export const thinkingTag: string =
  '</?(?:think|thinking|thought|thoughts|reasoning|reflection|scratchpad|THINK|THINKING)>';

/** Tags of special tokens, without `<s>`, which is an element of HTML, and `<mask>`, which is one of SVG. */
export const tokenTag: string =
  '</?(?:unk|UNK|pad|bos|eos|BOS|EOS|PAD|MASK|extra_id_\\d{1,3}|start_of_turn|end_of_turn|endoftext|im_start|im_end|eot_id|sop|eop|sep|cls|SEP|CLS)>';

/** Tags with which a prompt asks a model to mark its answer. */
export const answerTag: string =
  '</?(?:(?:final|translated|translation|target|source|original|english|output|input|result)[_-]?(?:text|translation|output|result|answer|version|content|sentence|segment)|translation|translated|text_to_translate|final_answer)>';

/** Tags that a program numbers: `<keep0>`, `<ph id="0"/>`, `<x0/>`. */
export const maskTag: string = `</?(?:${maskName}|keep|dnt|notranslate|no_translate) ?/?>|<(?:ph|x|g|bx|ex|bpt|ept|keep) (?:id|i|rid)="?\\d{1,4}"? ?/?>|<[a-z]{1,8}\\d{1,4} ?/>`;

/** A tag with a number that has a partner: `<b0>` and `</b0>`. */
export const numberedTag: string = '</?[a-z]{1,8}\\d{1,4}>';

/** Most characters between a tag and its partner. */
const longestElement = 300;

/** Whether a tag with a number has its partner on the same line. A name without one may be an argument: `<file1>`. */
export function isPairedMask(text: string, start: number, tag: string): boolean {
  const closes = tag[1] === '/';
  const name = tag.slice(closes ? 2 : 1, -1);
  if (/^h[1-6]$/.test(name)) return false;
  const end = start + tag.length;
  if (!closes) return firstLine(text.slice(end, end + longestElement)).includes(`</${name}>`);
  const before = text.slice(Math.max(0, start - longestElement), start);
  return before.slice(before.lastIndexOf('\n') + 1).includes(`<${name}>`);
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
