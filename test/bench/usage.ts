/** Loaded into a program that is measured: when it ends, it tells on descriptor 3 what it has used. */
import {writeSync} from 'node:fs';

process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  const usage = {processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024};
  writeSync(3, JSON.stringify(usage));
});
