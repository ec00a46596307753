import {
  conjunctions,
  determiners,
  hasMarkupBetween,
  type InnerCapital,
  isCapitalized,
  isLowerWord,
  type Paragraph,
  prepositions,
  type Sentence,
  type Severity,
  startsLabel,
  type Token,
} from '../../src/toolkit.js';
import {isNamedPerson} from '../shared/names.js';
import {clauseOpeners, lettered, likelyOpeners, openers, worksOfArt} from './words.js';

/** Whether something other than a sentence end explains a capital: a list number or letter, God, a link. */
export function isExplained({paragraph, tokens}: Sentence, {before, word, after}: InnerCapital): boolean {
  return (
    before.text.endsWith('.') ||
    startsLabel(paragraph, before, word) ||
    // "© Copyright The Kernel Authors": the name of the owner follows.
    before.lower === 'copyright' ||
    (worksOfArt.has(before.lower) && !startsClause(word, after)) ||
    // "China's Characteristics", "Who's Who".
    (/^['’]s?$/.test(before.text) && !clauseOpeners.has(word.lower) && !prepositions.has(word.lower)) ||
    // "with vanilla-flavoured No-Bake tarts".
    (after?.text === '-' && !after.spaced) ||
    // "Eat Well And Stay Well": a title.
    (isCapitalized(before) && isCapitalized(after) && /^(?:and|or|of|for)$/.test(word.lower)) ||
    isItemNumber(paragraph, before) ||
    isNamedPerson(before, word, after) ||
    isNamedAfterCall(paragraph, before) ||
    // "his Go library": the noun phrase is not over.
    /^(?:an?|the|my|your|his|its|our|their|every)$/.test(before.lower) ||
    isLonePreposition(word, after) ||
    // "BACKGROUND The", "Results The": a run-in label.
    (before === tokens[0] && before.kind === 'word') ||
    (before.text === ')' && tokens[0]!.text === '(' && !hasClosing(tokens, before)) ||
    (/^(?:he|him|his)$/.test(word.lower) && divine.test(around(paragraph, word))) ||
    isLetter(paragraph, before, word, after) ||
    hasMarkupBetween(paragraph, before, word)
  );
}

/** "You may call it Quit": a name for the object. */
function isNamedAfterCall({tokens}: Paragraph, {lower, index}: Token): boolean {
  return (
    /^(?:it|them|him|her|me|us|you|this|that)$/.test(lower) &&
    /^(?:call|name|title|nickname|dub|label)$/.test(tokens[index - 1]?.lemma ?? '')
  );
}

/** "implement From for every type", "the switch On or Off": no noun phrase follows, so the preposition is a name. */
function isLonePreposition({lower}: Token, after: Token | undefined): boolean {
  if (!after || !prepositions.has(lower) || lower === 'as') return false;
  if (/^(?:about|around|over|under|up|between|within|behind|inside|outside|among)$/.test(after.lower))
    return false;
  return /^(?:ADP|CCONJ|AUX)$/.test(after.pos) || /^[,.;:)]$/.test(after.text);
}

/** Whether the word starts a clause rather than a title: "the film They", "of a film The meaning". A title has more capitals. */
function startsClause(word: Token, after: Token | undefined): boolean {
  return clauseOpeners.has(word.lower) || (word.lower === 'the' && isLowerWord(after));
}

/** "panel B", "type I diabetes", "stages I and II", "vitamin A": whether it is a letter or a Roman numeral rather than a word. */
function isLetter(paragraph: Paragraph, before: Token, word: Token, after: Token | undefined): boolean {
  if (word.text.length > 1) return false;
  const isLettered = lettered.has(before.lower) || lettered.has(before.lower.replace(/s$/, ''));
  if (word.text === 'A')
    return isLettered || !isArticle(after, paragraph.tokens[word.index + 2]) || hasLetter(paragraph, word);
  return word.text !== 'I' || isLettered || /^I[IVX]/.test(paragraph.tokens[word.index + 2]?.text ?? '');
}

/** Whether a closing parenthesis comes before `end`. If not, `end` closes a byline: "(Radio One) Several days". */
function hasClosing(tokens: readonly Token[], end: Token): boolean {
  return tokens.some(({text, index}) => text === ')' && index < end.index);
}

/** How certain it is, from the adjacent words, that a capitalized function word starts a sentence. */
export function certaintyOf({before, word, after}: InnerCapital): Severity | undefined {
  const isOpener = openers.has(word.lower);
  if (!isOpener && !likelyOpeners.has(word.lower)) return undefined;
  if (leadsToName(before.lower) || worksOfArt.has(before.lower)) return undefined;
  if (isLowerWord(before)) {
    if (isLowerWord(after)) return isOpener ? 'error' : 'warning';
    return opensBeforeName(before, word, after) ? 'warning' : undefined;
  }
  return isCapitalized(before) && opensAfterName(word, after) ? 'warning' : undefined;
}

/** The text near a token. */
function around({text}: Paragraph, {start, end}: Token): string {
  return text.slice(Math.max(0, start - 400), end + 400);
}

/** Near these words, "He" and "His" refer to God. */
const divine = /\b(?:God|Lord|Christ|Jesus|Allah|Almighty|Saviour|Creator)\b/;

/** "(2) If", "in two ways: 1 A cut, or 2 A tax": the number of an item, not the end of a sentence. */
function isItemNumber({tokens}: Paragraph, {index, text, kind}: Token): boolean {
  const before = tokens[index - 1];
  if (text === ')')
    return tokens[index - 2]?.text === '(' || before?.text.length === 1 || isLabel(tokens, index);
  // "A-134 It's a secret": the number of a chapter.
  if (index < 3 && /\d/.test(text)) return true;
  if (kind !== 'number') return false;
  // "§ 4.5.1 The table", "2 Nurses".
  return text.length === 1 || (before?.kind ?? 'punctuation') !== 'word' || /\d\.\d+\./.test(text);
}

/** "12 ) At the end", "4a) The": the bracket ends the label that starts the item. */
function isLabel(tokens: readonly Token[], index: number): boolean {
  return index < 3 && /^\d/.test(tokens[0]!.text);
}

/** After a name or a number, whether the word can't be part of a name: "in Singapore They are", "to Brazil The firm". */
function opensAfterName(word: Token, after: Token | undefined): boolean {
  if (!isLowerWord(after) || word.text === 'A') return false;
  if (clauseOpeners.has(word.lower)) return true;
  return word.lower === 'the';
}

/** "in the country In July 2014": a name or number follows the opener. Titles don't look like this. */
function opensBeforeName(before: Token, word: Token, after: Token | undefined): boolean {
  if (!after || !(after.kind === 'number' || isCapitalized(after))) return false;
  // "facilities The President said". After a verb, it may be a name ("became The Gambia").
  if (word.lower === 'the') return before.pos === 'NOUN';
  return (
    clauseOpeners.has(word.lower) ||
    /^(?:in|on|at|from|since|during|under|after|by|with|of)$/.test(word.lower)
  );
}

/** Whether a name may follow: "read The Times", "titled In Bruges", "and The Hague". */
export function leadsToName(before: string): boolean {
  return (
    determiners.has(before) ||
    prepositions.has(before) ||
    conjunctions.has(before) ||
    /^(?:say|says|said|titled|called|named|entitled|asked|wrote|reads|read|includ(?:e|es|ed|ing)|choose|chooses|select|selects|set)$/.test(
      before,
    )
  );
}

/** Whether "A" may be an article. It is a letter in "if file A has", "commit A will be lost", and "instance A only sees". */
function isArticle(after: Token | undefined, next: Token | undefined): boolean {
  if (after?.kind !== 'word' || /^(?:AUX|ADP|CCONJ|PART|DET|PRON)$/.test(after.pos)) return false;
  // "the older A records": no plural follows an article.
  if (isPlural(after) && next?.pos !== 'NOUN') return false;
  return !/^(?:only|also|then|never|always|already|alone)$/.test(after.lower);
}

function isPlural({lower, pos}: Token): boolean {
  return (
    pos === 'NOUN' &&
    /[^sui]s$/.test(lower) &&
    !/^(?:news|series|species|means|headquarters|works)$/.test(lower)
  );
}

/** "A" is a letter if "B" or "C" appears as a letter nearby. */
function hasLetter({tokens}: Paragraph, {index}: Token): boolean {
  return tokens.slice(Math.max(0, index - 40), index + 40).some(token => /^[B-H]$/.test(token.text));
}
