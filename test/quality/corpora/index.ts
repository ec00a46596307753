import {loadReader} from '../../formats.js';
import {loadBrown} from './brown.js';
import {type Corpus, type CorpusText, filesOf, type Kind} from './corpus.js';
import {loadFactbook} from './factbook.js';
import {loadGutenberg} from './gutenberg.js';
import {loadSpeeches} from './speeches.js';

/** A text written and edited by people. */
export interface CleanText extends CorpusText {
  readonly corpus: string;
  readonly kind: Kind;
  readonly inWordProfile: boolean;
  readonly sentences: number;
}

/**
 * The clean prose, from packages that are development dependencies: nothing of it stands in this repository.
 * The versions of the software documentation are old on purpose: what was written before 2023 was written by
 * people.
 */
export const corpora: readonly Corpus[] = [
  {id: 'brown-press', kind: 'news', inWordProfile: true, load: () => loadBrown('abc')},
  {id: 'brown-informative', kind: 'reference', inWordProfile: true, load: () => loadBrown('fj')},
  {id: 'brown-fiction', kind: 'fiction', inWordProfile: true, load: () => loadBrown('klm')},
  {id: 'gutenberg', kind: 'fiction', load: () => loadGutenberg('burgess-busterbrown|chesterton-.*')},
  {id: 'state-of-the-union', kind: 'speech', load: loadSpeeches},
  {id: 'world-factbook', kind: 'reference', load: loadFactbook},
  documentation('mithril', /^docs\/(?!changelog|recent-changes|credits|nav-)[\w-]+\.md$/),
  documentation('browserify-handbook', /^readme\.markdown$/),
  documentation('commonmark-spec', /^spec\.txt$/),
  ...['d3-array', 'd3-scale', 'd3-selection', 'd3-shape'].map(name => documentation(name, /^README\.md$/)),
];

function documentation(packageName: string, pattern: RegExp): Corpus {
  return {
    id: packageName,
    kind: 'documentation',
    load: () =>
      filesOf(packageName, pattern).map(({path, source}) => ({name: path, format: 'markdown', text: source})),
  };
}

/** All clean prose, in an order that is always the same. */
export async function loadCleanProse(): Promise<CleanText[]> {
  const texts: CleanText[] = [];
  for (const {id: corpus, kind, inWordProfile = false, load} of corpora) {
    for (const text of load()) {
      texts.push({...text, corpus, kind, inWordProfile, sentences: await sentencesIn(text)});
    }
  }
  return texts;
}

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'});

/** Sentences of four or more words, so that headings and labels do not count. */
async function sentencesIn({text, format}: CorpusText): Promise<number> {
  const read = await loadReader(format);
  let count = 0;
  for (const {pieces} of read(text)) {
    const prose = pieces.map(({value}) => value).join('');
    for (const {segment} of segmenter.segment(prose.replace(/\s+/g, ' '))) {
      if (segment.trim().split(' ').length >= 4) count++;
    }
  }
  return count;
}
