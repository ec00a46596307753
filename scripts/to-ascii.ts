/**
 * Escapes what esbuild leaves as it is: characters beyond ASCII in regular expressions. A single one of them makes V8 keep the
 * whole program with two bytes for each character, and read it twice as slowly.
 *
 * A backslash before such a character means nothing outside of the modes `u` and `v`, where it is an error (wink-nlp has `[\–]`). It
 * has to go, since a second one would be a backslash of its own.
 */
export function toAscii(program: string): string {
  return program.replace(/(\\*)([\u0080-\uffff])/g, (_, slashes: string, unit: string) => {
    const kept = slashes.slice(slashes.length % 2);
    return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
