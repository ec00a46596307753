/** The editor languages that are checked. Some come from other extensions. */
export const languages = [
  'plaintext',
  'markdown',
  'html',
  'mdx',
  'json',
  'jsonc',
  'jsonl',
  'arb',
  'yaml',
  'po',
  'xliff',
  'csv',
  'tsv',
  'srt',
  'subrip',
  'vtt',
  'restructuredtext',
  'asciidoc',
  'latex',
] as const;

/** Files of translations whose language the editor may not know. The server looks into those that may be something else. */
export const files = [
  '**/*.{adoc,arb,asciidoc,ass,csv,ftl,jsonl,latex,ltx,mqxliff,mxliff,ndjson,po,pot,properties,resw,rest,resx,rst,sdlxliff,srt,ssa,strings,stringsdict,tex,tmx,tsv,vtt,xcstrings,xlf,xlif,xliff}',
  '**/res/values*/*.xml',
  '**/{i18n,lang,languages,locale,translations,ts}/**/*.ts',
  '**/{lang,locale,locales,translations}/**/*.php',
];

/** Selects documents for the editor and for the protocol. */
export type Selector = ({readonly scheme: string} & (
  | {readonly language: string}
  | {readonly pattern: string}
))[];

/** Selects what is checked, in documents whose addresses have one of these schemes. */
export function selectorFor(schemes: readonly string[]): Selector {
  return [...new Set(schemes)].flatMap(scheme => [
    ...languages.map(language => ({scheme, language})),
    ...(scheme === 'untitled' ? [] : files.map(pattern => ({scheme, pattern}))),
  ]);
}
