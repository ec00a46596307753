import type {Family, Form} from './family.js';
import {numbers} from './numbers.js';

/** Names with a capital inside, which people often write without it. */
const innerCapitals =
  'github|gitlab|javascript|typescript|youtube|linkedin|paypal|wechat|wordpress|tiktok|whatsapp|powerpoint|openai|deepmind';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

export const families: readonly Family[] = [
  {
    // "US$", "US-led", "USD", and "US 101" don't count.
    pattern: /(?<![\w.$])(?:US(?![\w$./-])(?! ?\d)|U\.S\.(?![A-Z]))/g,
    needs: /US|U\.S\./,
    formOf: ([text]) => ({thing: 'US', form: text, text}),
  },
  {
    pattern: new RegExp(
      `(?<![\\w-])(?:(?:${months}) \\d{1,2}(?!\\d|st|nd|rd|th)|\\d{1,2} (?:${months})(?!\\w))`,
      'g',
    ),
    needs: new RegExp(months),
    formOf: ([text]) => ({thing: 'date', form: /^\d/.test(text) ? 'day first' : 'month first', text}),
  },
  numbers,
  {
    pattern: /(?<![^\s([—–-])"(?=\p{L})|“(?=\p{L})/gu,
    needs: /"|“/,
    formOf: ([text]) => ({thing: 'quotation mark', form: text, text}),
  },
  {
    // "APP" comes from Chinese; "App" may be a part of a name.
    pattern: /(?<![\w./@#-])(?:app|APP)s?(?![\w/@#-]|\.\w)/g,
    needs: /app|APP/,
    formOf: ([text]) => ({
      thing: 'app',
      form: text.replace('s', ''),
      text,
      ...(text < 'a' ? {} : {isRight: true}),
    }),
  },
  {
    pattern: new RegExp(`(?<![\\w./@#-])(?:${innerCapitals})(?![\\w/@#-]|\\.\\w)`, 'gi'),
    needs:
      /[gG]it[HhLl]|[aeA-Z][Ss]cript|[uU][Tt]ube|[dD][iI]n|[pP]al\b|[cC]hat\b|[pP]ress\b|[kK][Tt]ok|[sS][Aa]pp|[rR][Pp]oint|[nN][Aa][iI]\b|[pP][mM]ind/,
    // In lowercase, the name may be a command.
    formOf: ([text]) => (/^[A-Z]/.test(text) ? {thing: text.toLowerCase(), form: text, text} : undefined),
  },
  {
    pattern:
      /\b(?:(University|College|Ministry|Institute) of (\p{Lu}\p{Ll}{2,20})|(\p{Lu}\p{Ll}{2,20}) (University|College|Ministry|Institute)(?! of\b))\b/gu,
    needs: /University|College|Ministry|Institute/,
    formOf([text, kind, name, otherName, otherKind]) {
      if (kind) return {thing: `${kind} ${name}`, form: 'of', text};
      return otherName === 'The' ? undefined : {thing: `${otherKind} ${otherName}`, form: 'before', text};
    },
  },
];

/** British words and their American spelling. */
const british: Readonly<Record<string, string>> = Object.fromEntries(
  'colour:color favour:favor labour:labor tumour:tumor behaviour:behavior neighbour:neighbor honour:honor rumour:rumor harbour:harbor flavour:flavor metre:meter litre:liter theatre:theater fibre:fiber centre:center haemoglobin:hemoglobin anaemia:anemia oedema:edema paediatric:pediatric leukaemia:leukemia oestrogen:estrogen ischaemia:ischemia defence:defense offence:offense plough:plow aluminium:aluminum'
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
);
const american: ReadonlySet<string> = new Set(Object.values(british));

const verbs =
  /^(organi|recogni|reali|standardi|hospitali|randomi|immuni|characteri|utili|minimi|optimi|visuali|generali|emphasi|summari|speciali|moderni|normali|stabili|analy|cataly|paraly)([sz])(?:e|es|ed|ing|ation|ations|er|ers)$/;

/** The spelling of a word that has a British and an American one. A capital inside a sentence may be part of a name. */
export function formOfWord(text: string): Form | undefined {
  if (text !== text.toLowerCase()) return undefined;
  const verb = verbs.exec(text);
  // "analyses" is also a plural noun, in both.
  if (verb) {
    if (/^(?:analy|emphasi|cataly|paraly)ses$/.test(text)) return undefined;
    return {thing: verb[1]!, form: verb[2] === 's' ? 'British' : 'American', text};
  }
  const stem = text.replace(/(?:s|ed|ing|al)$/, '');
  const base = british[stem] ?? british[text];
  if (base) return {thing: base, form: 'British', text};
  const spelled = american.has(stem) ? stem : text;
  return american.has(spelled) && spelled !== 'meter' ? {thing: spelled, form: 'American', text} : undefined;
}
