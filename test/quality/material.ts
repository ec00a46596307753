import type {CheckerName, Input} from './checkers.js';
import type {CleanText} from './corpora/index.js';
import type {GoldDocument} from './gold.js';
import type {Pool} from './pool.js';
import {seeded} from './seeded.js';
import type {Flag} from './spans.js';
import type {DataSet, TranslatedDocument} from './translations.js';

/** What is measured. */
export interface Material {
  readonly dataSets: readonly DataSet[];
  readonly clean: readonly CleanText[];
  readonly gold: readonly GoldDocument[];
}

/** Material, and a checker's flags on each of its texts, in the order of the material. */
export interface Measured {
  readonly checker: CheckerName;
  readonly material: Material;
  readonly dataSets: readonly (readonly (readonly Flag[])[])[];
  readonly clean: readonly (readonly Flag[])[];
  readonly gold: readonly (readonly Flag[])[];
}

/** Runs a checker over material. */
export async function check(pool: Pool, checker: CheckerName, material: Material): Promise<Measured> {
  const [dataSets, clean, gold] = await Promise.all([
    Promise.all(material.dataSets.map(({documents}) => pool.check(checker, documents.map(asInput)))),
    pool.check(checker, material.clean.map(asInput)),
    pool.check(checker, material.gold.map(asInput)),
  ]);
  return {checker, material, dataSets, clean, gold};
}

/** Only what a checker needs: the rest would be copied to another process for nothing. */
function asInput({text, format = 'text'}: Partial<Input> & Pick<Input, 'text'>): Input {
  return {text, format};
}

/**
 * A part of material for a slow checker, always the same: of each data set whole documents by all systems, of
 * each kind of clean prose whole texts, and all hand-marked documents.
 *
 * @param translated Characters of rated translation, all data sets together.
 * @param prose Characters of clean prose, all kinds together.
 */
export function sampleOf(material: Material, translated: number, prose: number): Material {
  const kinds = [...new Set(material.clean.map(({kind}) => kind))];
  return {
    dataSets: material.dataSets.map(dataSet =>
      sampleDocuments(dataSet, translated / material.dataSets.length),
    ),
    clean: kinds.flatMap(kind => {
      const texts = material.clean.filter(text => text.kind === kind);
      return upTo(seeded(`sample of ${kind}`).sample(texts, texts.length), prose / kinds.length);
    }),
    gold: material.gold,
  };
}

function sampleDocuments({name, documents}: DataSet, length: number): DataSet {
  const names = [...new Set(documents.map(({doc}) => doc))];
  const groups = names.map(name => {
    const translations = documents.filter(({doc}) => doc === name);
    return {translations, text: translations.map(({text}) => text).join('')};
  });
  const chosen = upTo(seeded(`sample of ${name}`).sample(groups, groups.length), length);
  return {name, documents: chosen.flatMap(({translations}): TranslatedDocument[] => translations)};
}

/** The first texts of a list, up to a length in characters; at least one. */
function upTo<T extends {readonly text: string}>(texts: readonly T[], length: number): T[] {
  let sum = 0;
  const chosen: T[] = [];
  for (const text of texts) {
    sum += text.text.length;
    if (sum > length && chosen.length > 0) continue;
    chosen.push(text);
  }
  return chosen;
}
