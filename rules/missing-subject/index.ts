import {
  defineRule,
  defineWordClass,
  hasMarkupBetween,
  hasWordIn,
  isBareVerb,
  isIn,
  type Sentence,
  startsWithBareVerb,
  type Token,
} from '../../src/toolkit.js';
import {finiteVerb} from './finite.js';
import {directives, hints, idioms, subjects} from './words.js';

/** Fewest words in a reported sentence. Shorter ones may lack a subject on purpose. */
const shortest = 5;

/** Most tokens in an introductory phrase: "In line with the wishes of the mayor,". */
const longestOpener = 25;

interface Facts {
  /** The bare verb at the start of the sentence, if it may be a name. */
  readonly possibleName: string | undefined;
  /** Whether the verb is finite, and so is no command. */
  readonly startsFinite: boolean;
  /** Whether it may describe what the text above it names. */
  readonly describes: boolean;
}

/** Finds sentences in reports that start with a bare verb or a finite verb and lack a subject. */
export default defineRule<never, Facts, true, boolean>({
  id: 'missing-subject',
  description: 'Sentence without a subject',
  category: 'Linguistic conventions/Grammar',
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['fused-sentence', 'lowercase-sentence-start', 'repetition-loop', 'page-boilerplate'],
  check(sentence, {reportIf, collect}) {
    if (!isReport(sentence)) return;
    const bare = bareStart(sentence);
    const finite = finiteStart(sentence) ?? finiteVerb(sentence);
    const range = finite ?? bare ?? bareAfterOpener(sentence.tokens);
    if (!range || isSpoken(sentence) || hints.test(sentence.text)) return;
    const [first, verb] = range;
    const startsFinite = finite !== undefined;
    const describes = startsFinite && isDescription(sentence, verb);
    if (describes) collect(true, first.start, verb.end);
    // After an opener, the subject is missing right before the verb.
    const from = finite || bare ? first : verb;
    reportIf(
      {
        start: first.start,
        end: verb.end,
        reason: `No subject before \`${sentence.paragraph.text.slice(from.start, verb.end)}\`: add one, or join it to the previous sentence`,
        // A bare verb may be a command: manuals and references that address nobody else contain a few.
        severity: startsFinite && !describes ? 'warning' : 'info',
        note: 'Chinese, Japanese, and other languages omit the subject. In an English report, the sentence becomes a command to the reader, or a fragment.',
      },
      {possibleName: startsFinite ? undefined : bare && first.lower, startsFinite, describes},
    );
  },
  // "Returns the sum.", "Adds a rule.": references and lists of changes omit the subject throughout.
  summarize: notes => notes.length > 1,
  confirm({possibleName, startsFinite, describes}, {document, summary: isStyle}) {
    if (startsFinite) return !(describes && isStyle) && !document.register.isTechnical;
    // "React has a build system": the document uses the word as a name, or in code.
    if (possibleName && (document.capitalUses(possibleName) > 0 || document.isNamedInCode(possibleName)))
      return false;
    // Recipes, manuals, letters, and dialogue contain commands.
    return !document.register.isInstruction && !document.register.isPersonal;
  },
});

/** "Returns the sum of two numbers.": a description of a function or product may start with its verb. */
function isDescription({index}: Sentence, verb: Token): boolean {
  return index === 0 && verb.pos === 'VERB' && verb.lower.endsWith('s');
}

/** Whether it is a full sentence of prose. */
function isReport({paragraph, tokens}: Sentence): boolean {
  return paragraph.block === 'paragraph' && tokens.length > shortest && tokens.at(-1)!.text === '.';
}

