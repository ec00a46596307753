import fc from 'fast-check';
import {formatNames} from '../../src/browser/index.js';
import {document} from '../fuzz/documents.js';
import {articleOf, translationOf} from '../generate.js';

/** A text and the format that it is read in. */
export interface FormattedText {
  readonly text: string;
  readonly format: string;
}

type Write = (sentences: readonly string[]) => string;

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const json = JSON.stringify;
const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const all = (sentences: readonly string[], unit: (text: string, index: number) => string): string =>
  sentences.map(unit).join('\n');
const cue = (second: number, mark: string): string =>
  `00:00:${String(second % 60).padStart(2, '0')}${mark}000`;
const plist = (content: string): string =>
  `${head}<plist version="1.0"><dict>\n${content}\n</dict></plist>\n`;

/** Files of translations, from the sentences in them. Other formats are markup, in which plain text is text. */
const files: Readonly<Record<string, Write>> = {
  json: lines => json(Object.fromEntries(lines.map((text, n) => [`key.${n}`, text])), null, 1),
  arb: lines => json({'@@locale': 'en', ...Object.fromEntries(lines.map((text, n) => [`k${n}`, text]))}),
  jsonl: lines => all(lines, target => json({target, source: 'Das Haus.'})),
  yaml: lines => `en:\n${all(lines, (text, n) => `  k${n}: ${json(text)}`)}\n`,
  csv: lines => `id,target\n${all(lines, (text, n) => `${n},"${text.replaceAll('"', '""')}"`)}\n`,
  srt: lines => all(lines, (text, n) => `${n + 1}\n${cue(n, ',')} --> ${cue(n + 1, ',')}\n${text}\n`),
  vtt: lines => `WEBVTT\n\n${all(lines, (text, n) => `${cue(n, '.')} --> ${cue(n + 1, '.')}\n${text}\n`)}`,
  ass: lines =>
    `[Events]\nFormat: Layer, Start, End, Text\n${all(lines, (text, n) => `Dialogue: 0,0:00:0${n % 9}.00,0:00:0${(n % 9) + 1}.00,${text}`)}\n`,
  po: lines =>
    `msgid ""\nmsgstr "Language: en\\n"\n\n${all(lines, (text, n) => `msgid "m${n} %d"\nmsgstr ${json(text)}\n`)}`,
  xliff: lines =>
    `${head}<xliff version="1.2"><file original="a" source-language="de" target-language="en" datatype="plaintext"><body>\n${all(lines, (text, n) => `<trans-unit id="${n}"><source>Am 12. Mai 2024.</source><target>${xml(text)}</target></trans-unit>`)}\n</body></file></xliff>\n`,
  tmx: lines =>
    `${head}<tmx version="1.4"><header srclang="de"/><body>\n${all(lines, text => `<tu><tuv xml:lang="de"><seg>Das Haus.</seg></tuv><tuv xml:lang="en"><seg>${xml(text)}</seg></tuv></tu>`)}\n</body></tmx>\n`,
  fluent: lines => all(lines, (text, n) => `key-${n} = ${text.replace(/[{}]/g, '')}`),
  laravel: lines =>
    `<?php\n\nreturn [\n${all(lines, (text, n) => `  'k${n}' => ${json(text).replaceAll('$', '')},`)}\n];\n`,
  android: lines =>
    `${head}<resources>\n${all(lines, (text, n) => `<string name="k${n}">${xml(text).replace(/(['"@?\\])/g, '\\$1')}</string>`)}\n</resources>\n`,
  properties: lines => all(lines, (text, n) => `key.${n} = ${text}`),
  strings: lines => all(lines, (text, n) => `"k${n}" = ${json(text)};`),
  stringsdict: lines =>
    plist(
      all(
        lines,
        (text, n) =>
          `<key>k${n}</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@v@</string><key>v</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>NSStringFormatValueTypeKey</key><string>d</string><key>other</key><string>${xml(text)}</string></dict></dict>`,
      ),
    ),
  xcstrings: lines =>
    json({
      version: '1.0',
      sourceLanguage: 'de',
      strings: Object.fromEntries(
        lines.map((value, n) => [
          `Haus ${n}`,
          {localizations: {en: {stringUnit: {state: 'translated', value}}}},
        ]),
      ),
    }),
  resx: lines =>
    `${head}<root>\n${all(lines, (text, n) => `<data name="k${n}"><value>${xml(text)}</value></data>`)}\n</root>\n`,
  qt: lines =>
    `${head}<!DOCTYPE TS>\n<TS version="2.1" language="en" sourcelanguage="de">\n<context><name>W</name>\n${all(lines, text => `<message><source>Das Haus.</source><translation>${xml(text)}</translation></message>`)}\n</context>\n</TS>\n`,
};

/** Texts in all formats in turn, damaged ones among them: the same in every run. */
export function generatedTexts(count: number): FormattedText[] {
  const odd = fc.sample(document, {numRuns: Math.ceil(count / 2), seed: 7});
  return Array.from({length: count}, (_, index): FormattedText => {
    if (index % 2 === 0) return odd[index / 2]!;
    const format = formatNames[((index - 1) / 2) % formatNames.length]!;
    const write = files[format];
    if (format === 'markdown') return {format, text: articleOf(index, 120)};
    const prose = translationOf(index, 600);
    if (write) return {format, text: write(prose.trim().split('\n\n'))};
    return {format, text: format === 'html' ? `<p>${xml(prose).replaceAll('\n\n', '</p>\n<p>')}</p>` : prose};
  });
}
