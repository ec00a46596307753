/** A worker for tests: gives the lines back, and dies of what is called so. */
export default async function lint({batches}) {
  const records = batches.flatMap(batch => batch.records);
  if (records.some(({target}) => target === 'deadly')) {
    setTimeout(() => {
      throw new Error('taken along');
    });
    await new Promise(() => {});
  }
  return {text: records.map(({target}) => `${target}\n`).join(''), bad: [], counted: []};
}
