import {type Damage, type Edit, innerWords, type Prose, pickFrom, replace, type Word} from './prose.js';

/** Words long enough to be cut in two. */
function longWords(prose: Prose): Word[] {
  return prose.sentences
    .flatMap(sentence => innerWords(prose, sentence))
    .filter(({text}) => text.length >= 6);
}

export const subword: Damage = {
  kind: 'subword mark of a model left in a word',
  damage(prose, random) {
    const word = pickFrom(longWords(prose), random);
    if (!word) return undefined;
    const cut = 3 + random.below(word.text.length - 5);
    const mark = random.pick(['@@ ', ' ##']);
    return replace(word.start, word.end, word.text.slice(0, cut) + mark + word.text.slice(cut));
  },
};

export const markedSpace: Damage = {
  kind: 'space of SentencePiece or byte-level BPE left as a letter',
  damage({text, sentences}, random) {
    const sentence = pickFrom(
      sentences.filter(({words}) => words.length >= 4),
      random,
    );
    if (!sentence) return undefined;
    const {start, end} = sentence;
    const mark = random.pick(['▁', ' ▁', 'Ġ']);
    return replace(start, end, text.slice(start, end).replaceAll(' ', mark));
  },
};

/** What stands for a word, before a text, and behind it. */
const tokens = {
  word: ['<unk>', '[UNK]', '⁇', '[MASK]', '<mask>', '<extra_id_0>'],
  before: [
    '__eng_Latn__ ',
    'eng_Latn ',
    '>>eng<< ',
    '[en_XX] ',
    '<2en> ',
    '<s> ',
    '<pad> ',
    '[INST] ',
    '<bos>',
  ],
  after: [
    ' </s>',
    ' <pad> <pad>',
    '<|endoftext|>',
    '<|im_end|>',
    ' [/INST]',
    ' <eos>',
    ' eng_Latn',
    '<end_of_turn>',
  ],
};

export const modelToken: Damage = {
  kind: 'token of a model left in the text',
  damage(prose, random) {
    const {length} = prose.text;
    const where = random.pick(['word', 'before', 'after'] as const);
    const token = random.pick(tokens[where]);
    if (where === 'before') return replace(0, 0, token);
    if (where === 'after') return replace(length - 1, length, prose.text.slice(-1) + token);
    const word = pickFrom(longWords(prose), random);
    return word && replace(word.start, word.end, token);
  },
};

export const tokenizerMark: Damage = {
  kind: 'mark of a tokenizer left between words or digits',
  damage({text}, random) {
    const marks = [...text.matchAll(/(?<=[a-z])-(?=[a-z])|(?<=\d)[,.](?=\d)/g)];
    const mark = pickFrom(marks, random);
    return mark && replace(mark.index, mark.index + 1, ` @${mark[0]}@ `);
  },
};

/** Reads the bytes of a text in another encoding than they were written in. */
type Misreading = (text: string) => string;

function misread(encoding: string): Misreading {
  const decoder = new TextDecoder(encoding);
  return text => decoder.decode(Buffer.from(text, 'utf8'));
}

const westernReadings: readonly Misreading[] = [
  misread('windows-1252'),
  text => Buffer.from(text, 'utf8').toString('latin1'),
  text => misread('windows-1252')(misread('windows-1252')(text)),
];
const otherReadings: readonly Misreading[] = ['macintosh', 'windows-1251', 'windows-1250', 'gbk'].map(
  misread,
);
const lossyReading: Misreading = text => Buffer.from(text, 'latin1').toString('utf8');

/** Words that a text in English has with an accent, each once. */
const accented = [
  'café',
  'naïve',
  'façade',
  'Zürich',
  'São Paulo',
  'Málaga',
  'Göteborg',
  'fiancée',
  'jalapeño',
  'Besançon',
];

/** Puts a mark or a word with an accent into a text as another encoding reads it. */
function misreadSomewhere(
  prose: Prose,
  random: Parameters<Damage['damage']>[1],
  readings: readonly Misreading[],
): Edit | undefined {
  const reading = random.pick(readings);
  const marks = [...prose.text.matchAll(/(?<=\w)['’](?=[a-z])|(?<= )(?:--|—)(?= )/g)];
  const mark = readings.length > 1 && random.below(2) === 0 ? pickFrom(marks, random) : undefined;
  if (mark) {
    const typographic = mark[0] === "'" || mark[0] === '’' ? '’' : '—';
    return replace(mark.index, mark.index + mark[0].length, reading(typographic));
  }
  const word = pickFrom(longWords(prose), random);
  return word && replace(word.start, word.end, reading(random.pick(accented)));
}

export const westernMojibake: Damage = {
  kind: 'UTF-8 read as Windows-1252 or Latin-1, once or twice',
  damage: (prose, random) => misreadSomewhere(prose, random, westernReadings),
};

export const otherMojibake: Damage = {
  kind: 'UTF-8 read as Mac Roman, Windows-1250, Windows-1251 or GBK',
  damage: (prose, random) => misreadSomewhere(prose, random, otherReadings),
};

export const lostCharacter: Damage = {
  kind: 'Latin-1 read as UTF-8',
  damage: (prose, random) => misreadSomewhere(prose, random, [lossyReading]),
};

/** How an apostrophe, a quotation mark or a space comes out that was escaped once too often. */
const escapes: Readonly<Record<string, readonly string[]>> = {
  "'": ['&#39;', '&apos;', '&#x27;', '&rsquo;', '\\u2019', "\\'", '&amp;#39;', '%27'],
  '"': ['&quot;', '&#34;', '\\"', '&amp;quot;', '\\u201c', '%22'],
  ' ': ['&nbsp;', '&#160;', '\\u00a0', '&amp;nbsp;', '\\n', '%20'],
};

export const escaped: Damage = {
  kind: 'escape or character reference left in the text',
  damage({text}, random) {
    const mark = random.pick(["'", '"', ' ']);
    const pattern =
      mark === "'"
        ? /(?<=[a-z])['’](?=[a-z])/g
        : mark === '"'
          ? /["“](?=[A-Za-z])/g
          : /(?<=[a-z]) (?=[A-Z])/g;
    const found = pickFrom([...text.matchAll(pattern)], random);
    return found && replace(found.index, found.index + 1, random.pick(escapes[mark]!));
  },
};
