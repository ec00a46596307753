import type {Format, FormatDefinition} from './format.js';
import {guarded, guardedCall} from './guard.js';

/**
 * Defines a file format, for `createLinter({formats: [...]})` or for a plugin to export. Where one of its parts throws or returns what it
 * must not, linting fails with a {@link FormatError}.
 *
 * @throws {TypeError} When the definition lacks something, or has something that does not fit.
 */
export function defineFormat(definition: FormatDefinition): Format {
  checkFormat(definition);
  const {name, extensions, sniff, read, readComments, readSegments, structureOf, versions, write} =
    definition;
  const parts = guarded(name, {
    read,
    ...(readComments && {readComments}),
    ...(readSegments && {readSegments}),
    ...(structureOf && {structureOf}),
    ...(versions && {versions}),
    ...(write && {write}),
  });
  const recognizes = sniff && ((start: string) => guardedCall(name, () => sniff(start)));
  return {name, extensions, ...(recognizes && {sniff: recognizes}), load: async () => parts};
}

function checkFormat(given: unknown): void {
  if (typeof given !== 'object' || given === null)
    throw new TypeError(`defineFormat: expected an object, not ${JSON.stringify(given)}`);
  const {name, extensions, ...parts} = given as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !/^[a-z][a-z\d-]*$/.test(name))
    throw new TypeError(
      `defineFormat: \`name\`: expected lowercase letters, digits and hyphens, not ${JSON.stringify(name)}`,
    );
  if (!Array.isArray(extensions) || !extensions.every(isExtension))
    throw new TypeError(
      `defineFormat: \`extensions\`: expected a list such as [".po"], not ${JSON.stringify(extensions)}`,
    );
  if (typeof parts.read !== 'function')
    throw new TypeError(
      `defineFormat: \`read\`: expected a function, not ${JSON.stringify(parts.read) ?? 'undefined'}`,
    );
  for (const part of ['sniff', 'readComments', 'readSegments', 'structureOf', 'versions', 'write'])
    if (parts[part] !== undefined && typeof parts[part] !== 'function')
      throw new TypeError(
        `defineFormat: \`${part}\`: expected a function, not ${JSON.stringify(parts[part])}`,
      );
}

function isExtension(given: unknown): boolean {
  return typeof given === 'string' && /^\.[^./\\]+$/.test(given) && given === given.toLowerCase();
}
