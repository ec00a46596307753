/** The zeros of decimal digits: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Thai, full-width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0e50, 0xff10];

const foreign =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0be6-\u0bef\u0e50-\u0e59\u066a-\u066c\uff05\uff0d-\uff1a\uff21-\uff3a\uff41-\uff5a]/g;

/** Arabic marks in numbers. */
const marks: Readonly<Record<string, string>> = {'٪': '%', '٫': '.', '٬': ','};

const anyForeign = new RegExp(foreign, '');

/** The text with the digits, Latin letters, and marks in numbers of all scripts as ASCII, at the same offsets. */
export function withAsciiDigits(text: string): string {
  if (!anyForeign.test(text)) return text;
  return text.replace(foreign, character => marks[character] ?? String.fromCharCode(asciiOf(character)));
}

function asciiOf(character: string): number {
  const code = character.charCodeAt(0);
  const zero = zeros.find(zero => code >= zero && code < zero + 10);
  return zero === undefined ? code - 0xfee0 : code - zero + 0x30;
}

const anyDigit =
  /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0be6-\u0bef\u0e50-\u0e59\uff10-\uff19]/;

/** Whether a text has a digit of any script. A text without digits has no number that may be reported. */
export function hasDigit(text: string): boolean {
  return anyDigit.test(text);
}

/** Digits, and the separators between them. A blank separates groups of three, and so does an apostrophe. */
export const numerals =
  /\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[,.·]\d+|[’']\d{3}(?!\d))*/g;

/** What digits with separators can mean: "1.234" is 1234 or 1.234; "1,234,567.8" and "12,34,567" have one reading. */
export function readingsOf(numeral: string): number[] {
  const text = numeral.replace(/[\s\u00a0\u202f\u2009’']/g, '').replaceAll('·', '.');
  const separators = text.replace(/\d/g, '');
  if (separators === '') return [Number(text)];
  if (separators.length === 1) return singleSeparator(text, separators);
  if (separators === separators[0]!.repeat(separators.length))
    return isGrouped(text) ? [Number(text.replace(/\D/g, ''))] : partsOf(text);
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const head = text.slice(0, last);
  const whole = Number(`${head.replace(/\D/g, '')}.${text.slice(last + 1)}`);
  // A list without blanks: "3.5,4.2".
  return isGrouped(head) ? [whole] : [whole, ...text.split(',').flatMap(part => readingsOf(part))];
}

function singleSeparator(text: string, separator: string): number[] {
  const [head = '', tail = ''] = text.split(separator);
  const readings = [Number(`${head}.${tail}`)];
  if (tail.length === 3 && /^[1-9]\d{0,2}$/.test(head)) readings.push(Number(head + tail));
  // A list without a blank ("2019,21"), or a date without a year ("15.9").
  else if (separator === ',') readings.push(Number(head), Number(tail));
  return readings;
}

/** Whether the separators part thousands, or lakhs and crores. */
function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,2}(?:,\d{2})*,\d{3}$/.test(text);
}

/** The numbers between the separators: "15.09.2020", "3.1.2". */
function partsOf(text: string): number[] {
  return text.split(/[.,]/).map(Number);
}

/** The runs of digits in a numeral, as numbers. */
export function digitRunsOf(numeral: string): number[] {
  return numeral === '' ? [] : numeral.split(/\D+/).filter(Boolean).map(Number);
}
