import type {TaggedText} from './analyzed-paragraph.js';
import {type Lexeme, lexemeOf, type WordClasses} from './lexeme.js';
import {RecentCache} from './recent-cache.js';
import {matchesOf} from './regex-matches.js';
import type {Form, TokenKind} from './token.js';

/** Matches a number, a word with inner apostrophes and hyphens, or any other character except white space. */
const token = /\p{Nd}+(?:[.,:\u00a0\u202f]\p{Nd}+)*|[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*|[^\s]/gu;

/** Fewest forms to remember. */
const remembered = 20_000;

const known = new RecentCache<Form>(remembered);

/** Splits a text into tokens. In scripts without spaces, each run of letters is one token. */
export function tag(text: string): TaggedText {
  const matches = matchesOf(text, token);
  const forms = matches.map(([found]) => formOf(found));
  return {
    forms,
    starts: Int32Array.from(matches, ({index}) => index),
    parts: forms.map(({kind}) => (kind === 'punctuation' ? 'PUNCT' : kind === 'number' ? 'NUM' : 'X')),
  };
}

/** The form for another text. */
export function withText(_: Form, text: string, kind: TokenKind): Form {
  return toForm(lexemeOf(text), kind);
}

function formOf(text: string): Form {
  let form = known.get(text);
  // Defining a word class replaces all lexemes, so forms have to be replaced, too.
  const lexeme = lexemeOf(text);
  if (!form || !areInSameClasses(form, lexeme)) {
    form = toForm(lexeme, kindOf(lexeme));
    known.set(text, form);
  }
  return form;
}

function areInSameClasses(one: WordClasses, other: WordClasses): boolean {
  return one.wordClasses === other.wordClasses && one.moreClasses === other.moreClasses;
}

function toForm(lexeme: Lexeme, kind: TokenKind): Form {
  return {...lexeme, kind, lemma: () => lexeme.lower};
}

function kindOf({text, lettered}: Lexeme): TokenKind {
  if (/^\p{Nd}/u.test(text) && !lettered) return 'number';
  if (lettered) return 'word';
  return /^\p{P}/u.test(text) ? 'punctuation' : 'symbol';
}
