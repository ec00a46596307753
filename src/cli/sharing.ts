import {setImmediate} from 'node:timers/promises';

/** Who does the work on items. */
export interface Hands<Item, Outcome> {
  /** How many workers there are. */
  readonly workers: number;
  /** Has a worker do a batch; without items, done when a worker is ready. It does not fail. */
  give(batch: readonly Item[]): Promise<readonly Outcome[]>;
  /** Does the work on one item in this thread. It does not fail. */
  here(item: Item): Promise<Outcome>;
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
      const batch = nextBatch(items, next, hands);
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
      const item = items[next]!;
      await enter(
        [item],
        hands.here(item).then(outcome => [outcome]),
      ).done;
      // What workers have to say is heard in between.
      await setImmediate();
    } else if (first) await first.done;
    // Nothing is begun, and the next item is not for this thread: no worker is ready yet.
    else await Promise.race(ready);
  }
}

/** The next items for a worker: towards the end fewer, so that all are done at about the same time. */
function nextBatch<Item>(items: readonly Item[], from: number, hands: Hands<Item, unknown>): readonly Item[] {
  const share = Math.ceil((items.length - from) / (4 * (hands.workers + 1)));
  const most = Math.min(share, largestBatch);
  let to = from + 1;
  let weight = hands.weight(items[from]!);
  while (to - from < most && to < items.length && hands.place(items[to]!) !== 'here') {
    weight += hands.weight(items[to++]!);
    if (weight >= enoughForBatch) break;
  }
  return items.slice(from, to);
}
