import {once} from 'node:events';
import {createWriteStream, fstatSync, type Stats} from 'node:fs';
import {access, constants, copyFile, lstat, realpath, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {Writable} from 'node:stream';
import {makeFolder} from '../node/make-folder.js';
import {FileBeside} from './beside.js';

/** Where a report is written to. */
export interface Destination {
  readonly stream: Writable;
  /**
   * Ends the report.
   *
   * @throws What the file system says.
   */
  finish(): Promise<void>;
}

/**
 * Opens a file for a report, and makes its folder. A report takes the place of an older one when it is whole. Devices, pipes, files
 * that the process was started with, and files whose folder takes no other are written in place.
 *
 * @throws What the file system says.
 */
export async function openDestination(file: string): Promise<Destination> {
  await makeFolder(dirname(file));
  const link = await lstat(file).catch(orMissing);
  const old = await stat(file).catch(orMissing);
  if (link && !(old && isReplaceable(file, old))) return inPlace(file);
  if (!old) return besideOf(join(await realpath(dirname(file)), basename(file)));
  await access(file, constants.W_OK);
  return besideOf(await realpath(file), old).catch(error => {
    if (!noNewFile.has(error.code)) throw error;
    return inPlace(file);
  });
}

/** A folder that takes no new file may have one that can be written. */
const noNewFile: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** A file that is mounted, as into a container, keeps its place, and so does one of somebody else in a shared folder. */
const noOtherFile: ReadonlySet<string> = new Set(['EBUSY', 'EACCES', 'EPERM']);

/** Whoever reads what goes to a device, or to standard output, has it open already. */
function isReplaceable(file: string, stats: Stats): boolean {
  if (!stats.isFile() || /^\/(?:dev|proc)\//.test(file)) return false;
  return ![0, 1, 2].some(descriptor => isSame(descriptor, stats));
}

function isSame(descriptor: number, {dev, ino}: Stats): boolean {
  try {
    const own = fstatSync(descriptor);
    return own.dev === dev && own.ino === ino;
  } catch {
    return false;
  }
}

async function besideOf(file: string, old?: Stats): Promise<Destination> {
  const beside = await FileBeside.make(file, old);
  // A stream of the handle's own would keep it from being closed.
  const stream = createWriteStream('', {fd: beside.handle.fd, autoClose: false});
  return {
    stream: tolerant(stream),
    async finish() {
      await end(stream);
      await beside.complete();
      await beside.takePlace().catch(async (error: NodeJS.ErrnoException) => {
        if (!noOtherFile.has(error.code ?? '')) throw error;
        await copyFile(beside.path, file);
        beside.discard();
      });
    },
  };
}

async function inPlace(file: string): Promise<Destination> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  return {
    stream: tolerant(stream),
    finish: () => end(stream),
  };
}

async function end(stream: Writable): Promise<void> {
  if (stream.errored) throw stream.errored;
  await once(stream.end(), 'finish');
}

/** Keeps a full disk from ending the run: the writer reports it. */
function tolerant(stream: Writable): Writable {
  return stream.on('error', () => {});
}

function orMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
