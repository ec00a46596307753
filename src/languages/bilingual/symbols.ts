import {withAsciiDigits} from '../numbers/digits.js';
import {type LanguagePair, primary, type Span} from './span.js';

/** A symbol of the source that the target has neither as a symbol nor in words. */
export interface SymbolLost extends Span {
  /** Signs that compare change the meaning; letters are often written in another way. */
  readonly kind: 'comparison' | 'letter' | 'unit';
}

/** A symbol, and how English writes it. */
interface Symbol {
  readonly symbol: string;
  readonly kind: SymbolLost['kind'];
  readonly english: RegExp;
}

const symbols: readonly Symbol[] = [
  {symbol: '±', kind: 'comparison', english: /±|\+\/?[-−]|plus or minus|plus\/minus|plus-minus/i},
  {
    symbol: '≥',
    kind: 'comparison',
    english:
      /[≥⩾]|>=|at least|or (?:more|above|over|higher|older|greater|later)|greater|more than|not less|no less|minimum|above|over|older/i,
  },
  {
    symbol: '≤',
    kind: 'comparison',
    english:
      /[≤⩽]|<=|at most|or (?:less|below|lower|under|younger|fewer|earlier)|less than|not more|no more|up to|maximum|below|under|within/i,
  },
  {
    symbol: '<',
    kind: 'comparison',
    english: /[<＜≤]|&lt;|less|below|under|lower|smaller|fewer|younger|within|up to/i,
  },
  {
    symbol: '>',
    kind: 'comparison',
    english: /[>＞≥]|&gt;|more|above|over|greater|higher|larger|longer|older|exceed|beyond/i,
  },
  {symbol: 'α', kind: 'letter', english: /α|alpha|[∂aA](?![a-z])/i},
  {symbol: 'β', kind: 'letter', english: /[βß]|beta|b(?![a-z])/i},
  {symbol: 'γ', kind: 'letter', english: /γ|gamma/i},
  {symbol: 'κ', kind: 'letter', english: /κ|kappa/i},
  {symbol: 'λ', kind: 'letter', english: /λ|lambda/i},
  {symbol: 'Δ', kind: 'letter', english: /[Δ∆]|delta/i},
  {symbol: 'µ', kind: 'letter', english: /[µμ]|micro|mc|u[mgl](?![a-z])/i},
  {symbol: 'μ', kind: 'letter', english: /[µμ]|micro|mc|u[mgl](?![a-z])/i},
  {symbol: '℃', kind: 'unit', english: /[℃°º]|degrees|celsius/i},
  {symbol: '°C', kind: 'unit', english: /[℃°º]|degrees|celsius|C(?![a-z])/i},
];

const anySymbol = /[±≥≤⩾⩽<>＜＞αβγκλΔµμ℃°]/;

/** Comparison signs, Greek letters, and degrees that are lost. English targets only, whose words for them are known. */
export function symbolsLost(
  source: string,
  target: string,
  {source: language, target: into}: LanguagePair,
): SymbolLost[] {
  if (!anySymbol.test(source) || primary(into) !== 'en' || primary(language) === 'el') return [];
  const text = withoutTags(withAsciiDigits(source));
  return symbols.flatMap(({symbol, kind, english}) => {
    const start = placeOf(symbol, text);
    if (start < 0 || english.test(target)) return [];
    return [{start, end: start + symbol.length, text: symbol, kind}];
  });
}

/** The offset of a symbol, or -1. An angle compares only beside a digit: "P <0.05". */
function placeOf(symbol: string, text: string): number {
  if (symbol !== '<' && symbol !== '>') return text.indexOf(symbol);
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + 1))
    if (/\d/.test(text.slice(Math.max(0, at - 2), at + 3))) return at;
  return -1;
}

/** Tags, which are no comparison, and variants of the signs, at the same offsets. */
function withoutTags(text: string): string {
  return text
    .replace(/<\/?\p{L}[^<>]{0,80}>/gu, tag => ' '.repeat(tag.length))
    .replaceAll('⩾', '≥')
    .replaceAll('⩽', '≤')
    .replaceAll('＜', '<')
    .replaceAll('＞', '>');
}
