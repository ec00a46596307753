/** Common character references and the characters they encode; a no-break space becomes a regular space. */
export const characterReferences: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  micro: 'µ',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  frac12: '½',
  frac14: '¼',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'μ',
  le: '≤',
  ge: '≥',
};

/** The characters of Windows-1252 at bytes 80 to 9F, where Latin-1 has control characters. */
export const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The Windows-1252 character for a Latin-1 control character; the control character itself where there is no such character. */
export function fromWindows(control: string): string {
  return windows[control.charCodeAt(0) - 0x80] ?? control;
}

/** UTF-8 that was read as Mac OS Roman: sequences that no language uses. */
export const macRoman: Readonly<Record<string, string>> = {
  '‚Äô': '’',
  '‚Äò': '‘',
  '‚Äú': '“',
  '‚Äù': '”',
  '‚Äì': '–',
  '‚Äî': '—',
  '‚Ä¶': '…',
  '√©': 'é',
  '√®': 'è',
  '√±': 'ñ',
  '√º': 'ü',
  '√∂': 'ö',
  '√§': 'ä',
  '√°': 'á',
  '√≥': 'ó',
  '√≠': 'í',
};

/** UTF-8 that was read as GBK: curly apostrophes have become Chinese characters. */
export const chineseRead: Readonly<Record<string, string>> = {
  鈥檚: '’s',
  鈥檛: '’t',
  鈥檙: '’r',
  鈥檝: '’v',
  鈥檒: '’l',
  鈥檇: '’d',
  鈥檓: '’m',
};
