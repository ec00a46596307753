import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {native, pathOfBytes} from '../src/node/file-names.js';
import {encoded, readable} from '../src/reporters/paths.js';

/** Bytes of a name: text, text in other encodings, and what is cut out of the middle of a character. */
const names = fc
  .array(
    fc.oneof(
      fc.uint8Array({maxLength: 6}),
      fc.string({unit: 'binary'}).map(text => Buffer.from(text)),
    ),
  )
  .map(parts => Buffer.concat(parts));

describe.skipIf(process.platform === 'win32')('a file name of any bytes', () => {
  it('is found again by its path', () => {
    fc.assert(
      fc.property(names, name => {
        expect(Buffer.from(native(pathOfBytes(name)))).toEqual(name);
      }),
    );
  });

  it('is well-formed where programs read it, and exact in a URI', () => {
    fc.assert(
      fc.property(names, name => {
        expect(readable(pathOfBytes(name))).not.toMatch(/\p{Cs}/u);
        const bytes = encoded(pathOfBytes(name)).replace(/%(..)/g, (_, hex) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
        expect(Buffer.from(bytes, 'latin1')).toEqual(name);
      }),
    );
  });

  it('is one string only', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        expect(pathOfBytes(Buffer.from(text))).toBe(Buffer.from(text).toString());
      }),
    );
  });
});
