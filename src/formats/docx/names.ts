import {type Attributes, parseXml, type XmlHandler} from '../xml/parser.js';

/** The namespaces that are read, and the prefixes that Word has for them. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/markup-compatibility\/2006$/, 'mc'],
];

/**
 * Parses a part of a DOCX file. Elements and attributes have the prefixes that Word has for their namespaces: some programs have
 * others, such as `ns0`.
 *
 * @throws {FileFormatError} When it is not well-formed.
 */
export function parseWord(xml: string, handler: XmlHandler): void {
  const renamed = new Map<string, string>();
  const plain = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  parseXml(xml, {
    ...handler,
    open(name, attributes, start, end) {
      learn(attributes, renamed);
      if (renamed.size === 0) return handler.open(name, attributes, start, end);
      const entries = Object.entries(attributes).map(([key, value]) => [
        key.includes(':') ? plain(key) : key,
        value,
      ]);
      handler.open(plain(name), Object.fromEntries(entries), start, end);
    },
    close: (name, start, end) => handler.close(plain(name), start, end),
  });
}

/** Remembers the prefixes that an element declares, if they are not those of Word. */
function learn(attributes: Attributes, renamed: Map<string, string>): void {
  for (const attribute in attributes) {
    if (!attribute.startsWith('xmlns')) continue;
    const prefix = prefixes.find(([uri]) => uri.test(attributes[attribute]!))?.[1];
    const own = attribute.slice('xmlns:'.length);
    if (prefix !== undefined && prefix !== own) renamed.set(own, prefix);
  }
}

/** Whether a property that is on or off is on. It is on without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}
