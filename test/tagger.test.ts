import {describe, expect, it} from 'vitest';
import model from 'wink-eng-lite-web-model';
import createWink from 'wink-nlp';
import {tag} from '../src/languages/en/tagger.js';
import {RunTable} from '../src/languages/en/wink/run-table.js';
import {corpora} from './quality/corpora/index.js';

/** A token as both taggers tell of it. */
type Told = readonly [text: string, part: string, lemma: string | undefined];

const wink = createWink(model, ['pos']);

function winkSays(text: string): Told[] {
  const tokens = wink.readDoc(text).tokens();
  const parts = tokens.out(wink.its.pos) as string[];
  // its.lemma's type declares a parameter too many.
  const lemmas = tokens.out(wink.its.lemma as typeof wink.its.value) as string[];
  return tokens.out().map((text, index) => [text, parts[index]!, lemmas[index]]);
}

function weSay(text: string): Told[] {
  const {forms, parts} = tag(text);
  return forms.map((form, index) => [form.text, parts[index]!, form.lemma(parts[index]!)]);
}

describe('the tagger', () => {
  it('says what wink-nlp says of human prose', () => {
    const paragraphs = corpora
      .flatMap(({load}) => load())
      .flatMap(({text}) => text.split(/\n\n+/))
      .map(text => text.trim().replace(/\s+/g, ' '))
      // A longer run is one token here.
      .filter((text, index) => index % 20 === 0 && text !== '' && !/\S{121}/.test(text));
    const differing = paragraphs.filter(
      text => JSON.stringify(winkSays(text)) !== JSON.stringify(weSay(text)),
    );
    expect(paragraphs.length).toBeGreaterThan(500);
    // wink cuts some runs otherwise when it has met their parts before ("man's" is one token then); we never do.
    expect(differing.length).toBeLessThan(paragraphs.length / 100);
  });
});

describe('words that wink-nlp cuts', () => {
  it.each(['Bežični', 'diŝsiriĝas', 'Erdoğan', 'Đặng', 'Łódź', 'thi\u0301s'])('%s is one token', word => {
    const {forms} = tag(`They saw ${word}, and left.`);
    expect(forms.map(({text}) => text)).toEqual(['They', 'saw', word, ',', 'and', 'left', '.']);
    expect(forms[2]!.kind).toBe('word');
  });
});

describe('the table of runs', () => {
  const text = Uint16Array.from('one two one four a b', character => character.charCodeAt(0));

  it('tells runs apart that have one hash', () => {
    const table = new RunTable<number>(4);
    table.set(text, 0, 3, 7, 1);
    table.set(text, 4, 7, 7, 2);
    expect([table.get(text, 0, 3, 7), table.get(text, 4, 7, 7), table.get(text, 8, 11, 7)]).toEqual([
      1, 2, 1,
    ]);
    expect(table.get(text, 12, 16, 7)).toBeUndefined();
  });

  it('forgets what nobody has asked for', () => {
    const table = new RunTable<number>(2);
    table.set(text, 0, 3, 1, 1);
    table.set(text, 4, 7, 2, 2);
    table.set(text, 12, 16, 4, 4);
    expect(table.get(text, 0, 3, 1)).toBe(1);
    table.set(text, 17, 18, 3, 3);
    table.set(text, 19, 20, 5, 5);
    expect([table.get(text, 0, 3, 1), table.get(text, 4, 7, 2)]).toEqual([1, undefined]);
  });
});
