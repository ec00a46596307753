import type {EnglishTables} from '../languages/en/tables.js';

/** Where the files of the tables are. */
export interface TableAddresses {
  readonly model: URL | string;
  readonly words: URL | string;
}

/**
 * Fetches the tables that a linter needs.
 *
 * @param addresses By default, the package's own files.
 * @param signal Stops it.
 * @throws {Error} When a file is not there.
 * @throws {TypeError} When the network fails.
 */
export async function fetchTables(
  addresses: TableAddresses = {
    // Bundlers find files by this expression, so it has to be literal.
    model: new URL('../english-model.bin', import.meta.url),
    words: new URL('../word-profile.txt', import.meta.url),
  },
  signal?: AbortSignal,
): Promise<EnglishTables> {
  const get = async (address: URL | string): Promise<Response> => {
    const response = await fetch(address, signal ? {signal} : {});
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
    return response;
  };
  const [model, words] = await Promise.all([
    get(addresses.model).then(response => response.arrayBuffer()),
    get(addresses.words).then(response => response.text()),
  ]);
  return {model: new Uint8Array(model), words};
}
