import type {Random} from '../seeded.js';
import {type Damage, type Edit, innerWords, type Prose, pickFrom, replace, type Word} from './prose.js';

/** A word in mid-sentence, where a string of a program may have a placeholder or a tag. */
function anyWord(prose: Prose, random: Random): Word | undefined {
  return pickFrom(
    prose.sentences.flatMap(sentence => innerWords(prose, sentence)).filter(({text}) => text.length > 3),
    random,
  );
}

/** Placeholders of C, Java, Python, JavaScript, Apple's platforms and templates. */
const placeholders = [
  '%s',
  '%d',
  '%@',
  '%1$s',
  '%2$d',
  '%(count)s',
  '{0}',
  '{12}',
  '{name}',
  `\${name}`,
  '{{name}}',
];

/** What a tokenizer does: blanks around each mark. */
function spaced(text: string): string {
  return text
    .replace(/[^\w\s]/g, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What an engine for Chinese or Japanese does: marks as wide as its letters. */
function widened(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, mark => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** A blank behind the first mark. */
function opened(text: string): string {
  return text.replace(/^[^\w\s]/, '$& ');
}

/** A damage of which only the first of the words is chosen by chance. */
function inPlaceOfWord(kind: string, forms: (random: Random, word: string) => string): Damage {
  return {
    kind,
    damage(prose, random): Edit | undefined {
      const word = anyWord(prose, random);
      return word && replace(word.start, word.end, forms(random, word.text));
    },
  };
}

export const spacedPlaceholder = inPlaceOfWord('blanks in a placeholder', random =>
  random.pick([spaced, opened])(random.pick(placeholders)),
);

export const widePlaceholder = inPlaceOfWord('placeholder in full-width marks', random =>
  widened(random.pick(placeholders)),
);

export const cutPlaceholder = inPlaceOfWord('placeholder that lost a brace', random => {
  const braced = random.pick(['{{name}}', '{{count}}', '{{ user.name }}']);
  return random.below(2) === 0 ? braced.slice(1) : braced.slice(0, -1);
});

const elements = ['b', 'i', 'em', 'strong', 'sup', 'span', 'g', 'a'];

export const spacedTag = inPlaceOfWord('blanks in a tag', (random, word) => {
  const element = random.pick(elements);
  const [open, close] = [`<${element}>`, `</${element}>`];
  return random.pick([
    `${spaced(open)} ${word} ${spaced(close)}`,
    `${open}${word}< /${element}>`,
    `${open}${word}</ ${element}>`,
    `${open}${word} < / ${element} >`,
  ]);
});

export const wideTag = inPlaceOfWord('tag in full-width marks', (random, word) => {
  const element = random.pick(elements);
  return widened(`<${element}>`) + word + widened(`</${element}>`);
});

export const spacedReference: Damage = {
  kind: 'blanks in a character reference',
  damage(prose, random) {
    const word = anyWord(prose, random);
    const reference = random.pick(['&nbsp;', '&amp;', '&#39;', '&quot;', '&mdash;', '&hellip;']);
    const broken = random.pick([spaced(reference), opened(reference), reference.replace(';', ' ;')]);
    return word && replace(word.end, word.end + 1, ` ${broken} `);
  },
};

export const spacedLink = inPlaceOfWord('blanks in a link', (random, word) => {
  const address = random.pick(['https://example.org/page', 'https://example.org', '/help/start.html']);
  return random.pick([
    `[${word}] (${address})`,
    `[ ${word} ](${address})`,
    `[${word}](${address.replace('/', '/ ')})`,
    `${widened(`[${word}]`.replace(word, ''))[0]}${word}${widened(']')}${widened('(')}${address}${widened(')')}`,
  ]);
});

export const spacedEmphasis = inPlaceOfWord('blanks in emphasis', (random, word) =>
  random.pick([`** ${word} **`, `* * ${word} * *`, `**${word} **`, `** ${word}**`]),
);

/** Marks that an engine for Chinese or Japanese puts for those of English. */
const wideMarks: Readonly<Record<string, readonly string[]>> = {
  ',': ['，', '、', '， '],
  '.': ['。', '．'],
  ';': ['；'],
};

export const wideMark: Damage = {
  kind: 'Chinese or Japanese punctuation mark',
  damage({text}, random) {
    const mark = pickFrom([...text.matchAll(/(?<=[a-z]{3})([,.;]) (?=[A-Za-z])/g)], random);
    return mark && replace(mark.index, mark.index + 2, random.pick(wideMarks[mark[1]!]!));
  },
};

export const foreignQuotes: Damage = {
  kind: 'German or French quotation marks',
  damage({text}, random) {
    const quotation = pickFrom([...text.matchAll(/["“]([^"“”]{3,80})["”]/g)], random);
    if (!quotation) return undefined;
    const [all, inner = ''] = quotation;
    const marked = random.pick([`„${inner}“`, `«${inner}»`, `« ${inner} »`, `»${inner}«`]);
    return replace(quotation.index, quotation.index + all.length, marked);
  },
};

/** Numbers as people write them, and what taking them apart makes of them. */
const numberForms: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/\b\d{1,3},\d{3}\b(?![,.]\d)/g, number => number.replace(',', ', ')],
  [/\b\d{1,3},\d{3}\b(?![,.]\d)/g, number => number.replace(',', ' ,')],
  [/\b\d{1,3},\d{3}\b(?![,.]\d)/g, number => number.replace(',', '.17,')],
  [/\b\d+\.\d{1,2}\b/g, number => number.replace('.', ' .')],
  [/\b\d+\.\d{1,2}\b/g, number => number.replace('.', '. ')],
  [/\b\d+(?:st|nd|rd|th)\b/g, number => number.replace(/(?=[a-z])/, ' ')],
];

export const brokenNumber: Damage = {
  kind: 'number taken apart',
  damage({text}, random) {
    const [pattern, breaks] = random.pick(numberForms);
    const number = pickFrom([...text.matchAll(pattern)], random);
    return number && replace(number.index, number.index + number[0].length, breaks(number[0]));
  },
};
