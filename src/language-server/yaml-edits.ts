import {isMap, isNode, isSeq, parseDocument, visit} from 'yaml';

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

/** Finds, for an offset of a YAML text, the start of the key of the value that it is in; 0 if it is in none. */
export function keyStarts(text: string): (offset: number) => number {
  const values: {readonly start: number; readonly end: number; readonly key: number}[] = [];
  visit(parseDocument(text, {uniqueKeys: false}), {
    Pair(_, {key, value}) {
      if (!isNode(key) || !isNode(value) || !key.range || !value.range) return;
      values.push({start: key.range[0], end: value.range[1], key: key.range[0]});
    },
  });
  return offset => values.findLast(({start, end}) => start <= offset && offset <= end)?.key ?? 0;
}
