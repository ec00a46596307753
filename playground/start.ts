/** Starts the worker first, and loads the rest of the page while it loads the linter. */
import {LinterClient} from './client.js';

/** The worker's file name: the build sets it. */
declare const WORKER_FILE: string;

const client = new LinterClient(new URL(WORKER_FILE, import.meta.url));
const {start} = await import('./app.js');
start(client);
