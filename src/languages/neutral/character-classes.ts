import {ofParagraph} from './of-paragraph.js';

const questions: RegExp[] = [];

/** The answers for each UTF-16 code unit, as bits; negative where nobody has asked yet. Made when the first text is read. */
let known: Int32Array | undefined;

/**
 * Defines a class of characters that a rule looks for. It is asked once for each character whether it is one of them;
 * the answer is a bit of the signs of each paragraph that has the character: see {@link characterClassesOf}.
 *
 * @param characters An expression that one UTF-16 code unit alone matches, or not.
 * @throws {RangeError} When there are as many as a number has bits.
 */
export function defineCharacterClass(characters: RegExp): number {
  if (questions.length === 30)
    throw new RangeError('All 30 character classes are taken: look for your characters in the check itself');
  questions.push(characters);
  known = undefined;
  return 1 << (questions.length - 1);
}

/** The signs that a paragraph's text has: one pass over it for all rules. */
export const characterClassesOf = ofParagraph(({text}) => characterClassesIn(text));

/** The signs that a text has, as bits. */
function characterClassesIn(text: string): number {
  known ??= new Int32Array(0x1_0000).fill(-1);
  const signs = union(known, text);
  if (signs >= 0) return signs;
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
