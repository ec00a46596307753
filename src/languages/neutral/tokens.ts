import type {TaggedText} from './analyzed-paragraph.js';
import {type Lexeme, lexemeOf} from './lexeme.js';
import {RecentCache} from './recent-cache.js';
import {matchesOf} from './regex-matches.js';
import type {Form, TokenKind} from './token.js';

/** A number; a word with its inner apostrophes and hyphens; any other character that is not white space. */
const token = /\p{Nd}+(?:[.,:\u00a0\u202f]\p{Nd}+)*|[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*|[^\s]/gu;

/** Forms that are remembered at least. */
const remembered = 20_000;

const known = new RecentCache<Form>(remembered);

/** Cuts a text into tokens. Scripts without spaces give one token for each run of letters. */
export function tag(text: string): TaggedText {
  const matches = matchesOf(text, token);
  const forms = matches.map(([found]) => formOf(found));
  return {
    forms,
    starts: Int32Array.from(matches, ({index}) => index),
    parts: forms.map(({kind}) => (kind === 'punctuation' ? 'PUNCT' : kind === 'number' ? 'NUM' : 'X')),
  };
}

/** The form of another text. */
export function withText(_: Form, text: string, kind: TokenKind): Form {
  return toForm(lexemeOf(text), kind);
}

function formOf(text: string): Form {
  let form = known.get(text);
  // A lexeme is made anew when a word class is defined, and so is its form.
  const lexeme = lexemeOf(text);
  if (!form || form.wordClasses !== lexeme.wordClasses) {
    form = toForm(lexeme, kindOf(lexeme));
    known.set(text, form);
  }
  return form;
}

function toForm(lexeme: Lexeme, kind: TokenKind): Form {
  return {...lexeme, kind, lemma: () => lexeme.lower};
}

function kindOf({text, lettered}: Lexeme): TokenKind {
  if (/^\p{Nd}/u.test(text) && !lettered) return 'number';
  if (lettered) return 'word';
  return /^\p{P}/u.test(text) ? 'punctuation' : 'symbol';
}
