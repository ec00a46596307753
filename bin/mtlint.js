#!/usr/bin/env node
import {readFileSync} from 'node:fs';

const root = new URL('../', import.meta.url);
const {engines} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const oldest = Number(/\d+/.exec(engines.node));

// Check before loading anything: an older Node would answer a syntax error with half the program's source code.
if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(`mtlint needs Node.js ${oldest} or later; this is ${process.versions.node}`);
  process.exitCode = 2;
} else {
  const {start} = await import('../dist/src/cli/start.js');
  await start(process.argv.slice(2), root);
}
