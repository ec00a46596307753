/** What the built program is made of: what the main thread calls, and what a worker does. */
export {main} from './main.js';
export {createWork} from './work.js';
