/** A worker for tests: lints nothing, and dies of what is called so. */
export default async function lint(tasks) {
  if (tasks.some(({path}) => path.includes('deadly'))) {
    setTimeout(() => {
      throw new Error('taken along');
    });
    await new Promise(() => {});
  }
  return tasks.map(({path}) => ({path, failure: 'linted by a worker'}));
}
