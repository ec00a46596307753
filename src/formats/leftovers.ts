import {
  answerTag,
  isPairedMask,
  maskName,
  maskTag,
  numberedTag,
  thinkingTag,
  tokenTag,
  underscoredMask,
} from '../languages/neutral/leftovers.js';
import type {Piece} from '../model/block.js';

/** A noncharacter, which is in no text: it keeps a mark from being read as markup. */
const filler = '\uFDD0';

const tags = new RegExp(`${thinkingTag}|${tokenTag}|${answerTag}`, 'g');
const maskTags = new RegExp(`${maskTag}|(${numberedTag})`, 'g');
const strikes = /<\/?s>/g;
/** The empty line is the end of a paragraph. */
const strikesInParagraphs = /<\/?s>|\n[ \t>]{0,40}\n/g;
const masks = new RegExp(underscoredMask, 'g');

/** Without one of these, nothing is hidden. */
const sign = /<\/?[A-Za-z][\w-]{0,80}[ />]|__/;

/**
 * Keeps tags of models and masks of translation programs from being read as markup, and so from being lost: a parser takes
 * `<think>` for an element and `__PH0__` for strong emphasis. Offsets stay the same.
 *
 * @param endsAtEmptyLine Whether an element ends at an empty line at the latest.
 */
export function hideLeftovers(text: string, endsAtEmptyLine: boolean): string {
  if (!sign.test(text)) return text;
  const hidden = text
    .replace(tags, hide)
    .replace(maskTags, (found: string, numbered: string | undefined, at: number) =>
      numbered === undefined || isPairedMask(text, at, found) ? hide(found) : found,
    )
    .replace(masks, found => found.replaceAll('_', filler));
  return hidden.includes('</s>') ? hideLoneEnds(hidden, endsAtEmptyLine) : hidden;
}

function hide(tag: string): string {
  return filler + tag.slice(1);
}

/** Hides each `</s>` that ends no strikethrough: it is a token. */
function hideLoneEnds(text: string, endsAtEmptyLine: boolean): string {
  let open = 0;
  return text.replace(endsAtEmptyLine ? strikesInParagraphs : strikes, found => {
    if (!found.startsWith('<')) open = 0;
    else if (found === '<s>') open++;
    else if (open === 0) return hide(found);
    else open--;
    return found;
  });
}

/** A piece of the text that was parsed, with the characters of the file instead of the filler. */
export function shown(piece: Piece, text: string): Piece {
  const {value, start, end} = piece;
  // A character reference may stand for the filler.
  if (!value.includes(filler) || end - start !== value.length) return piece;
  return {...piece, value: value.replaceAll(filler, (_, index: number) => text[start + index]!)};
}

const onlyMask = new RegExp(
  `^(?:${underscoredMask}|[@#$%{[(<]{1,3} ?${maskName} ?[@#$%}\\])>]{1,3}|XX[A-Z]{0,20}_?\\d{1,4}XX)$`,
);

/** Whether an address is nothing but a mask. */
export function isMask(address: string): boolean {
  return onlyMask.test(address);
}
