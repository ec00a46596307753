import {fileURLToPath} from 'node:url';
import {programIdentity} from '../node/version.js';
import {type LoadedProgram, loadProgram} from './code-cache.js';

/** Loads the program that scripts/build.ts has made of program.ts; built, this module is one of the chunks beside its folder. */
export function loadBuiltProgram(): LoadedProgram<typeof import('./program.js')> {
  return loadProgram(fileURLToPath(new URL('../program/program.cjs', import.meta.url)), programIdentity);
}
