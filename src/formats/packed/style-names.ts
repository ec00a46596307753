import type {BlockKind} from '../../model/block.js';

/** Names of styles, in lowercase, and what they are for. Word and LibreOffice have those of their own in English in any language. */
const kindsByName: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:heading(?: \d{1,2})?|title|subtitle|toc heading|contents heading)$/, 'heading'],
  [/^(?:caption|illustration|figure|table caption)$/, 'caption'],
  [/^(?:intense )?quote$|^block text$|^quotations$/, 'quotation'],
  [/^list(?: \w{1,20})?(?: \d)?$/, 'listItem'],
];

/** Styles of code: those of Word and LibreOffice, of Pandoc, of Asciidoctor, and of manuals. */
const codeName =
  /^(?:(?:source|program|inline|sample|block)?[ _-]?code(?:[ _-](?:block|char|inline|text|example|listing|snippet))*|html (?:code|keyboard|preformatted|sample|typewriter|variable)(?: char)?|macro(?: text)?(?: char)?|verbatim(?: char)?|(?:source|program|code) listing|preformatted(?: text)?|literal(?: block| text)?|source text|teletype|user entry|example|variable)$/;

/** Copies of headings and entries: they are made from what is read elsewhere. */
const copyName = /^(?:toc|index|contents) \d$|^table of (?:figures|authorities)$/;

/** What the name of a style shows. */
export interface NamedStyle {
  kind?: BlockKind;
  isCode?: boolean;
}

/** What a style is for, by its name. */
export function styleNamed(name: string): NamedStyle {
  const plain = name.toLowerCase();
  const kind = kindsByName.find(([pattern]) => pattern.test(plain))?.[1];
  const isCode = codeName.test(plain) || copyName.test(plain);
  return {...(kind && {kind}), ...(isCode && {isCode})};
}
