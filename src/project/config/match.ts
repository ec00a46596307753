/** Whether a path, relative to a config file's folder and with forward slashes, is meant. */
export type PathTest = (path: string) => boolean;

/**
 * The test for globs: one without a slash matches in any folder, one that ends in a slash all below a folder. One that
 * starts with `!` excludes what it matches, wherever it is in the list. If there are no others, it excludes it from all files.
 */
export async function matcherOf(globs: string | readonly string[]): Promise<PathTest> {
  const {default: picomatch} = await import('picomatch');
  const testOf = (glob: string): PathTest => {
    const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**') || '**';
    return picomatch(pattern, {dot: true, basename: !pattern.includes('/')});
  };
  // `!(a|b)` is a glob of its own.
  const isNegative = (glob: string): boolean => /^!(?!\()/.test(glob);
  const all = [globs].flat();
  const positive = all.filter(glob => !isNegative(glob)).map(testOf);
  const negative = all.filter(isNegative).map(glob => testOf(glob.slice(1)));
  return path =>
    (positive.length === 0 || positive.some(test => test(path))) && !negative.some(test => test(path));
}
