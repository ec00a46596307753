/** Where the program is installed, and what it is to tell of itself there. */
export interface Installation {
  /** Folder of the package: the rules' readmes are there. */
  readonly root: URL;
  /** Module that a worker runs. */
  readonly worker: URL;
  /** Module that a worker of the language server runs. */
  readonly clientReader: URL;
  /** Called when so many words were linted, and all is written. */
  linted(words: number): Promise<void>;
}
