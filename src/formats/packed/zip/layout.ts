/** Reads the numbers of a zip file. */
export interface Bytes {
  readonly length: number;
  /** Whether there are so many bytes from an offset on. */
  has(at: number, length: number): boolean;
  u16(at: number): number;
  u32(at: number): number;
  /** Exact up to 2^53, which no file reaches. */
  u64(at: number): number;
  /** A name: in UTF-8, or in the code page of old programs, where it is no UTF-8. */
  text(start: number, end: number): string;
}

/** Bytes as the numbers of a zip file, which start with the lowest byte. */
export function bytesOf(file: Uint8Array): Bytes {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const u32 = (at: number): number => view.getUint32(at, true);
  return {
    length: file.length,
    has: (at, length) => at >= 0 && at + length <= file.length,
    u16: at => view.getUint16(at, true),
    u32,
    u64: at => u32(at) + u32(at + 4) * 2 ** 32,
    text: (start, end) => nameOf(file.subarray(start, end)),
  };
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
