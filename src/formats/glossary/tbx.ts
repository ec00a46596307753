import type {GlossaryEntry} from '../../model/glossary.js';
import {FileFormatError} from '../file-format-error.js';
import {parseXml} from '../xml/parser.js';

interface Term {
  readonly text: string;
  readonly isWrong: boolean;
}

/** Statuses of terms that are not to be used. */
const wrong = /^(?:deprecated|superseded|forbidden|notRecommended)/i;

/**
 * Reads TBX: the terms of a concept in each of its languages. Deprecated and superseded terms are forbidden translations.
 *
 * @throws {FileFormatError} When the file is not XML, or has no concepts.
 */
export function readTbx(text: string): GlossaryEntry[] {
  const reader = new TbxReader();
  parseXml(text, {
    open: (name, attributes) => reader.open(local(name), attributes),
    close: name => reader.close(local(name)),
    text: value => reader.text(value),
  });
  if (reader.concepts === 0) throw new FileFormatError('TBX', 1, 'no `<termEntry>` or `<conceptEntry>`');
  return reader.entries;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

class TbxReader {
  readonly entries: GlossaryEntry[] = [];
  concepts = 0;
  #languages = new Map<string, Term[]>();
  #language = '';
  #term = '';
  #status = '';
  #text = '';
  #isStatus = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = '';
    if (name === 'termEntry' || name === 'conceptEntry') this.#languages = new Map();
    if (name === 'langSet' || name === 'langSec') this.#language = attributes['xml:lang'] ?? '';
    if (name === 'tig' || name === 'ntig' || name === 'termSec') this.#term = this.#status = '';
    this.#isStatus =
      name === 'administrativeStatus' ||
      (name === 'termNote' &&
        /^(?:administrativeStatus|normativeAuthorization)$/.test(attributes.type ?? ''));
  }

  text(value: string): void {
    this.#text += value;
  }

  close(name: string): void {
    if (name === 'term') this.#term = this.#text.trim().replace(/\s+/g, ' ');
    else if (this.#isStatus && (name === 'termNote' || name === 'administrativeStatus'))
      this.#status = this.#text.trim();
    else if (name === 'tig' || name === 'ntig' || name === 'termSec') this.#addTerm();
    else if (name === 'termEntry' || name === 'conceptEntry') this.#addConcept();
    this.#isStatus = false;
  }

  #addTerm(): void {
    if (this.#term === '' || this.#language === '') return;
    const terms = this.#languages.get(this.#language) ?? [];
    terms.push({text: this.#term, isWrong: wrong.test(this.#status)});
    this.#languages.set(this.#language, terms);
  }

  /** Any of its languages may be the source of a translation. */
  #addConcept(): void {
    this.concepts++;
    for (const [language, terms] of this.#languages)
      for (const [targetLanguage, targets] of this.#languages) {
        if (targetLanguage === language) continue;
        const translations = targets.filter(({isWrong}) => !isWrong).map(({text}) => text);
        const forbidden = targets.filter(({isWrong}) => isWrong).map(({text}) => text);
        const languages = {language, targetLanguage};
        for (const {text: term} of terms)
          this.entries.push({term, translations, ...(forbidden.length > 0 && {forbidden}), ...languages});
      }
  }
}
