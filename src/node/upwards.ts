import {dirname} from 'node:path';

/** A folder and all above it, the innermost first. */
export function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}
