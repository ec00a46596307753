import type {Random} from '../seeded.js';
import {
  type Damage,
  type Edit,
  type Prose,
  type ProseSentence,
  pickFrom,
  replace,
  type Word,
} from './prose.js';

/** Two sentences of a paragraph, the first of which ends in a bare mark and the second begins with a word. */
export interface Joint {
  readonly before: ProseSentence;
  readonly after: ProseSentence;
  /** The word before the mark, and the first word of the second sentence. */
  readonly last: Word;
  readonly first: Word;
  readonly isCommon: boolean;
}

/** The joints of a paragraph. */
export function jointsOf({text, sentences, usage}: Prose): Joint[] {
  return sentences.flatMap((after, index) => {
    const before = sentences[index - 1];
    const [last, first] = [before?.words.at(-1), after.words[0]];
    if (!before || !last || first?.start !== after.start || !/^[A-Z]/.test(first.text)) return [];
    // A mark that stands alone behind the word: no ellipsis, and no quotation, after which a sentence may go on.
    if (last.end !== before.end - 1 || text[before.end] !== ' ') return [];
    return [{before, after, last, first, isCommon: usage.isCommon(first.text)}];
  });
}

function pickJoint(prose: Prose, random: Random, test: (joint: Joint) => boolean): Joint | undefined {
  return pickFrom(jointsOf(prose).filter(test), random);
}

/** Whether the first of two sentences ends in a full stop. */
export const endsInStop = ({before}: Joint): boolean => before.text.endsWith('.');

function loseBoundary(joint: Joint | undefined): Edit | undefined {
  if (!joint) return undefined;
  const {last, first} = joint;
  return {start: last.end, end: last.end + 1, text: '', places: [{start: last.end, end: first.end - 1}]};
}

export const lostBoundary: Damage = {
  kind: 'sentence end lost, capital kept',
  damage: (prose, random) => loseBoundary(pickJoint(prose, random, endsInStop)),
};

export const lostBoundaryBeforeCommonWord: Damage = {
  kind: 'sentence end lost before a common word, capital kept',
  damage: (prose, random) =>
    loseBoundary(pickJoint(prose, random, joint => endsInStop(joint) && joint.isCommon)),
};

export const lostBoundaryBeforeName: Damage = {
  kind: 'sentence end lost before a name or I',
  damage: (prose, random) =>
    loseBoundary(pickJoint(prose, random, joint => endsInStop(joint) && !joint.isCommon)),
};

export const lowerStart: Damage = {
  kind: 'sentence start in lower case',
  damage(prose, random) {
    // "What! and leave him?" was right once.
    const joint = pickJoint(prose, random, candidate => endsInStop(candidate) && candidate.isCommon);
    return joint && replace(joint.first.start, joint.first.end, joint.first.text.toLowerCase());
  },
};

const subjects = /^(?:He|She|It|They|We|There|This)$/;

/** "It was late, he said" is a right sentence. */
const reports =
  /^(?:said|says|thought|thinks|knew|knows|felt|feels|asked|asks|added|adds|told|explained|believed|believes|seemed|seems|wrote|writes|insisted|cried|replied|declared|decided|supposed|guessed)$/;

const verbs = new Set<string | undefined>(['VERB', 'AUX']);

export const commaSplice: Damage = {
  kind: 'two sentences joined by a comma',
  damage(prose, random) {
    const joint = pickJoint(prose, random, candidate => endsInStop(candidate) && joinsToSplice(candidate));
    if (!joint) return undefined;
    const {last, first} = joint;
    const text = `, ${first.text.toLowerCase()}`;
    return {start: last.end, end: first.end, text, places: [{start: last.end, end: last.end + text.length}]};
  },
};

/** Both are clauses of their own: a subject, and a finite verb behind it. */
function joinsToSplice({before, after}: Joint): boolean {
  const [opener, verb] = after.words;
  if (!opener || !subjects.test(opener.text) || !verb || !verbs.has(verb.pos) || reports.test(verb.text)) {
    return false;
  }
  if (after.text.endsWith('?') || /["“”]/.test(before.text + after.text)) return false;
  const [subject] = before.words;
  const isClause =
    subject !== undefined && /^(?:He|She|It|They|We|I|The|This|These|A|An)$/.test(subject.text);
  return isClause && before.words.length >= 5 && before.words.some(word => verbs.has(word.pos));
}
