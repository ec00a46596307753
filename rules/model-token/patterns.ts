import type {TextPattern} from '../../src/toolkit.js';

const leftOver = (found: string): string => `Token \`${found.trim()}\` of the translation model: take it out`;
const remove = (): readonly string[] => [''];

/** Removes a token between sentences or words. What follows it keeps its distance. */
function close({0: found, index, input}: RegExpExecArray): readonly string[] {
  const before = input[index - 1] ?? '';
  const after = input[index + found.length] ?? '';
  const isWord = /[\p{L}\p{N}“"(]/u.test(after);
  return [isWord && (found.startsWith(' ') || /[.,;:!?…]/.test(before)) ? ' ' : ''];
}

/** A token in full-width bars, or in full-width angles. */
const barred =
  '(?:[<＜] ?｜ ?[\\w▁][\\w▁ -]{0,38}[\\w▁] ?｜ ?[>＞]|＜ ?\\| ?[\\w▁][\\w▁ -]{0,38}[\\w▁] ?\\| ?＞)';

/** What stands for the language in the codes of FLORES and NLLB: "eng_Latn". */
const scripts =
  'Latn|Hans|Hant|Cyrl|Arab|Deva|Jpan|Hang|Grek|Hebr|Thai|Beng|Taml|Telu|Geor|Armn|Ethi|Mymr|Khmr';

/** Tokens that translation and language models use inside, each kind with where it comes from. */
export const patterns: readonly TextPattern[] = [
  {
    // A word that the model's vocabulary does not hold: what stood there is lost.
    pattern: /<unk>|\[UNK\]|(?<=^|\s)⁇(?=\s|$)/g,
    needs: ['<unk>', '[UNK]', '⁇'],
    example: 'The mayor of ⟦<unk>⟧ spoke first.',
    reason: found => `Unknown word \`${found}\`: the model lost it, look it up in the source`,
  },
  {
    // Begin, end and padding of a sequence (fairseq, T5, BERT, GPT).
    pattern: / ?<\/?(?:pad|bos|eos|BOS|EOS|PAD|MASK|extra_id_\d{1,3}|start_of_turn|end_of_turn)>/g,
    needs: ['<'],
    example: 'The bridge is open.⟦ <pad>⟧',
    reason: leftOver,
    expected: close,
    fix: 'safe',
  },
  {
    // "</s>" ends a sequence; HTML's strike-through has an opening "<s>" before it.
    pattern: / ?<\/s>(?<!<s>[^<]{1,300}<\/s>)|^<s> ?(?![^<]{1,300}<\/s>[^<]*\S)/g,
    needs: ['s>'],
    example: 'The bridge is open.⟦ </s>⟧',
    reason: leftOver,
    expected: remove,
    fix: 'safe',
  },
  {
    // ChatML and its relatives.
    pattern: /^<\|[A-Za-z]\w{1,30}\|> ?| ?<\|[A-Za-z]\w{1,30}\|>/g,
    needs: ['<|'],
    example: '⟦<|im_start|>⟧The bridge is open.',
    reason: leftOver,
    expected: close,
    fix: 'safe',
  },
  {
    // DeepSeek has full-width bars, and SentencePiece's spaces between them. An engine sets spaces, or widens the rest.
    pattern: new RegExp(`^${barred} ?| ?${barred}`, 'g'),
    needs: ['｜', '＜'],
    example: 'The bridge is open.⟦<｜end▁of▁sentence｜>⟧',
    reason: leftOver,
    expected: close,
    fix: 'safe',
  },
  {
    pattern: /\[\/?INST\]|<<\/?SYS>>/g,
    needs: ['INST]', 'SYS>>'],
    example: '⟦[INST]⟧ The bridge is open.',
    reason: leftOver,
    expected: remove,
    fix: 'safe',
  },
  {
    // BERT.
    pattern: /\[(?:MASK|CLS|SEP|PAD)\]|<mask>/g,
    needs: ['MASK]', 'CLS]', 'SEP]', 'PAD]', '<mask>'],
    example: 'The bridge is ⟦[MASK]⟧ to lorries.',
    reason: found => `Mask \`${found}\` of the language model: write the word that is meant, or take it out`,
  },
  {
    // SentencePiece writes a space as U+2581.
    pattern: /▁(?=[\p{L}\p{N}\p{P}])/gu,
    needs: ['▁'],
    example: 'The bridge⟦▁⟧is open.',
    reason: found => `Word mark \`${found}\` of SentencePiece: write a space`,
    expected: match => [/[^\s▁]$/.test(match.input.slice(0, match.index)) ? ' ' : ''],
    fix: 'safe',
  },
  {
    // Subwords of BPE: "trans@@ lation".
    pattern: /(?<=\p{L})@@ (?=\p{L})/gu,
    needs: ['@@'],
    example: 'The trans⟦@@ ⟧lation is late.',
    reason: () => 'Subword mark `@@` of the model: join the two parts',
    expected: remove,
    fix: 'safe',
  },
  {
    pattern: /(?<=\p{L})@@(?![\w@ ])/gu,
    needs: ['@@'],
    example: 'The trans⟦@@⟧.',
    reason: () => 'Subword mark `@@` of the model: the rest of the word is lost, look it up in the source',
  },
  {
    // The Moses tokenizer: "well @-@ known", "1 @,@ 000".
    pattern: / @([-,./:])@ /g,
    needs: [' @'],
    example: 'A well⟦ @-@ ⟧known mayor.',
    reason: found => `Token \`${found.trim()}\` of the tokenizer: write the mark without spaces`,
    expected: match => [match[1]!],
    fix: 'safe',
  },
  {
    // WordPiece: "trans ##lation". Scheme's true and false are "#t" and "#f", which LilyPond writes with a "#" before them.
    pattern: /(?<=[a-z]) ##(?=[a-z])(?![tf]\b)/g,
    needs: [' ##'],
    example: 'The trans⟦ ##⟧lation is late.',
    reason: () => 'Subword mark `##` of the model: join the two parts',
    expected: remove,
    fix: 'safe',
  },
  {
    // Byte-level BPE writes a space as Ġ.
    pattern: /(?<=\p{Ll})Ġ(?=\p{L})/gu,
    needs: ['Ġ'],
    example: 'The bridge⟦Ġ⟧is open.',
    reason: () => 'Word mark `Ġ` of the model: write a space',
    expected: () => [' '],
    fix: 'safe',
  },
  {
    pattern: /<0x[0-9A-F]{2}>/g,
    needs: ['<0x'],
    example: 'The bridge⟦<0x0A>⟧is open.',
    reason: found => `Byte \`${found}\` of the model: write the character that is meant`,
  },
  {
    // Language tags: NLLB, M2M-100, Marian, mBART, multilingual BERT.
    pattern: new RegExp(`_{0,2}(?<![a-z])[a-z]{3}_(?:${scripts})(?![A-Za-z])_{0,2} ?`, 'g'),
    needs: ['_'],
    example: '⟦__eng_Latn__ ⟧The bridge is open.',
    reason: found => `Language tag \`${found.trim()}\` of the model: take it out`,
    expected: remove,
    fix: 'safe',
  },
  {
    // "__eq__" and its like are Python's names of operators.
    pattern:
      />>[a-z]{2,3}(?:_[A-Za-z]{2,4})?<< ?|<2[a-z]{2,3}> ?|__(?!(?:eq|ne|lt|le|gt|ge|or)_)[a-z]{2}__ /g,
    needs: ['>>', '<2', '__'],
    example: '⟦>>eng<< ⟧The bridge is open.',
    reason: found => `Language tag \`${found.trim()}\` of the model: take it out`,
    expected: remove,
    fix: 'safe',
  },
  {
    pattern:
      /^\[?(?:en|zh|de|fr|es|ja|ko|ru|it|pt|ar|nl)_[A-Z]{2}\]? |(?<=[.!?]) ?\[(?:en|zh|de|fr|es|ja|ko|ru|it|pt|ar|nl)_[A-Z]{2}\]/g,
    needs: ['_'],
    example: '⟦[en_XX] ⟧The bridge is open.',
    reason: found => `Language tag \`${found.trim()}\` of the model: take it out`,
    expected: remove,
    fix: 'safe',
  },
];
