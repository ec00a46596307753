/** How many times as often `npm run test:long` tries a property. */
const patience = 5;

/** How often to try a property: `usual` times in `npm test`, more often in `npm run test:long` (Vitest's mode `long`). */
export function runs(usual: number): number {
  return process.env.MODE === 'long' ? patience * usual : usual;
}
