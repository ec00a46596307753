/** What runs in a page: it starts a linter of its own, and returns its answers, as the protocol says. */
export function askWorker({
  address,
  requests,
}: {
  address: string;
  requests: readonly {readonly text: string; readonly options: object}[];
}): Promise<unknown[]> {
  const worker = new Worker(address, {type: 'module'});
  const answers: unknown[] = [];
  let count = 0;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({data}) => {
      if (data.event === 'failed') reject(new Error(data.error));
      if (data.id === undefined) return;
      const {id, ...answer} = data;
      answers[id] = answer;
      if (++count < requests.length) return;
      worker.terminate();
      resolve(answers);
    };
    for (const [id, {text, options}] of requests.entries())
      worker.postMessage({id, method: 'lint', text, options});
  });
}
