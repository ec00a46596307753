import type {Family} from './family.js';

/** What people count, after a number that could also be a year. */
const counted =
  'years|months|weeks|days|hours|minutes|seconds|people|persons|patients|cases|participants|women|men|students|employees|workers|users|households|families|companies|cities|villages|schools|hospitals|yuan|dollars|euros|pounds|yen|RMB|tons|tonnes|meters|metres|miles|feet|kilometers|kilometres|hectares|acres|kilograms|points|votes|words|copies|units|vehicles|stores|shares|jobs|troops|soldiers';

/** Not a name or a part of one: "RFC 2616", "page 4500". */
const start = String.raw`(?<![\w.,:/#$€£+-])(?<!\b(?:[Nn]o\.|[Pp]age|[Pp]ort|[Ll]ine|[Cc]ode|[A-Z][\w-]{1,20}) )`;

/** Not a year: "in 1793 people fled". */
const notYear = String.raw`(?<!\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Bb]efore|[Aa]fter|[Oo]f|[Ff]or|year) )`;

const plural = String.raw`(?!(?:was|has|does|this|its)\b)\p{Ll}{2,}s\b`;

const plain = [
  String.raw`[1-9]\d{4,}(?= (?:\p{Ll}{3,}|RMB\b))`,
  String.raw`(?:[3-9]\d{3}|2[2-9]\d{2})(?= (?:${plural}|(?:${counted})\b))`,
  String.raw`${notYear}[12]\d{3}(?= (?:${counted})\b)`,
].join('|');

/** "4,300 yuan" and "4500 yuan". Some styles write a comma from five digits on, so numbers of four digits are another thing. */
export const numbers: Family = {
  pattern: new RegExp(String.raw`${start}(?:\d{1,3}(?:,\d{3})+(?![\d,])|${plain})`, 'gu'),
  needs: /\d,\d{3}|\d{4}/,
  formOf([text]) {
    const isGrouped = text.includes(',');
    const thing = text.replace(/,/g, '').length < 5 ? 'thousands' : 'ten thousands';
    return {thing, form: isGrouped ? 'comma' : 'none', text, ...(isGrouped && {isRight: true})};
  },
};
