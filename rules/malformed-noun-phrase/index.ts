import {
  defineRule,
  defineWordClass,
  type Finding,
  formsOfBe,
  hasMarkupBetween,
  isIn,
  isLowerWord,
  profileOf,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {
  beforeKind,
  clauseOpeners,
  closing,
  modifiers,
  named,
  notBeforeNoun,
  participles,
  sames,
} from './words.js';

const articles = defineWordClass(({text}) => /^(?:a|an|the)$/.test(text));

/** Words after an article, and words before one, without which no phrase is malformed. */
const followers = defineWordClass(
  ({lower}) => lower === 'same' || lower.endsWith('ly') || participles.has(lower),
);
const kinds = defineWordClass(({text}) => /^(?:kind|sort)$/.test(text));

type Tokens = Sentence['tokens'];

/** The malformed phrases, by what follows the article. */
const patterns: readonly ((tokens: Tokens, at: number) => Finding | undefined)[] = [
  withoutNoun,
  withSame,
  withAdverb,
  withoutOf,
  afterName,
];

/** Reports an article whose noun phrase lacks its noun, or has a word of the wrong kind. */
export default defineRule({
  id: 'malformed-noun-phrase',
  description: 'Noun phrase that lacks a word or has the wrong one: "is a based on", "a sorely lack of"',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  needs: {words: articles},
  check({tokens, paragraph}, {report}) {
    const {forms} = paragraph;
    const first = tokens[0]!.index;
    for (let at = 0; at < tokens.length; at++) {
      if (!isIn(forms[first + at]!, articles) || !mayBeMalformed(forms, first + at)) continue;
      const article = tokens[at]!;
      if (!article.spaced) continue;
      const next = tokens[at + 1];
      if (!isLowerWord(next) || !next.spaced || hasMarkupBetween(paragraph, article, next)) continue;
      if (tokens[at + 2]?.text === '-' || tokens[at + 2]?.kind === 'code') continue;
      for (const pattern of patterns) {
        const finding = pattern(tokens, at);
        if (finding) report(finding);
      }
    }
  },
});

function mayBeMalformed(forms: Sentence['paragraph']['forms'], article: number): boolean {
  const next = forms[article + 1];
  const before = forms[article - 1];
  return (
    (next !== undefined && isIn(next, followers)) ||
    (before !== undefined && (before.kind === 'code' || isIn(before, kinds)))
  );
}

/** "is a based on": the noun is missing. */
function withoutNoun(tokens: Tokens, at: number): Finding | undefined {
  const [article, participle, preposition, next] = tokens.slice(at, at + 4) as [
    Token,
    ...(Token | undefined)[],
  ];
  const before = tokens[at - 1];
  if (!before || !(formsOfBe.has(before.lower) || before.lower === 'as') || article.lower === 'the')
    return undefined;
  if (!participle || !participles.has(participle.lower) || !preposition?.spaced) return undefined;
  if (!closing.has(preposition.lower) || !next?.spaced || next.kind === 'punctuation') return undefined;
  // "a made for television film", "a used by date": the words form an adjective.
  if (participle.lower === 'made' && /^(?:for|to)$/.test(preposition.lower)) return undefined;
  if (participle.lower !== 'based' && next.pos === 'NOUN') return undefined;
  return {
    start: article.start,
    end: participle.end,
    reason: `\`${article.text}\` has no noun in \`${article.text} ${participle.text} ${preposition.text}\`: remove \`${article.text}\`, or add the noun`,
    expected: [participle.text],
  };
}

/** "in a same folder" */
function withSame(tokens: Tokens, at: number): Finding | undefined {
  const [article, same, noun, next] = tokens.slice(at, at + 4) as [Token, ...(Token | undefined)[]];
  if (article.lower !== 'a' || same?.lower !== 'same' || !isLowerWord(noun) || noun.pos !== 'NOUN')
    return undefined;
  if (sames.has(noun.lower) || next?.text === '-') return undefined;
  return {
    start: article.start,
    end: same.end,
    reason: '`same` requires `the`: write `the same`, or `a similar`',
    expected: ['the same'],
  };
}

/** "a sorely lack of": an adverb before a noun. */
function withAdverb(tokens: Tokens, at: number): Finding | undefined {
  const [article, adverb, noun, next] = tokens.slice(at, at + 4) as [Token, ...(Token | undefined)[]];
  if (!adverb?.lower.endsWith('ly') || notBeforeNoun.has(adverb.lower) || !isLowerWord(noun) || !noun.spaced)
    return undefined;
  const profile = profileOf(adverb.lower);
  if (!profile || profile.adverb === 0 || profile.adjective + profile.noun + profile.name > 0)
    return undefined;
  if (profile.possible.has('adjective') || !isNoun(noun, next) || !endsPhrase(next)) return undefined;
  const adjective = adjectiveOf(adverb.lower);
  return {
    start: article.start,
    end: noun.end,
    reason: `\`${adverb.text}\` can't describe the noun \`${noun.text}\`: write ${adjective ? `\`${adjective}\`` : 'an adjective'}, or change \`${noun.text}\` to an adjective`,
    ...(adjective && article.lower === 'the' ? {expected: [`the ${adjective} ${noun.text}`]} : {}),
  };
}

