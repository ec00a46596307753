import {markdownLineEnding} from 'micromark-util-character';
import type {Code, Construct, Effects, Event, Extension, State, TokenizeContext} from 'micromark-util-types';

/**
 * The number of events (starts and ends of what markup makes) in one paragraph after which markup is text. micromark's time grows
 * with the square of their number, and real paragraphs do not have a thousand links.
 */
const mostEvents = 10_000;

/**
 * Characters of one paragraph that may be read again, and how many for each character that is read for good: what begins
 * like markup and has no end is read to the end of the paragraph, and then as text.
 */
const mostAgain = 1_000_000;
const mostAgainEach = 10;

/** How much work a paragraph has made. */
interface Work {
  readonly start: number;
  /** Characters that were read, each as often as it was. */
  read: number;
  hasGivenUp: boolean;
  /** Whether the text that was read before is joined. */
  isJoined: boolean;
}

const works = new WeakMap<TokenizeContext, Work>();

const giveUp: Construct = {
  name: 'giveUp',
  // Where it is not asked for, no other construct may be asked because of it.
  previous: hasGivenUp,
  resolveTo: joinText,
  tokenize(effects, ok, nok) {
    if (!works.has(this)) works.set(this, counting(effects, this.now().offset));
    return code => {
      if (!hasGivenUp.call(this)) return nok(code);
      effects.enter('data');
      return restOfLine(code);
    };

    // To the end of the line, so that no other sign in it parts the text.
    function restOfLine(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('data');
        return ok(code);
      }
      effects.consume(code);
      return restOfLine;
    }
  },
};

/** Counts what is read from now on. */
function counting(effects: Effects, start: number): Work {
  const work: Work = {start, read: 0, hasGivenUp: false, isJoined: false};
  const {consume} = effects;
  effects.consume = code => {
    work.read++;
    return consume(code);
  };
  return work;
}

function hasGivenUp(this: TokenizeContext): boolean {
  const work = works.get(this);
  if (!work) return false;
  // For good: what is joined makes fewer events.
  work.hasGivenUp ||= this.events.length >= mostEvents || readsAgain(work, this.now().offset);
  return work.hasGivenUp;
}

/** Whether no more markup is looked for in a paragraph: syntax whose signs are letters asks before it looks. */
export function isTooLong(context: TokenizeContext): boolean {
  return context.events.length >= mostEvents || (works.get(context)?.hasGivenUp ?? false);
}

function readsAgain({start, read}: Work, offset: number): boolean {
  const length = offset - start;
  return read - length > mostAgain + mostAgainEach * length;
}

/**
 * Joins the text that was given up to the text before it. micromark does so at the end of the paragraph, but moves all
 * that follows each time.
 */
function joinText(events: Event[], context: TokenizeContext): Event[] {
  const work = works.get(context)!;
  let from = work.isJoined ? events.length : 0;
  while (from > 0 && events[from - 1]![1].type === 'data') from--;
  work.isJoined = true;
  let to = from;
  for (let at = from; at < events.length; at++) {
    const [kind, token] = events[at]!;
    const before = events[to - 1]?.[1];
    if (kind === 'enter' && token.type === 'data' && before?.type === 'data') {
      before.end = token.end;
      at++;
    } else events[to++] = events[at]!;
  }
  events.length = to;
  return events;
}

/** Of two constructs for a character, the one of the last extension is tried first. */
export const bounded: Extension = {
  text: Object.fromEntries([...'!&*<[\\]_`~'].map(character => [character.charCodeAt(0), giveUp])),
};
