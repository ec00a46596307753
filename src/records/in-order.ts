/**
 * The results of a function, in order. Some are computed ahead; none is kept back while the input is idle.
 *
 * @param mostWaiting How many may be waiting.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  compute: (item: Item) => Promise<Result>,
  mostWaiting: number,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  const iterator = items[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Item>> | undefined = iterator.next();
  try {
    while (next !== undefined || waiting.length > 0) {
      const first = waiting[0];
      const read: IteratorResult<Item> | undefined =
        next === undefined || waiting.length >= mostWaiting
          ? undefined
          : await Promise.race([next, ...(first ? [first.then(() => undefined)] : [])]);
      if (read === undefined) {
        yield await waiting.shift()!;
        continue;
      }
      next = read.done ? undefined : iterator.next();
      if (!read.done) waiting.push(compute(read.value));
    }
  } finally {
    await iterator.return?.();
  }
}
