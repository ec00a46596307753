/** Articles for tests that need many: made of parts, each by its number the same in every run. */

const subjects = [
  'The council',
  'Our engineers',
  'A small team',
  'The harbour office',
  'Every visitor',
  'The museum',
];
const verbs = ['opened', 'rebuilt', 'described', 'measured', 'painted', 'moved'];
const objects = [
  'the old bridge',
  'a wooden boat',
  'the northern gate',
  'a map of the valley',
  'the long table',
];
const endings = [
  'before the winter came',
  'with the help of a neighbour',
  'although nobody had asked',
  'on the first day of spring',
  'and wrote a short report about it',
];
/** Sentences with the damage of a machine translation. */
const damaged = [
  'They found the the key under a stone.',
  'The road was closed,, and the bus stopped.',
  'They met online.They left on Sunday.',
];

/** A Markdown article of about so many words, one sentence in twelve damaged. */
export function articleOf(number: number, words: number): string {
  const random = generator(number);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const lines = [`# Report ${number}`, ''];
  for (let count = 0; count < words; count += 12) {
    const whole = `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(endings)}.`;
    lines.push(random() < 1 / 12 ? pick(damaged) : whole);
    if (random() < 0.2) lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

/** Words of a sentence of machine-translated news and medical abstracts: the middle of each tenth of them. */
const sentenceLengths = [8, 12, 15, 18, 21, 24, 28, 32, 39, 55];

const joints = [', and', ', while', ' because', ', but', ' after', ', so'];

/** Plain text of at least so many characters, a sentence or two a paragraph, as long as those of translations are. */
export function translationOf(number: number, length: number): string {
  const random = generator(number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const clause = (): string => `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(endings)}`;
  const paragraphs: string[] = [];
  for (let count = 0; count < length; count += paragraphs.at(-1)!.length + 2) {
    const sentences = Array.from({length: random() < 0.2 ? 2 : 1}, () => {
      let sentence = clause();
      for (const most = pick(sentenceLengths); sentence.split(' ').length + 8 < most; )
        sentence += `${pick(joints)} ${lowerFirst(clause())}`;
      return `${sentence}.`;
    });
    paragraphs.push(random() < 1 / 12 ? pick(damaged) : sentences.join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Numbers from 0 to 1 that look random: mulberry32. */
export function generator(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
