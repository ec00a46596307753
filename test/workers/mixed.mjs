/** A worker for tests: waits, fails or dies, as it is told. */
export default async function work(task) {
  if (task === 'throw') throw new Error('thrown');
  if (task === 'exhaust') {
    const held = [];
    for (;;) held.push(new Array(1e6).fill(held.length));
  }
  await new Promise(resolve => setTimeout(resolve, Number(task)));
  return `done ${task}`;
}
