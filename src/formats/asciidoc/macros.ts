/** What is shown of a macro: a link or its text, code, a note elsewhere, or nothing. */
export type MacroKind = 'url' | 'text' | 'code' | 'footnote' | 'hidden';

const byKind: Readonly<Record<MacroKind, string>> = {
  url: 'http https ftp irc mailto',
  text: 'link xref',
  code: 'kbd btn menu stem latexmath asciimath pass image icon path package command option gitref linkgit',
  footnote: 'footnote footnoteref',
  hidden: 'indexterm anchor counter',
};

/** Inline macros by name. */
export const macros = new Map(
  Object.entries(byKind).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, MacroKind] => [name, kind as MacroKind]),
  ),
);

/** Styles in brackets that make code of the block or paragraph after them. */
export const codeStyles = new Set(
  'source listing literal stem latexmath asciimath pass comment ditaa graphviz plantuml mermaid a2s blockdiag seqdiag vega wavedrom svgbob diagrams subs console'.split(
    ' ',
  ),
);

/** Styles of admonitions. */
export const admonitions = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)$/;