/** "is kind a hard step" */
function withoutOf(tokens: Tokens, at: number): Finding | undefined {
  const [before, kind, article, next] = [tokens[at - 2], tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!before || !kind?.spaced || !/^(?:kind|sort)$/.test(kind.text) || article.lower === 'the')
    return undefined;
  if (!beforeKind.has(before.lower) || !/^(?:ADJ|NOUN|ADV)$/.test(next?.pos ?? '')) return undefined;
  return {
    start: kind.start,
    end: article.end,
    reason: `\`of\` is missing in \`${kind.text} ${article.text}\`: write \`${kind.text} of ${article.text}\``,
    expected: [`${kind.text} of ${article.text}`],
  };
}

/** "The program uses `tram.yaml` the file": a name in code before the noun that it names. */
function afterName(tokens: Tokens, at: number): Finding | undefined {
  const [verb, code, article, noun] = tokens.slice(at - 2, at + 2) as [
    Token,
    Token,
    Token,
    Token | undefined,
  ];
  if (at < 2 || code.kind !== 'code' || article.lower !== 'the' || !noun || !named.has(noun.lower))
    return undefined;
  if (verb.pos !== 'VERB' || /(?:ed|ing)$/.test(verb.lower) || !endsNamed(tokens[at + 2])) return undefined;
  // "If it uses `tram.yaml` the file is read": another clause starts, which lacks only its comma.
  if (tokens.slice(0, at - 2).some(({pos}) => pos === 'SCONJ' || pos === 'PART')) return undefined;
  if (tokens[0]!.pos === 'ADP' || tokens.slice(0, at).some(({lower}) => clauseOpeners.has(lower)))
    return undefined;
  return {
    start: code.start,
    end: noun.end,
    reason: `\`the ${noun.text}\` comes after its name: write \`the ${noun.text} ${code.text}\`, or start a new sentence`,
    severity: 'warning',
  };
}

function endsNamed(next: Token | undefined): boolean {
  return !next || next.kind === 'punctuation' || /^(?:AUX|ADP|VERB|CCONJ)$/.test(next.pos);
}

/** Whether a word is a noun and never an adjective or a participle. */
function isNoun({lower, pos}: Token, next: Token | undefined): boolean {
  if (pos !== 'NOUN' && !(pos === 'VERB' && next?.lower === 'of')) return false;
  if (modifiers.has(lower) || /(?:ed|ing)$/.test(lower)) return false;
  const profile = profileOf(lower);
  if (!profile) return false;
  return (
    profile.noun > 0 &&
    profile.adjective + profile.other + profile.adverb === 0 &&
    !profile.possible.has('adjective')
  );
}

function endsPhrase(next: Token | undefined): boolean {
  return !next || next.lower === 'of' || /^[.,;:?!]$/.test(next.text) || next.pos === 'AUX';
}

/** The adjective of a regular adverb: "sore" for "sorely". */
function adjectiveOf(adverb: string): string | undefined {
  const stem = adverb.slice(0, -2);
  return [stem, `${stem}e`, `${stem.slice(0, -1)}y`].find(word => (profileOf(word)?.adjective ?? 0) > 0);
}
