import {mkdir} from 'node:fs/promises';
import {dirname} from 'node:path';

/**
 * Makes a folder, and those above it, where they are not there. Node's own `recursive` never ends in a file system that
 * takes no new folders, and denies that they are missing (`/proc`).
 *
 * @throws What `mkdir` throws.
 */
export async function makeFolder(path: string): Promise<void> {
  const failure = await make(path);
  if (failure === undefined || failure.code === 'EEXIST') return;
  const parent = dirname(path);
  if (failure.code !== 'ENOENT' || parent === path) throw failure;
  await makeFolder(parent);
  const second = await make(path);
  if (second && second.code !== 'EEXIST') throw second;
}

/** What there is against a folder. */
function make(path: string): Promise<NodeJS.ErrnoException | undefined> {
  return mkdir(path).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
}
