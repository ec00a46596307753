import {Analyzer} from './analyzer.js';
import {english} from './en/index.js';
import {neutral} from './neutral/index.js';

const languages = [english];

const analyzers = new Map(languages.map(language => [language.tag, new Analyzer(language)]));

const neutralAnalyzer = new Analyzer(neutral);

/**
 * The analyzer for a language: the one for the tag itself or for its primary language (`en` for `en-GB`), or else the neutral
 * one, which finds only tokens and sentences.
 *
 * @param tag BCP 47 tag, in any case.
 */
export function analyzerFor(tag: string): Analyzer {
  for (let range = tag.toLowerCase(); range !== ''; range = broader(range)) {
    const analyzer = analyzers.get(range);
    if (analyzer) return analyzer;
  }
  return neutralAnalyzer;
}

/**
 * Whether a list of languages includes a language: `['en']` includes `en-GB`, and `any` includes every language. This is
 * the lookup of RFC 4647, from the whole tag to its primary language.
 */
export function isOneOf(tag: string, languages: readonly string[] | 'any'): boolean {
  if (languages === 'any') return true;
  const known = new Set(languages.map(language => language.toLowerCase()));
  for (let range = tag.toLowerCase(); range !== ''; range = broader(range)) if (known.has(range)) return true;
  return false;
}

/** The tag without its last subtag. */
function broader(range: string): string {
  return range.slice(0, Math.max(range.lastIndexOf('-'), 0));
}
