import {afterAll, beforeAll, describe, expect, inject} from 'vitest';
import {folderWith} from '../language-server/editor.js';
import {patience, Workbench} from './workbench.js';

/** A folder that is open in the editor. */
export interface Opened {
  readonly workbench: Workbench;
  /** Path of the folder. */
  readonly folder: string;
}

/**
 * Tests in Visual Studio Code, if it could be had, on a folder with files.
 *
 * @param answer What the user answers when asked whether to trust the folder.
 * @param tests Gets the folder once the tests run.
 * @param editor `webEditor` for the one that runs the extension in a worker.
 */
export function inCode(
  files: Readonly<Record<string, string>>,
  answer: 'Yes' | 'No',
  tests: (opened: () => Opened) => void,
  editor: 'editor' | 'webEditor' = 'editor',
): void {
  const address = inject(editor);
  describe.runIf(address)('in Visual Studio Code', () => {
    let opened: Opened;
    const folder = folderWith(files);
    beforeAll(async () => {
      opened = {workbench: await Workbench.open(address!, folder.path, answer), folder: folder.path};
    });
    afterAll(async () => {
      await opened?.workbench.close();
      folder.remove();
    });
    tests(() => opened);
  });
}

/** Waits until what is on the screen is as expected. */
export const eventually = <T>(find: () => T) => expect.poll(find, {timeout: patience, interval: 100});
