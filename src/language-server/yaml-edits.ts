import {isMap, isSeq, parseDocument} from 'yaml';

/** A YAML config with one more item in a list; undefined if it can't be read. */
export function withYamlItem(text: string, key: string, item: unknown): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const list = document.get(key);
  if (list !== undefined && list !== null && !isSeq(list)) return undefined;
  if (isSeq(list)) list.add(document.createNode(item));
  else document.set(key, document.createNode([item]));
  return document.toString({lineWidth: 0});
}