/** Punctuation and words that turn a sentence into a quotation, a list, or a command. */
const spoken = defineWordClass(
  ({text, lower}) => /^["“”:?*]$/.test(text) || /^(?:you|your|please)$/.test(lower),
);

function isSpoken({paragraph, tokens}: Sentence): boolean {
  return hasWordIn(spoken, paragraph) && tokens.some(token => isIn(token, spoken));
}

/** "Refine and implement the goals": the verb, and a second one joined to it. */
function bareStart({paragraph, tokens}: Sentence): [first: Token, last: Token] | undefined {
  const first = tokens[0]!;
  if (!startsWithBareVerb(tokens) || !isCommand(first) || hasSubject(tokens)) return undefined;
  // "[Discover](…) how to help": a call to action.
  if (hasMarkupBetween(paragraph, first, tokens[1]!)) return undefined;
  const joined = tokens[1]!.lower === 'and' ? tokens[2] : undefined;
  return [first, joined ?? first];
}

/** Forms of "be" and "have" at the start of a sentence. */
const finiteForms: ReadonlySet<string> = new Set(['Is', 'Are', 'Was', 'Were', 'Has']);

/** "Is a dish of the region.", "Was built in 1900.": no subject follows either, as it does in "Is the dish cold". */
function finiteStart({paragraph, tokens}: Sentence): [first: Token, last: Token] | undefined {
  const [first, second, third] = tokens;
  if (!first || !second || !third || !finiteForms.has(first.text)) return undefined;
  // “Why not?” Was a question: the quotation is the subject.
  if (/["”’]$/.test(paragraph.tokens[first.index - 1]?.text ?? '')) return undefined;
  const {lower, pos} = second;
  if (first.text === 'Has') return /^(?:been|an?|also)$/.test(lower) ? [first, first] : undefined;
  if (/^(?:an?|one|also|not|very)$/.test(lower)) return [first, first];
  return pos === 'VERB' && /(?:ed|en|wn|nt|lt|ilt|ade)$/.test(lower) && third.pos === 'ADP'
    ? [first, first]
    : undefined;
}

/** "To win more buyers, offer …", "In line with the plan, quickly carry out …". */
function bareAfterOpener(tokens: readonly Token[]): [first: Token, last: Token] | undefined {
  const first = tokens[0]!;
  if (first.pos !== 'ADP' && first.pos !== 'PART' && first.lower !== 'to') return undefined;
  const comma = tokens.findIndex(({text}) => text === ',');
  if (comma < 2 || comma > longestOpener) return undefined;
  const skipped = tokens[comma + 1]?.pos === 'ADV' ? 2 : 1;
  const verb = tokens[comma + skipped];
  const next = tokens[comma + skipped + 1];
  if (!verb || !next || !isBareVerb(verb) || !isCommand(verb) || !isObject(next)) return undefined;
  // "In contrast to this, sleep endoscopy is": a noun, and its verb.
  if (next.pos === 'NOUN' && !startsWithBareVerb(tokens.slice(comma + skipped))) return undefined;
  if (hasSubject(tokens.slice(comma + skipped))) return undefined;
  return [first, verb];
}

/** Whether a bare verb is out of place in a report. Some commands to the reader are normal, and "UPDATE" is a name. */
function isCommand({lower, text, shape}: Token): boolean {
  if (idioms.has(lower) || directives.has(lower)) return false;
  return shape !== 'other' || text !== text.toUpperCase();
}

function isObject({pos, lower}: Token): boolean {
  return (
    pos === 'DET' ||
    pos === 'ADP' ||
    pos === 'ADJ' ||
    pos === 'NOUN' ||
    pos === 'PART' ||
    /^(?:up|out|on|to|well|good)$/.test(lower)
  );
}

/** Whether the main clause comes later: a comma, then a pronoun or a determiner, then a verb. */
function hasSubject(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({text}, index) =>
      text === ',' &&
      subjects.has(tokens[index + 1]?.lower ?? '') &&
      hasAuxiliary(tokens.slice(index + 2, index + 7)),
  );
}

function hasAuxiliary(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({text}) => text === ',');
  return (end < 0 ? tokens : tokens.slice(0, end)).some(({pos}) => pos === 'AUX');
}
