import {
  answerTag,
  maskName,
  maskTag,
  thinkingTag,
  tokenTag,
  underscoredMask,
} from '../languages/neutral/leftovers.js';

/** A noncharacter, which is in no text: it keeps a mark from being read as markup. */
const filler = '\uFDD0';

const anyTag = `${thinkingTag}|${tokenTag}|${answerTag}|${maskTag}|</?s>`;
/** The empty line is the end of a paragraph. */
const tagsInParagraphs = new RegExp(`${anyTag}|\\n[ \\t>]{0,40}\\n`, 'g');
const tags = new RegExp(anyTag, 'g');
const masks = new RegExp(underscoredMask, 'g');

/** Without one of these, nothing is hidden. */
const sign = /<\/?[A-Za-z]{1,40}[_-]?\w{0,40}[ />]|__/;

/**
 * Keeps tags of models and masks of translation programs from being read as markup, and so from being lost: a parser takes
 * `<think>` for an element and `__PH0__` for strong emphasis. Offsets stay the same.
 *
 * @param endsAtEmptyLine Whether an element ends at an empty line at the latest.
 */
export function hideLeftovers(text: string, endsAtEmptyLine: boolean): string {
  if (!sign.test(text)) return text;
  let open = 0;
  const hidden = text.replace(endsAtEmptyLine ? tagsInParagraphs : tags, found => {
    if (!found.startsWith('<')) open = 0;
    else if (found === '<s>') open++;
    else if (found !== '</s>' || open === 0) return filler + found.slice(1);
    // The end of a strikethrough.
    else open--;
    return found;
  });
  return hidden.replace(masks, found => found.replaceAll('_', filler));
}

/** The characters of a piece of text without the filler. `from` is its offset in the file. */
export function shown(value: string, text: string, from: number): string {
  return value.includes(filler)
    ? value.replaceAll(filler, (character, index: number) => text[from + index] ?? character)
    : value;
}

const onlyMask = new RegExp(
  `^(?:${underscoredMask}|[@#$%{[(<]{1,3} ?${maskName} ?[@#$%}\\])>]{1,3}|XX[A-Z]{0,20}_?\\d{1,4}XX)$`,
);

/** Whether an address is nothing but a mask. */
export function isMask(address: string): boolean {
  return onlyMask.test(address);
}
