/** Waits for ever, or is done and takes the worker along right after. */
export default async function work(task) {
  if (task === 'wait') await new Promise(() => {});
  setImmediate(() => {
    throw new Error('taken along');
  });
  return `done ${task}`;
}
