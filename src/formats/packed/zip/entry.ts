/** A file in a zip file. Offsets count bytes in the zip file. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. Others can't be read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its header starts. */
  readonly start: number;
  /** Where its packed content starts. */
  readonly content: number;
  /** Where the next entry, or the directory, starts. */
  readonly end: number;
  /** Its record in the directory. */
  readonly record: {readonly start: number; readonly end: number};
}

/** The entries of a zip file, and where its parts are. */
export interface ZipDirectory {
  /** In order of position. */
  readonly entries: readonly ZipEntry[];
  /** Where the list of entries starts. */
  readonly start: number;
  /** The comment on the whole file. */
  readonly comment: Uint8Array;
}
