import type {Construct, Extension, TokenizeContext} from 'micromark-util-types';

/**
 * Events (starts and ends of what markup makes) of one paragraph behind which markup is text. micromark's time grows
 * with the square of their number, and real paragraphs do not have a thousand links.
 */
const mostEvents = 10_000;

const giveUp: Construct = {
  name: 'giveUp',
  // Where it is not asked for, no other construct may be asked because of it.
  previous: hasGivenUp,
  tokenize(effects, ok, nok) {
    return code => {
      if (!hasGivenUp.call(this)) return nok(code);
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return ok;
    };
  },
};

function hasGivenUp(this: TokenizeContext): boolean {
  return this.events.length >= mostEvents;
}

/** Of two constructs for a character, the one of the last extension is tried first. */
export const bounded: Extension = {
  text: Object.fromEntries([...'!&*<[\\]_`~'].map(character => [character.charCodeAt(0), giveUp])),
};
