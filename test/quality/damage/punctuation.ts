import type {Span} from '../spans.js';
import {type Damage, type Edit, innerWords, isLower, type Prose, pickFrom, replace} from './prose.js';

/** Where a bare comma or full stop stands behind a word, inside a paragraph. */
function marksOf({text}: Prose, mark: ',' | '.'): Span[] {
  const pattern = mark === ',' ? /(?<=[a-z]{3}), (?=[a-z])/g : /(?<=[a-z]{3})\. (?=[A-Z])/g;
  return [...text.matchAll(pattern)].map(({index}) => ({start: index, end: index + 1}));
}

/** What a stray mark makes of a full stop or a comma. */
const strays = ['. .', '. ,', '.,', ',,', ', ,', ',.'] as const;

export const strayMark: Damage = {
  kind: 'stray stop or comma beside another',
  damage(prose, random) {
    const text = random.pick(strays);
    const place = pickFrom(marksOf(prose, text[0] as ',' | '.'), random);
    return place && replace(place.start, place.end, text);
  },
};

export const strayStop: Damage = {
  kind: 'stray full stop in mid-sentence',
  damage(prose, random) {
    const words = prose.sentences.flatMap(sentence => innerWords(prose, sentence));
    const word = pickFrom(
      words.filter(candidate => candidate.text.length >= 3),
      random,
    );
    return word && replace(word.end, word.end, '.');
  },
};

/** No comma may follow these, but for a parenthesis that has a second comma. */
const openEnded = /^(?:the|an|my|your|our|their|its|every)$/;

export const strayComma: Damage = {
  kind: 'stray comma after a determiner',
  damage(prose, random) {
    const words = prose.sentences.flatMap(sentence => innerWords(prose, sentence));
    const word = pickFrom(
      words.filter(({text}) => openEnded.test(text)),
      random,
    );
    return word && replace(word.end, word.end, ',');
  },
};

export const spaceBefore: Damage = {
  kind: 'blank before a comma or stop',
  damage(prose, random) {
    const mark = random.pick([',', '.'] as const);
    const place = pickFrom(marksOf(prose, mark), random);
    return place && replace(place.start, place.end, ` ${mark}`);
  },
};

export const noSpaceAfter: Damage = {
  kind: 'no space after a period',
  damage(prose, random) {
    const place = pickFrom(
      marksOf(prose, '.').filter(({end}) => /^ [A-Z][a-z]+ [a-z]/.test(prose.text.slice(end))),
      random,
    );
    return place && replace(place.start, place.end + 1, '.');
  },
};

/** Takes a closing mark away: its opening mark is where a reader sees it, or else the place where it stood. */
function dropClosing(pair: Span | undefined): Edit | undefined {
  if (!pair) return undefined;
  const {start, end} = pair;
  return {
    start: end - 1,
    end,
    text: '',
    places: [
      {start, end: start + 1},
      {start: end - 1, end: end - 1},
    ],
  };
}

export const lostBracket: Damage = {
  kind: 'closing bracket lost',
  damage(prose, random) {
    return dropClosing(pickFrom(pairsOf(prose.text, /\([^()]*\)/g, /[()]/g), random));
  },
};

export const lostQuote: Damage = {
  kind: 'closing quotation mark lost',
  damage(prose, random) {
    // A quotation that runs over paragraphs is closed in the last alone.
    if (/^\s*["“]/.test(prose.nextText)) return undefined;
    const pairs = prose.text.includes('"')
      ? pairsOf(prose.text, /"[^"]*"/g, /"/g)
      : pairsOf(prose.text, /“[^“”]*”/g, /[“”]/g);
    return dropClosing(pickFrom(pairs, random));
  },
};

/** The pairs of a paragraph in which every mark has its partner. */
function pairsOf(text: string, pair: RegExp, mark: RegExp): Span[] {
  const pairs = [...text.matchAll(pair)].map(({index, 0: all}) => ({start: index, end: index + all.length}));
  return pairs.length * 2 === [...text.matchAll(mark)].length ? pairs : [];
}

/** A word that is ordinary in all clean prose, with a capital that nothing calls for. */
export const innerCapital = (kind: string, fits: (word: string) => boolean): Damage => ({
  kind,
  damage(prose, random) {
    const words = prose.sentences
      .flatMap(sentence => innerWords(prose, sentence))
      .filter(word => isLower(word) && prose.usage.isCommon(word.text) && fits(word.text));
    const word = pickFrom(words, random);
    return word && replace(word.start, word.end, word.text[0]!.toUpperCase() + word.text.slice(1));
  },
});
