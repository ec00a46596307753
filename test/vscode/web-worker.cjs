/** Makes a thread of Node.js look like a browser's worker to the script that it is given. */
const {readFileSync} = require('node:fs');
const {parentPort, workerData} = require('node:worker_threads');
const {runInThisContext} = require('node:vm');

const scope = globalThis;
scope.addEventListener = (type, listener) => {
  if (type === 'message') parentPort.once('message', data => listener({data}));
};
scope.postMessage = message => parentPort.postMessage(message);
Object.defineProperty(scope, 'onmessage', {
  set: listener => parentPort.on('message', data => listener({data})),
});
for (const name of ['process', 'Buffer', 'setImmediate']) delete scope[name];
runInThisContext(readFileSync(workerData, 'utf8'));
