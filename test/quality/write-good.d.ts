declare module 'write-good' {
  /** A place that the checks object to: UTF-16 index, and length in `offset`. */
  export interface Suggestion {
    readonly index: number;
    readonly offset: number;
    readonly reason: string;
  }
  export default function writeGood(text: string): Suggestion[];
}
