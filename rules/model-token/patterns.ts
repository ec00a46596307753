import {type TextPattern, tokenTag} from '../../src/toolkit.js';

const leftover = (found: string): string => `Model token \`${found.trim()}\`: remove it`;
const languageTag = (found: string): string => `Model language tag \`${found.trim()}\`: remove it`;
const remove = (): readonly string[] => [''];

/** Removes a token between sentences or words, and keeps one space between them. */
function close({0: found, index, input}: RegExpExecArray): readonly string[] {
  const before = input[index - 1] ?? '';
  const after = input[index + found.length] ?? '';
  const isWord = /[\p{L}\p{N}“"(]/u.test(after);
  return [isWord && (found.startsWith(' ') || /[.,;:!?…]/.test(before)) ? ' ' : ''];
}

/** A token in full-width bars or full-width angle brackets. */
const barred =
  '(?:[<＜] ?｜ ?[\\w▁][\\w▁ -]{0,38}[\\w▁] ?｜ ?[>＞]|＜ ?\\| ?[\\w▁][\\w▁ -]{0,38}[\\w▁] ?\\| ?＞)';

/** Script codes in the language tags of FLORES and NLLB: "eng_Latn". */
const scripts =
  'Latn|Hans|Hant|Cyrl|Arab|Deva|Jpan|Hang|Grek|Hebr|Thai|Beng|Taml|Telu|Geor|Armn|Ethi|Mymr|Khmr';

/** Patterns of internal tokens, grouped by the models that use them. */
export const patterns: readonly TextPattern[] = [
  {
    // A word that is not in the model's vocabulary. The original word is lost.
    pattern: /<(?:unk|UNK)>|\[UNK\]|(?<=^|\s)⁇(?=\s|$)/g,
    needs: ['<unk>', '<UNK>', '[UNK]', '⁇'],
    example: 'The mayor of ⟦<unk>⟧ spoke first.',
    reason: found => `Model token \`${found}\`: check the source for the missing word`,
  },
  {
    // Start, end, and padding of a sequence (fairseq, T5, BERT, GPT, Gemma).
    pattern: new RegExp(`^(?!<unk)${tokenTag} ?| ?(?!<(?:unk|UNK))${tokenTag}`, 'g'),
    needs: ['<'],
    example: 'The bridge is open.⟦ <pad>⟧',
    reason: leftover,
    expected: close,
    fix: 'safe',
  },
  {
    // "</s>" ends a sequence. In HTML, it ends a strikethrough, and "<s>" comes before it.
    pattern: / ?<\/s>(?<!<s>[^<]{1,300}<\/s>)|^<s> ?(?![^<]{1,300}<\/s>[^<]*\S)/g,
    needs: ['s>'],
    example: 'The bridge is open.⟦ </s>⟧',
    reason: leftover,
    expected: remove,
    fix: 'safe',
  },
  {
    // ChatML and similar formats.
    pattern: /^<\|[A-Za-z]\w{1,30}\|> ?| ?<\|[A-Za-z]\w{1,30}\|>/g,
    needs: ['<|'],
    example: '⟦<|im_start|>⟧The bridge is open.',
    reason: leftover,
    expected: close,
    fix: 'safe',
  },
  {
    // DeepSeek uses full-width bars and the SentencePiece space. An engine may add spaces, or make the other characters full-width.
    pattern: new RegExp(`^${barred} ?| ?${barred}`, 'g'),
    needs: ['｜', '＜'],
    example: 'The bridge is open.⟦<｜end▁of▁sentence｜>⟧',
    reason: leftover,
    expected: close,
    fix: 'safe',
  },
  {
    pattern: /\[\/?INST\]|<<\/?SYS>>|\[gMASK\]/g,
    needs: ['INST]', 'SYS>>', '[gMASK]'],
    example: '⟦[INST]⟧ The bridge is open.',
    reason: leftover,
    expected: remove,
    fix: 'safe',
  },
  {
    // BERT.
    pattern: /\[(?:MASK|CLS|SEP|PAD)\]|<mask>/g,
    needs: ['MASK]', 'CLS]', 'SEP]', 'PAD]', '<mask>'],
    example: 'The bridge is ⟦[MASK]⟧ to lorries.',
    reason: found => `Model token \`${found}\`: write the missing word, or remove the token`,
  },
  {
    // SentencePiece writes a space as U+2581.
    pattern: /▁(?=[\p{L}\p{N}\p{P}])/gu,
    needs: ['▁'],
    example: 'The bridge⟦▁⟧is open.',
    reason: found => `Model token \`${found}\`: write a space`,
    expected: match => [/[^\s▁]$/.test(match.input.slice(0, match.index)) ? ' ' : ''],
    fix: 'safe',
  },
  {
    // BPE subwords: "trans@@ lation".
    pattern: /(?<=\p{L})@@ (?=\p{L})/gu,
    needs: ['@@'],
    example: 'The trans⟦@@ ⟧lation is late.',
    reason: () => 'Model token `@@`: join the two parts of the word',
    expected: remove,
    fix: 'safe',
  },
  {
    pattern: /(?<=\p{L})@@(?![\w@]| [^.,;:!?)])/gu,
    needs: ['@@'],
    example: 'The trans⟦@@⟧.',
    reason: () => 'Model token `@@`: check the source for the rest of the word',
  },
  {
    // The Moses tokenizer: "well @-@ known", "1 @,@ 000".
    pattern: / @([-,./:])@ /g,
    needs: [' @'],
    example: 'A well⟦ @-@ ⟧known mayor.',
    reason: found => `Model token \`${found.trim()}\`: write \`${found.trim().slice(1, -1)}\` without spaces`,
    expected: match => [match[1]!],
    fix: 'safe',
  },
  {
    // The OpenNMT tokenizer joins pieces with U+FFED.
    pattern: / ?￭ ?/g,
    needs: ['￭'],
    example: 'The bridge is open⟦ ￭⟧.',
    reason: () => 'Model token `￭`: join the parts on both sides',
    expected: remove,
    fix: 'safe',
  },
  {
    // It writes a capital as a token before the word, and protects a part of the text with the same brackets.
    pattern: /｟[\w#：:％%-]{1,60}｠ ?/g,
    needs: ['｟'],
    example: '⟦｟mrk_case_modifier_C｠ ⟧the bridge is open.',
    reason: found => `Model token \`${found.trim()}\`: remove it, and check the capitals of the next word`,
    expected: remove,
    fix: 'suggest',
  },
  {
    // The marks of a chat model for its references.
    pattern:
      / ?【\d{1,3}(?::\d{1,3})?†[^】\n]{0,80}】| ?:contentReference\[oaicite:\d{1,3}\](?:\{index=\d{1,3}\})?/g,
    needs: ['†', 'oaicite'],
    example: 'The bridge is open⟦【4:0†source】⟧.',
    reason: found => `Reference of a chat model \`${found.trim()}\`: remove it`,
    expected: remove,
    fix: 'safe',
  },
  {
    // WordPiece: "trans ##lation". True and false are "#t" and "#f" in Scheme, and "##t" and "##f" in LilyPond.
    pattern: /(?<=[a-z]) ##(?=[a-z])(?![tf]\b)/g,
    needs: [' ##'],
    example: 'The trans⟦ ##⟧lation is late.',
    reason: () => 'Model token `##`: join the two parts of the word',
    expected: remove,
    fix: 'safe',
  },
  {
    // Byte-level BPE writes a space as Ġ.
    pattern: /(?<=\p{Ll})Ġ(?=\p{L})/gu,
    needs: ['Ġ'],
    example: 'The bridge⟦Ġ⟧is open.',
    reason: () => 'Model token `Ġ`: write a space',
    expected: () => [' '],
    fix: 'safe',
  },
  {
    pattern: /<0x[0-9A-F]{2}>/g,
    needs: ['<0x'],
    example: 'The bridge⟦<0x0A>⟧is open.',
    reason: found => `Model token \`${found}\`: write the character that this byte stands for`,
  },
  {
    // Language tags: NLLB, M2M-100, Marian, mBART, multilingual BERT.
    pattern: new RegExp(`_{0,2}(?<![a-z])[a-z]{3}_(?:${scripts})(?![A-Za-z])_{0,2} ?`, 'g'),
    needs: ['_'],
    example: '⟦__eng_Latn__ ⟧The bridge is open.',
    reason: languageTag,
    expected: remove,
    fix: 'safe',
  },
  {
    // "__eq__" and similar names are Python operators.
    pattern:
      />>[a-z]{2,3}(?:_[A-Za-z]{2,4})?<< ?|<2[a-z]{2,3}> ?|__(?!(?:eq|ne|lt|le|gt|ge|or)_)[a-z]{2}__ /g,
    needs: ['>>', '<2', '__'],
    example: '⟦>>eng<< ⟧The bridge is open.',
    reason: languageTag,
    expected: remove,
    fix: 'safe',
  },
  {
    pattern:
      /^\[?(?:en|zh|de|fr|es|ja|ko|ru|it|pt|ar|nl)_[A-Z]{2}\]? |(?<=[.!?]) ?\[(?:en|zh|de|fr|es|ja|ko|ru|it|pt|ar|nl)_[A-Z]{2}\]/g,
    needs: ['_'],
    example: '⟦[en_XX] ⟧The bridge is open.',
    reason: languageTag,
    expected: remove,
    fix: 'safe',
  },
];
