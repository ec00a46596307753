/**
 * Packages of Debian 12 with prose that people translated or wrote, by language. Nothing of them is in this repository. Manual
 * pages and help come first; a few languages have little else.
 */
export const packages: Readonly<Record<string, readonly string[]>> = {
  de: of('manpages-de debian-reference-de developers-reference-de libreoffice-help-de fortunes-de'),
  fr: of('manpages-fr manpages-fr-dev debian-reference-fr developers-reference-fr libreoffice-help-fr'),
  es: of('manpages-es debian-reference-es maint-guide-es libreoffice-help-es fortunes-es'),
  it: of('manpages-it debian-reference-it developers-reference-it libreoffice-help-it fortunes-it'),
  pt: of('manpages-pt-br debian-reference-pt-br libreoffice-help-pt-br fortunes-br'),
  nl: of('manpages-nl debian-faq-nl libreoffice-help-nl gimp-help-nl'),
  pl: of('manpages-pl libreoffice-help-pl fortunes-pl'),
  ru: of('manpages-ru developers-reference-ru debian-faq-ru libreoffice-help-ru fortunes-ru'),
  uk: of('manpages-uk gimp-help-uk'),
  tr: of('manpages-tr libreoffice-help-tr'),
  zh: of('manpages-zh debian-reference-zh-cn libreoffice-help-zh-cn fortunes-zh'),
  ja: of('manpages-ja debian-reference-ja developers-reference-ja libreoffice-help-ja'),
  ko: of('debian-faq-ko libreoffice-help-ko gimp-help-ko'),
};

/** Reads manual pages. It is unpacked like the texts, and not installed. */
export const reader = 'mandoc';

function of(list: string): readonly string[] {
  return list.split(' ');
}
