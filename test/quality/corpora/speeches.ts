import {type CorpusText, requireModule, textOf, unwrap} from './corpus.js';

interface Speech {
  year: number;
  name: string;
  text: string;
}

/** In most other speeches since 1934, dashes have become hyphens: "the strength-the secret". */
const yearsWithDashes = [
  1989, 1990, 1991, 1992, 2001, 2002, 2003, 2004, 2005, 2007, 2008, 2009, 2010, 2011, 2012, 2015, 2017, 2018,
  2019, 2020,
];

/** Addresses of American presidents on the State of the Union, 1989 to 2020. */
export function loadSpeeches(): CorpusText[] {
  const {SOTU} = requireModule('@stdlib/dist-datasets-sotu') as {
    SOTU(options: {year: number[]}): Speech[];
  };
  return SOTU({year: yearsWithDashes}).map(({year, name, text}) =>
    textOf(`${year} ${name}`, speechParagraphs(text)),
  );
}

function speechParagraphs(text: string): string[] {
  return (
    text
      .replace(/\s*[[(](?:laughter|applause)\.?[\])]\.?/gi, '')
      .replace(/-- --/g, '--')
      // What is left of the paragraphs: two blanks, or none at all.
      .split(/(?<=[a-z]{2}[.?!])(?: {2,}|(?=[A-Z]))/)
      .map(unwrap)
      .flatMap(inParagraphs)
  );
}

/**
 * Most speeches come as one line: makes paragraphs of about five sentences, and breaks neither
 * after what could be an abbreviation nor inside a quotation.
 */
function inParagraphs(line: string): string[] {
  const sentences = line.split(/(?<=[a-z]{4}[.?!]) (?=[A-Z](?:[^"]*"[^"]*")*[^"]*$)/);
  const starts = sentences.map((_, index) => index).filter(index => index % 5 === 0);
  return starts.map(start => sentences.slice(start, start + 5).join(' '));
}
