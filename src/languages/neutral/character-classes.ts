import {ofParagraph} from './of-paragraph.js';

const questions: RegExp[] = [];

/** The classes of each UTF-16 code unit, as bits; negative if not tested yet. Created for the first text. */
let known: Int32Array | undefined;

/** How many classes fit into a number. */
const most = 30;

/**
 * Defines a class of characters that a rule looks for, for `needs` and {@link characterClassesOf}. Whether a character is in it is
 * decided once for each character.
 *
 * @param characters An expression that matches each character of the class: one UTF-16 code unit, without its neighbors.
 * @returns A bit. The same expression has the same bit: an editor loads a plugin again each time it is saved.
 * @throws {RangeError} When a process defines more than 30 classes.
 */
export function defineCharacterClass(characters: RegExp): number {
  // A global expression remembers where it stopped.
  const expression = new RegExp(characters.source, characters.flags.replace(/[gy]/g, ''));
  const index = questions.findIndex(known => String(known) === String(expression));
  if (index >= 0) return 1 << index;
  if (questions.length === most) throw new RangeError(`more than ${most} character classes`);
  questions.push(expression);
  known = undefined;
  return 1 << (questions.length - 1);
}

/** The character classes in a paragraph's text, as bits: one pass over the text for all rules. */
export const characterClassesOf = ofParagraph(({text}) => characterClassesIn(text));

/** The character classes in a text, as bits. */
function characterClassesIn(text: string): number {
  known ??= new Int32Array(0x1_0000).fill(-1);
  const classes = union(known, text);
  if (classes >= 0) return classes;
  for (let at = 0; at < text.length; at++) {
    if (known[text.charCodeAt(at)]! < 0) known[text.charCodeAt(at)] = answersFor(text[at]!);
  }
  return union(known, text);
}

function union(answers: Int32Array, text: string): number {
  let all = 0;
  for (let at = 0; at < text.length; at++) all |= answers[text.charCodeAt(at)]!;
  return all;
}

function answersFor(character: string): number {
  let answers = 0;
  for (const [index, question] of questions.entries()) if (question.test(character)) answers |= 1 << index;
  return answers;
}
