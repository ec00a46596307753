import type {TaggedText} from '../neutral/analyzed-paragraph.js';
import {detachString} from '../neutral/detach-string.js';
import {clearOnNewWordClass, type Lexeme, lexemeOf, newLexeme} from '../neutral/lexeme.js';
import {RecentCache} from '../neutral/recent-cache.js';
import type {Form, PartOfSpeech, TokenKind} from '../neutral/token.js';
import {ContextRules, type TokenTable} from './wink/context.js';
import {type Lexicon, loadLexicon} from './wink/lexicon.js';
import {type RunToken, RunTokenizer} from './wink/run.js';
import {RunTable} from './wink/run-table.js';

/** A form with the data that the tagger needs. Equal tokens share one object, which keeps lookups cheap. */
interface TaggedForm extends Form, Omit<RunToken, 'text' | 'lexeme' | 'type' | 'lemma'> {
  readonly lemma: RunToken['lemma'];
}

/**
 * Longest run without white space, in UTF-16 code units, to split into tokens, because splitting takes quadratic time. No
 * English word or address that matters to a rule is longer.
 */
const longestRun = 120;

/** Replaces a longer run for the tagger: an unknown name. */
const substitute = 'X';

/** Latin letters beyond Latin-1, and combining accents. wink's words contain neither. */
const foreignLetter = /[\u0100-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]/;
const foreignLetters = new RegExp(foreignLetter, 'g');

/** Number of distinct runs to remember. A megabyte of translations has about 12,500. */
const remembered = 40_000;

/** Longest text, in UTF-16 code units, whose memory is reused for the next text. */
const longestReused = 0x1_0000;

let tagger: Tagger | undefined;

/** Splits a text into tokens, and tags each with its part of speech. Takes time linear in the length of the text. */
export function tag(text: string): TaggedText {
  // The model takes a while to load, so it is loaded with the first text, and only once.
  tagger ??= new Tagger(loadLexicon());
  return tagger.tag(text);
}

/**
 * The tagger of wink-nlp, with its model and tokenizer. It gives the same results as wink, but is faster: it examines each
 * distinct run of characters only once, instead of every token, and its tables need no preparation after loading.
 */
class Tagger {
  readonly #parts: readonly PartOfSpeech[];
  readonly #tokenizer: RunTokenizer;
  readonly #rules: readonly ContextRules[];
  /** The tokens of each run. Most runs are a single token. */
  readonly #known = new RunTable<TaggedForm | readonly TaggedForm[]>(remembered);
  /** The forms of the lexicon's words, by number, and of all other tokens. */
  readonly #lexicalForms = new Map<number, TaggedForm>();
  readonly #forms = new RecentCache<TaggedForm>(remembered);
  #table = tableOf(1024);
  #codes = new Uint16Array(1024);

  constructor(lexicon: Lexicon) {
    this.#parts = lexicon.model.parts as readonly PartOfSpeech[];
    this.#tokenizer = new RunTokenizer(lexicon);
    this.#rules = lexicon.model.machines.map(json => new ContextRules(json));
    clearOnNewWordClass(this.#known);
    clearOnNewWordClass(this.#lexicalForms);
    clearOnNewWordClass(this.#forms);
  }

  tag(text: string): TaggedText {
    const forms: TaggedForm[] = [];
    const {length} = text;
    const codes = this.#codesOf(text);
    let at = 0;
    while (at < length && spaces[codes[at]!] === 1) at++;
    while (at < length) {
      const start = at;
      // FNV-1a over the code units of the run.
      let hash = 0x811c9dc5;
      do hash = Math.imul(hash ^ codes[at++]!, 0x01000193);
      while (at < length && spaces[codes[at]!] === 0);
      const run = this.#known.get(codes, start, at, hash) ?? this.#add(text, codes, start, at, hash);
      if (run instanceof KnownForm) this.#push(forms, run, start);
      else this.#pushAll(forms, run as readonly TaggedForm[], start);
      while (at < length && spaces[codes[at]!] === 1) at++;
    }
    for (const rules of this.#rules) rules.apply(this.#table, forms);
    return {forms, starts: this.#table.starts, parts: this.#partsOf(forms)};
  }

  /** The code units of a text: the array may be longer. Reading them from an array is much faster than from a string. */
  #codesOf(text: string): Uint16Array {
    const {length} = text;
    let codes = this.#codes;
    if (codes.length < length) {
      codes = new Uint16Array(length > longestReused ? length : 2 * length);
      if (length <= longestReused) this.#codes = codes;
    }
    for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
    return codes;
  }

  #pushAll(forms: TaggedForm[], run: readonly TaggedForm[], from: number): void {
    let start = from;
    for (const form of run) {
      this.#push(forms, form, start);
      start += form.text.length;
    }
  }

  #push(forms: TaggedForm[], form: TaggedForm, start: number): void {
    if (forms.length === this.#table.starts.length) this.#table = longer(this.#table);
    const {starts, parts, hints} = this.#table;
    starts[forms.length] = start;
    parts[forms.length] = form.part;
    hints[forms.length] = form.hint;
    forms.push(form);
  }

  #add(
    text: string,
    codes: Uint16Array,
    start: number,
    end: number,
    hash: number,
  ): TaggedForm | readonly TaggedForm[] {
    const run = text.slice(start, end);
    if (run.length > longestRun) return withText(this.#cut(substitute)[0]!, run, 'symbol');
    const own = detachString(run);
    const forms = foreignLetter.test(own) ? this.#cutForeign(own) : this.#cut(own);
    const known = forms.length === 1 ? forms[0]! : forms;
    this.#known.set(codes, start, end, hash, known);
    return known;
  }

  /** The tokens of a run with letters at which wink would end a word: "Bežični", "Łódź". */
  #cutForeign(run: string): TaggedForm[] {
    const plain = run.replace(foreignLetters, letter => (letter === letter.toLowerCase() ? 'x' : 'X'));
    let start = 0;
    return this.#cut(plain).map(form => {
      const text = run.slice(start, start + form.text.length);
      start += form.text.length;
      return text === form.text ? form : withText(form, text, form.kind);
    });
  }

