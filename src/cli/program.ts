/** What the built program is made of: what the main thread calls, and what a worker does. */

export {createRecordWork} from '../records/work.js';
export {createWork} from './lint-file.js';
export {main} from './main.js';
