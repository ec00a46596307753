import {ofParagraph} from './of-paragraph.js';

const questions: RegExp[] = [];

/** The classes of each UTF-16 code unit, as bits; negative if not tested yet. Created for the first text. */
let known: Int32Array | undefined;

/**
 * Defines a class of characters. The test runs once for each character. Its result is a bit in the classes of every paragraph
 * that contains the character: see {@link characterClassesOf}.
 *
 * @param characters An expression to test against single UTF-16 code units.
 * @returns The bit of the class.
 * @throws {RangeError} If no bits are left.
 */
export function defineCharacterClass(characters: RegExp): number {
  if (questions.length === 30) throw new RangeError('Too many character classes');
  questions.push(characters);
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
