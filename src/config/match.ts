/** Whether a path, relative to a config file's folder and with forward slashes, is meant. */
export type PathTest = (path: string) => boolean;

/** The test for globs: one without a slash matches in any folder, one that ends in a slash all below a folder. */
export async function matcherOf(globs: string | readonly string[]): Promise<PathTest> {
  const {default: picomatch} = await import('picomatch');
  const tests = [globs].flat().map(glob => {
    const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
    return picomatch(pattern, {dot: true, basename: !pattern.includes('/')});
  });
  return path => tests.some(test => test(path));
}
