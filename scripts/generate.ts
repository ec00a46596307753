/**
 * Writes all generated files: the address of the documentation, the marks of locales, the registry of rules, the tables and
 * examples in the README and the docs, the figures in the readmes, and schema.json.
 * `npm run generate`; with `--check` it writes nothing and fails where a file is out of date.
 */
import './documentation.js';
import './locales.js';
import './registry.js';

// These import the registry, so they wait until it is written.
await import('./rules-table.js');
await import('./figures.js');
await import('./cli-docs.js');
await import('./examples.js');
await import('./config-schema.js');
