import {isMap, isSeq, parseDocument} from 'yaml';

/** A YAML config with a term more; undefined where it cannot be read. */
export function withYamlTerm(text: string, term: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const terms = document.get('terms');
  if (terms !== undefined && terms !== null && !isSeq(terms)) return undefined;
  if (isSeq(terms)) terms.add(document.createNode(term));
  else document.set('terms', document.createNode([term]));
  return document.toString({lineWidth: 0});
}
