import {Analyzer} from './analyzer.js';
import {english} from './en/index.js';
import {neutral} from './neutral/index.js';

const languages = [english];

const analyzers = new Map(languages.map(language => [language.tag, new Analyzer(language)]));

const neutralAnalyzer = new Analyzer(neutral);

/**
 * The analyzer for a language: that of the tag itself or of its primary language (`en` for `en-GB`), else the neutral
 * one, which knows tokens and sentences only.
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
 * Whether a language is one of those that something applies to: `en-GB` is in `['en']`, and every language is in `any`.
 * Lookup as in RFC 4647, from the whole tag to its primary language.
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
