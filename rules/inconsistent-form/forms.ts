/** A use of one of the forms of a thing. */
export interface Form {
  /** What all forms have in common. */
  readonly thing: string;
  readonly form: string;
  /** The use in the text. */
  readonly text: string;
}

/** Forms that a pattern finds. */
export interface Family {
  readonly pattern: RegExp;
  /** A fast test that every text with a match passes. */
  readonly needs: RegExp;
  formOf(match: RegExpExecArray): Form | undefined;
}

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
