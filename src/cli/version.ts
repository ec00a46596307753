import {createRequire} from 'node:module';
import manifest from '../../package.json' with {type: 'json'};

/** The version of this package. */
export const version: string = manifest.version;

/** Digest of all that went into dist/; scripts/build.ts puts it here. */
declare const MTLINT_BUILD: string | undefined;

/** Tells programs apart that may say different things of one text: by version, build and tagger. */
export function programIdentity(): string {
  const require = createRequire(import.meta.url);
  const taggers = ['wink-nlp', 'wink-eng-lite-web-model'].map(
    name => require(`${name}/package.json`).version,
  );
  return [version, typeof MTLINT_BUILD === 'string' ? MTLINT_BUILD : 'unbuilt', ...taggers].join(' ');
}
