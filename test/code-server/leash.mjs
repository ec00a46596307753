/**
 * Runs a module with Node.js, and ends it and all that it has started once standard input ends: on request, or because whoever
 * started this was killed. Has to lead a process group.
 */
import {spawn} from 'node:child_process';

spawn(process.execPath, process.argv.slice(2), {stdio: ['ignore', 'inherit', 'inherit']}).on('exit', end);
process.stdin.on('close', end).resume();

function end() {
  process.kill(-process.pid, 'SIGKILL');
}
