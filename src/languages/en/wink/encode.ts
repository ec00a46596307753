import {
  type Affixes,
  type Expressions,
  fields,
  hashOf,
  type ModelHeader,
  prefixLength,
  sections,
  wordsPerLexeme,
} from './layout.js';

/** The parts of wink-nlp's model, as packaged, that are used here. */
export interface WinkModel {
  core(): {
    readonly packing: {
      readonly size: number;
      /** For each field: its word, mask and shift. */
      readonly layout: Readonly<Record<string, readonly number[]>>;
    };
    readonly lexicon: Uint32Array;
    readonly xpansions: Uint32Array;
    readonly features: {
      readonly lexeme: {readonly list: readonly string[]};
      readonly tokenType: {readonly list: readonly string[]};
      readonly pos: {readonly list: readonly string[]};
      readonly posClusters: {readonly list: readonly ReadonlySet<number>[]};
    };
    readonly trex: Expressions;
    readonly preserve: Affixes;
  };
  pos(): {readonly machines: readonly string[]};
}

/**
 * Converts wink's model to a file whose tables are ready to use. The original JSON has 88,000 words to parse, copy and hash at
 * each start, which takes longer than linting a page.
 */
export function encodeModel(model: WinkModel): Uint8Array {
  const core = model.core();
  const {features, trex, preserve, xpansions} = core;
  const lexemes = features.lexeme.list;
  const header: ModelHeader = {
    types: features.tokenType.list,
    parts: features.pos.list,
    clusters: features.posClusters.list.map(parts => [...parts].reduce((set, part) => set | (1 << part), 0)),
    expressions: trex,
    affixes: preserve,
    machines: model.pos().machines,
  };
  const tables = {
    offsets: bytesOf(offsetsOf(lexemes)),
    lexicon: bytesOf(lexiconOf(core, lexemes.length)),
    slots: bytesOf(slotsOf(lexemes)),
    expansions: bytesOf(xpansions),
  };
  const text = bytesOf(utf16Of(lexemes.join('')));
  const json = padded(JSON.stringify(header));
  const bodies = sections.map(name => tables[name]);
  const prefix = bytesOf(Uint32Array.from([json, text, ...bodies], ({length}) => length));
  if (prefix.length !== prefixLength) throw new RangeError(`The prefix has ${prefix.length} bytes`);
  return concatenated([prefix, json, ...bodies, text]);
}

/** JSON in UTF-8, padded with spaces so that 32-bit words can follow. */
function padded(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json);
  const all = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
  all.set(bytes);
  return all;
}

function utf16Of(text: string): Uint16Array {
  return Uint16Array.from({length: text.length}, (_, at) => text.charCodeAt(at));
}

function bytesOf({buffer, byteOffset, byteLength}: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function offsetsOf(lexemes: readonly string[]): Uint32Array {
  const offsets = new Uint32Array(lexemes.length + 1);
  for (const [index, {length}] of lexemes.entries()) offsets[index + 1] = offsets[index]! + length;
  return offsets;
}

function lexiconOf({packing, lexicon}: ReturnType<WinkModel['core']>, count: number): Uint32Array {
  const packed = new Uint32Array(count * wordsPerLexeme);
  for (const [name, field] of Object.entries(fields)) {
    const [word, mask, shift] = packing.layout[name] as [number, number, number];
    for (let index = 0; index < count; index++) {
      const value = (lexicon[index * packing.size + word]! & mask) >>> shift;
      if (value > field.mask) throw new RangeError(`${name} of lexeme ${index} is ${value}`);
      packed[index * wordsPerLexeme + field.word]! |= value << field.shift;
    }
  }
  return packed;
}

/** Of two equal entries, the later one wins, as in wink's own table. */
function slotsOf(lexemes: readonly string[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(lexemes.length * 1.4)));
  for (const [lexeme, index] of new Map(lexemes.map((lexeme, index) => [lexeme, index]))) {
    let slot = hashOf(lexeme) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  }
  return slots;
}
