import type {CleanText} from '../corpora/index.js';
import {type Random, seeded} from '../seeded.js';
import type {Span} from '../spans.js';
import {rounds} from './index.js';
import {type Damage, type Edit, proseOf, Usage} from './prose.js';

/** A damage that was done to a text. */
export interface Wound {
  readonly kind: string;
  /** Where it can be seen, in the damaged text. */
  readonly places: readonly Span[];
  /** The damaged paragraph, in the damaged text. */
  readonly paragraph: Span;
}

/** A text with damage in it. */
export interface DamagedText {
  /** Place among the clean texts. */
  readonly index: number;
  readonly text: string;
  readonly wounds: readonly Wound[];
  /** Where a place of the clean text stands in the damaged one. */
  toDamaged(offset: number): number;
}

/** A change of a text. */
interface Change {
  /** In the clean text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Times that each kind of damage is done, where there is room. */
const perKind = 200;

/** One paragraph in this many is damaged, once: rules that look at the whole text still see a text. */
const everyNth = 3;

/**
 * Damages clean prose, always in the same way: plain texts in random order, until each kind of damage was done
 * often enough.
 */
export function damageProse(clean: readonly CleanText[]): DamagedText[] {
  const usage = new Usage(clean);
  return rounds.flatMap((damages, round) => damageRound(clean, damages, usage, seeded(`damage ${round}`)));
}

function damageRound(
  clean: readonly CleanText[],
  damages: readonly Damage[],
  usage: Usage,
  random: Random,
): DamagedText[] {
  const counts = new Map(damages.map(({kind}) => [kind, 0]));
  const plain = [...clean.keys()].filter(index => clean[index]!.format === 'text');
  const damaged: DamagedText[] = [];
  for (const index of random.sample(plain, plain.length)) {
    if ([...counts.values()].every(count => count >= perKind)) break;
    const text = damageText(clean[index]!.text, index, {damages, usage, counts, random});
    if (text.wounds.length > 0) damaged.push(text);
  }
  return damaged;
}

/** What a round of damage goes by. */
interface Round {
  readonly damages: readonly Damage[];
  readonly usage: Usage;
  /** How often each kind was done. */
  readonly counts: Map<string, number>;
  readonly random: Random;
}

function damageText(text: string, index: number, round: Round): DamagedText {
  const changes: Change[] = [];
  const wounds: Wound[] = [];
  const paragraphs = text.split('\n\n');
  let [start, shift] = [0, 0];
  for (const [at, paragraph] of paragraphs.entries()) {
    const done =
      round.random.below(everyNth) === 0
        ? damageParagraph(paragraph, paragraphs[at + 1] ?? '', round)
        : undefined;
    if (done) {
      const {kind, edit} = done;
      const grown = edit.text.length - (edit.end - edit.start);
      const moved = ({start: from, end: to}: Span): Span => ({
        start: start + shift + from,
        end: start + shift + to,
      });
      changes.push({start: start + edit.start, end: start + edit.end, text: edit.text});
      wounds.push({
        kind,
        places: edit.places.map(moved),
        paragraph: moved({start: 0, end: paragraph.length + grown}),
      });
      shift += grown;
    }
    start += paragraph.length + 2;
  }
  return {index, text: apply(text, changes), wounds, toDamaged: mapping(changes)};
}

/** Does the kind of damage that was done least often so far, of those that can be done here. */
function damageParagraph(
  paragraph: string,
  next: string,
  {damages, usage, counts, random}: Round,
): {kind: string; edit: Edit} | undefined {
  if (paragraph.length < 60) return undefined;
  const prose = proseOf(paragraph, next, usage);
  const order = random
    .sample(damages, damages.length)
    .filter(({kind}) => counts.get(kind)! < perKind)
    .sort((a, b) => counts.get(a.kind)! - counts.get(b.kind)!);
  for (const {kind, damage} of order) {
    const edit = damage(prose, random);
    if (!edit) continue;
    counts.set(kind, counts.get(kind)! + 1);
    return {kind, edit};
  }
  return undefined;
}

function apply(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const change of changes) {
    parts.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  return parts.join('') + text.slice(at);
}

function mapping(changes: readonly Change[]): (offset: number) => number {
  return offset => {
    let shift = 0;
    for (const {start, end, text} of changes) {
      if (offset <= start) break;
      if (offset < end) return start + shift;
      shift += text.length - (end - start);
    }
    return offset + shift;
  };
}
