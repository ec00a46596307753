import {mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {cachedDataVersionTag} from 'node:v8';
import {Script} from 'node:vm';
import {importOutside} from '../node/import-outside.js';

/** A loaded program. */
export interface LoadedProgram<Exports> {
  readonly exports: Exports;
  /**
   * Keeps the compiled code beside the program, where none is kept and the folder can be written: to be called when the
   * functions that most runs need have been called, since only what was called is compiled.
   */
  keepCode(): Promise<void>;
}

/** Folder of the compiled code, next to the program. */
const folderName = 'compiled';

/**
 * Loads a program that is one CommonJS file, with the code that V8 made of it in an earlier run: compiling takes longer
 * than linting a page. Node 20 keeps no compiled code by itself. What another version of Node, or Node with other flags, has
 * made has another name, and V8 refuses what is not its own; then the program is compiled as ever.
 *
 * @param file Absolute path of the program, which is ASCII. `__moduleUrl` in it is its address, and `__import` imports as `import()` would.
 * @param identity Names the program: another one at the same place has other code.
 */
export function loadProgram<Exports>(file: string, identity: string): LoadedProgram<Exports> {
  const codeFile = join(dirname(file), folderName, `${identity}-${cachedDataVersionTag()}.bin`);
  const code = readIfThere(codeFile);
  // The build writes ASCII only: Node reads that faster as Latin-1, and V8 keeps a byte for each character.
  const script = new Script(wrap(readFileSync(file, 'latin1')), {
    filename: file,
    ...(code ? {cachedData: code} : {}),
  });
  const module = {exports: {} as Exports};
  const run: (...args: readonly unknown[]) => void = script.runInThisContext();
  const address = pathToFileURL(file).href;
  run(module.exports, createRequire(file), module, file, dirname(file), address, importOutside);
  return {
    exports: module.exports,
    async keepCode() {
      if (code && !script.cachedDataRejected) return;
      await write(codeFile, script.createCachedData());
    },
  };
}

/** Wraps a CommonJS file as Node does, with two more parameters. */
function wrap(source: string): string {
  return `(function (exports, require, module, __filename, __dirname, __moduleUrl, __import) {${source}\n})`;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes atomically, and to disk before renaming: V8 trusts its own cache. */
async function write(file: string, code: Buffer): Promise<void> {
  const {default: writeFileAtomic} = await import('write-file-atomic');
  try {
    mkdirSync(dirname(file), {recursive: true});
    await writeFileAtomic(file, code);
  } catch {
    // A global installation may belong to another user. Without a cache, the program starts more slowly.
  }
}
