import {docxOf, epubOf, odtOf} from '../packed-files.js';

/** A file with sentences as its translations. */
type Write = (sentences: readonly string[]) => string;

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const each = (sentences: readonly string[], write: (text: string, n: number) => string): string =>
  sentences.map(write).join('\n');

/** A unit of XLIFF, as all its dialects have it. */
const unit = (text: string, n: number, attributes = '', more = ''): string =>
  `<trans-unit id="${n}"${attributes}><source>s</source>${more}<target>${text}</target></trans-unit>`;
const xliffOf = (units: string, namespaces = ''): string =>
  `<?xml version="1.0"?>\n<xliff version="1.2"${namespaces}><file original="a" source-language="de" target-language="en" datatype="plaintext"><body>\n${units}\n</body></file></xliff>\n`;

/** Text files: the name of the file, and how it is written. */
export const textFiles: Readonly<Record<string, Write>> = {
  'a.json': sentences =>
    JSON.stringify(Object.fromEntries(sentences.map((text, n) => [`key.${n}`, text])), null, 1),
  'a.arb': sentences =>
    JSON.stringify(
      Object.fromEntries([
        ['@@locale', 'en'],
        ...sentences.flatMap((text, n) => [
          [`k${n}`, text],
          [`@k${n}`, {}],
        ]),
      ]),
      null,
      1,
    ),
  'a.jsonl': sentences => each(sentences, target => JSON.stringify({target})),
  'a.yaml': sentences => `en:\n${each(sentences, (text, n) => `  k${n}: ${JSON.stringify(text)}`)}\n`,
  'a.csv': sentences =>
    `id,target\n${each(sentences, (text, n) => `${n},"${text.replaceAll('"', '""')}"`)}\n`,
  'a.po': sentences =>
    `msgid ""\nmsgstr "Language: en\\n"\n\n${each(sentences, (text, n) => `msgid "m${n}"\nmsgstr ${JSON.stringify(text)}\n`)}`,
  'a.xliff': sentences => xliffOf(each(sentences, (text, n) => unit(xml(text), n))),
  'a.sdlxliff': sentences =>
    xliffOf(
      each(sentences, (text, n) =>
        unit(
          `<mrk mtype="seg" mid="1">${xml(text)}</mrk>`,
          n,
          '',
          '<seg-source><mrk mtype="seg" mid="1">s</mrk></seg-source>',
        ).replace(
          '</trans-unit>',
          `<sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit>`,
        ),
      ),
      ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"',
    ),
  'a.mxliff': sentences =>
    xliffOf(
      each(sentences, (text, n) => unit(xml(text), n, ' m:confirmed="1" m:locked="false"')),
      ' xmlns:m="http://www.memsource.com/mxlf/2.0"',
    ),
  'a.mqxliff': sentences =>
    xliffOf(
      each(sentences, (text, n) => unit(xml(text), n, ' mq:status="ManuallyConfirmed"')),
      ' xmlns:mq="MQXliff"',
    ),
  'a.srt': sentences => each(sentences, (text, n) => `${n + 1}\n${cue(n)} --> ${cue(n + 1)}\n${text}\n`),
  'a.vtt': sentences =>
    `WEBVTT\n\n${each(sentences, (text, n) => `${cue(n).replace(',', '.')} --> ${cue(n + 1).replace(',', '.')}\n${text}\n`)}`,
  'a.ass': sentences =>
    `[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${each(sentences, (text, n) => `Dialogue: 0,${cue(n).slice(1, -4)}.00,${cue(n + 1).slice(1, -4)}.00,Default,,0,0,0,,${text}`)}\n`,
  'strings.xml': sentences =>
    `<?xml version="1.0" encoding="utf-8"?>\n<resources>\n${each(sentences, (text, n) => `    <string name="k${n}">${xml(text).replace(/(['"\\])/g, '\\$1')}</string>`)}\n</resources>\n`,
  'a.properties': sentences =>
    `${each(sentences, (text, n) => `key.${n} = ${text.replaceAll('\\', '\\\\')}`)}\n`,
  'a.strings': sentences => `${each(sentences, (text, n) => `"key ${n}" = ${JSON.stringify(text)};`)}\n`,
  'a.stringsdict': sentences =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>\n${each(sentences, (text, n) => `<key>k${n}</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@n@</string><key>n</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>NSStringFormatValueTypeKey</key><string>d</string><key>other</key><string>${xml(text)}</string></dict></dict>`)}\n</dict></plist>\n`,
  'a.xcstrings': sentences =>
    JSON.stringify(
      {
        sourceLanguage: 'de',
        strings: Object.fromEntries(
          sentences.map((value, n) => [
            `k${n}`,
            {localizations: {en: {stringUnit: {state: 'translated', value}}}},
          ]),
        ),
        version: '1.0',
      },
      null,
      2,
    ),
  'a.resx': sentences =>
    `<?xml version="1.0" encoding="utf-8"?>\n<root>\n${each(sentences, (text, n) => `  <data name="k${n}" xml:space="preserve">\n    <value>${xml(text)}</value>\n  </data>`)}\n</root>\n`,
  'a.ts': sentences =>
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en" sourcelanguage="de">\n<context>\n    <name>Window</name>\n${each(sentences, (text, n) => `    <message>\n        <source>s${n}</source>\n        <translation>${xml(text)}</translation>\n    </message>`)}\n</context>\n</TS>\n`,
  'a.tmx': sentences =>
    `<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="de" segtype="sentence"/><body>\n${each(sentences, (text, n) => `<tu tuid="${n}"><tuv xml:lang="de"><seg>s</seg></tuv><tuv xml:lang="en"><seg>${xml(text)}</seg></tuv></tu>`)}\n</body></tmx>\n`,
  'en/a.ftl': sentences => `${each(sentences, (text, n) => `key-${n} = ${text.replace(/[{}]/g, '')}`)}\n`,
  'lang/en/a.php': sentences =>
    `<?php\n\nreturn [\n${each(sentences, (text, n) => `    'k${n}' => '${text.replace(/(['\\])/g, '\\$1')}',`)}\n];\n`,
  'a.rst': sentences =>
    `${each(sentences, (text, n) => `Part ${n}\n${'='.repeat(12)}\n\n* ${text.replace(/[\\*`|]|_(?!\w)/g, '\\$&')} :ref:\`a <b>\`.\n`)}\n`,
  'a.adoc': sentences =>
    `${each(sentences, (text, n) => `== Part ${n}\n\n* ${text} https://a.example[a *b*].\n`)}\n`,
  'a.tex': sentences =>
    `${each(sentences, (text, n) => `\\section{Part ${n}}\n\n${text.replace(/[\\{}$&#%_~^]/g, '\\$&')} \\emph{a}~\\cite{b}.\n`)}\n`,
};

/** How many sentences a paragraph of a document has, and a run, as words that are in bold divide it. */
const inParagraph = 5;
const inRun = 2;

/** Packed files: the name of the file, and how it is written. */
export const packedFiles: Readonly<Record<string, (sentences: readonly string[]) => Uint8Array>> = {
  'a.docx': sentences =>
    docxOf(
      paragraphsOf(
        sentences,
        runs =>
          `<w:p w14:paraId="3F485740" w:rsidR="00F145A9" w:rsidRDefault="00F145A9"><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${runs.map(text => `<w:r w:rsidR="00F145A9"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${xml(text)} </w:t></w:r>`).join('')}</w:p>`,
      ).replaceAll('w14:', 'w:'),
    ),
  'a.odt': sentences =>
    odtOf(
      paragraphsOf(
        sentences,
        runs =>
          `<text:p text:style-name="Standard">${runs.map(text => `<text:span text:style-name="T1">${xml(text)}</text:span> `).join('')}</text:p>`,
      ),
    ),
  'a.epub': sentences =>
    epubOf({
      a: paragraphsOf(
        sentences,
        runs => `<p class="calibre1">${runs.map(text => `${xml(text)} `).join('')}</p>`,
      ),
    }),
};

function paragraphsOf(sentences: readonly string[], write: (runs: readonly string[]) => string): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += inParagraph) {
    const own = sentences.slice(at, at + inParagraph);
    const runs: string[] = [];
    for (let from = 0; from < own.length; from += inRun) runs.push(own.slice(from, from + inRun).join(' '));
    paragraphs.push(write(runs));
  }
  return paragraphs.join('\n');
}

function cue(second: number): string {
  const two = (value: number): string => String(Math.floor(value) % 60).padStart(2, '0');
  return `${two(second / 3600)}:${two(second / 60)}:${two(second)},000`;
}
