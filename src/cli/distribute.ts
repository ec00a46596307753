import {setImmediate} from 'node:timers/promises';

/** The workers, and facts about items that decide where they are processed. */
export interface Hands<Item, Outcome> {
  /** How many workers there are. */
  readonly workers: number;
  /** Has a worker do a batch; without items, done when a worker is ready. It does not fail. */
  give(batch: readonly Item[]): Promise<readonly Outcome[]>;
  /** Does the work on a batch in this thread. It does not fail. */
  here(batch: readonly Item[]): Promise<readonly Outcome[]>;
  /** Whether an item may be worked on in this thread, must be, or must not be. */
  place(item: Item): 'anywhere' | 'here' | 'worker';
  /** How much work an item is, in bytes of text. */
  weight(item: Item): number;
}

/** How many batches a worker has at a time: it need not wait for the next one while this thread is at work. */
const batchesPerWorker = 2;

/** Most items of a batch: what a message costs is a tenth of what a short file takes… */
const largestBatch = 8;

/** …and how much work is enough for one, where there are fewer. */
const enoughForBatch = 32_000;

/** A batch, and what became of it when it is done. */
interface Entry<Outcome> {
  readonly done: Promise<void>;
  readonly weight: number;
  outcomes?: readonly Outcome[];
}

/**
 * Does work on items in workers and, while it waits for them, in this thread, and gives the outcomes in the order of the
 * items. This thread begins at once, a worker when it is ready.
 *
 * @param most How much work may be done and not yet taken; two batches may always.
 */
export async function* shareOut<Item, Outcome>(
  items: readonly Item[],
  hands: Hands<Item, Outcome>,
  most: number,
): AsyncGenerator<Outcome> {
  const entries: Entry<Outcome>[] = [];
  let next = 0;
  let room = 0;
  let ahead = 0;

  const enter = (batch: readonly Item[], work: Promise<readonly Outcome[]>): Entry<Outcome> => {
    const weight = batch.reduce((sum, item) => sum + hands.weight(item), 0);
    const done = work.then(outcomes => {
      entry.outcomes = outcomes;
    });
    const entry: Entry<Outcome> = {done, weight};
    entries.push(entry);
    ahead += weight;
    next += batch.length;
    return entry;
  };
  const isFull = (): boolean => entries.length > 1 && ahead >= most;
  const giveOut = (): void => {
    while (room > 0 && next < items.length && !isFull() && hands.place(items[next]!) !== 'here') {
      room--;
      const batch = nextBatch(items, next, hands, 'here');
      enter(batch, hands.give(batch)).done.then(() => {
        room++;
        giveOut();
      });
    }
  };
  const ready = Array.from({length: hands.workers}, async () => {
    await hands.give([]);
    room += batchesPerWorker;
    giveOut();
  });

  while (next < items.length || entries.length > 0) {
    giveOut();
    const [first] = entries;
    if (first?.outcomes) {
      entries.shift();
      ahead -= first.weight;
      yield* first.outcomes;
    } else if (next < items.length && !isFull() && hands.place(items[next]!) !== 'worker') {
      const batch = nextBatch(items, next, hands, 'worker');
      await enter(batch, hands.here(batch)).done;
      // What workers have to say is heard in between.
      await setImmediate();
    } else if (first) await first.done;
    // Nothing is begun, and the next item is not for this thread: no worker is ready yet.
    else await Promise.race(ready);
  }
}

/**
 * The next items that belong together: towards the end fewer, so that all are done at about the same time.
 *
 * @param not Place that no item may require.
 */
function nextBatch<Item>(
  items: readonly Item[],
  from: number,
  hands: Hands<Item, unknown>,
  not: 'here' | 'worker',
): readonly Item[] {
  const share = Math.ceil((items.length - from) / (4 * (hands.workers + 1)));
  const end = from + Math.min(share, largestBatch);
  const to = endOfBatch(items.slice(from, end), hands.weight, item => hands.place(item) !== not);
  return items.slice(from, from + to);
}

/**
 * How many of the first items make a batch, one at least.
 *
 * @param isAllowed Whether another one than the first may be in it.
 */
function endOfBatch<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  isAllowed: (item: Item) => boolean = () => true,
): number {
  let to = 1;
  let weight = weightOf(items[0]!);
  while (to < items.length && weight < enoughForBatch && isAllowed(items[to]!))
    weight += weightOf(items[to++]!);
  return to;
}

/** Parts items into batches, where there are no workers. */
export function* inBatches<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; ) {
    const first = items.slice(from, from + largestBatch);
    const batch = first.slice(0, endOfBatch(first, weightOf));
    yield batch;
    from += batch.length;
  }
}