  #cut(run: string): TaggedForm[] {
    return this.#tokenizer.tokens(run).map(token => {
      if (token.lexeme !== undefined) return this.#lexicalForm(token, token.lexeme);
      const key = `${token.type} ${token.isFixed ? token.part : ''} ${token.text}`;
      const known = this.#forms.get(key);
      if (known) return known;
      const form = formOf(token);
      this.#forms.set(key, form);
      return form;
    });
  }

  #lexicalForm(token: RunToken, lexeme: number): TaggedForm {
    let form = this.#lexicalForms.get(lexeme);
    if (!form) {
      form = formOf(token);
      this.#lexicalForms.set(lexeme, form);
    }
    return form;
  }

  #partsOf(forms: readonly TaggedForm[]): PartOfSpeech[] {
    const {parts} = this.#table;
    const names = new Array<PartOfSpeech>(forms.length);
    for (let index = 0; index < forms.length; index++) {
      const {isFixed, part} = forms[index]!;
      names[index] = this.#parts[isFixed ? part : parts[index]!]!;
    }
    return names;
  }
}

/** Data on the tokens of the text being tagged. Reused for the next text. */
interface Table extends TokenTable {
  readonly starts: Int32Array;
}

function tableOf(length: number): Table {
  return {starts: new Int32Array(length), parts: new Uint8Array(length), hints: new Uint8Array(length)};
}

function longer({starts, parts, hints}: Table): Table {
  const table = tableOf(starts.length * 2);
  table.starts.set(starts);
  table.parts.set(parts);
  table.hints.set(hints);
  return table;
}

function formOf(token: RunToken): TaggedForm {
  const lexeme = newLexeme(token.text);
  return new KnownForm(lexeme, token, kindOf(token.type, lexeme));
}

/** A known form with another text: the tagger read a substitute for it. */
export function withText(form: Form, text: string, kind: TokenKind): TaggedForm {
  return new KnownForm(lexemeOf(text), form as TaggedForm, kind);
}

/** A class rather than a spread, so that all fields are stored in the object itself. */
class KnownForm implements TaggedForm {
  declare readonly wordClasses: number;
  declare readonly moreClasses: number;
  declare readonly kind: TokenKind;
  declare readonly text: string;
  declare readonly lower: string;
  declare readonly key: number;
  declare readonly shape: Lexeme['shape'];
  declare readonly isLower: boolean;
  declare readonly startsUpper: boolean;
  declare readonly lettered: boolean;
  declare readonly part: number;
  declare readonly possibleParts: number;
  declare readonly hint: number;
  declare readonly isFixed: boolean;
  declare readonly lemma: RunToken['lemma'];

  constructor(lexeme: Lexeme, token: Omit<RunToken, 'text' | 'lexeme' | 'type'>, kind: TokenKind) {
    this.wordClasses = lexeme.wordClasses;
    this.moreClasses = lexeme.moreClasses;
    this.kind = kind;
    this.text = lexeme.text;
    this.lower = lexeme.lower;
    this.key = lexeme.key;
    this.shape = lexeme.shape;
    this.isLower = lexeme.isLower;
    this.startsUpper = lexeme.startsUpper;
    this.lettered = lexeme.lettered;
    this.part = token.part;
    this.possibleParts = token.possibleParts;
    this.hint = token.hint;
    this.isFixed = token.isFixed;
    this.lemma = token.lemma;
  }
}

/** The kind of a token. Apostrophes and hyphens are part of words; URLs and email addresses are not words. */
function kindOf(type: string, {lettered}: Lexeme): TokenKind {
  if (type === 'word') return lettered ? 'word' : 'symbol';
  if (type === 'number' || type === 'ordinal') return 'number';
  return type === 'punctuation' ? 'punctuation' : 'symbol';
}

/** 1 for each UTF-16 code unit that is white space, as `\s` has it. */
const spaces = new Uint8Array(0x1_0000);
for (const [first, last] of [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const)
  spaces.fill(1, first, last + 1);
