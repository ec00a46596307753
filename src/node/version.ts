import manifest from '../../package.json' with {type: 'json'};

/** The version of this package. */
export const version: string = manifest.version;

/** Digest of all that went into dist/; scripts/build.ts puts it here. */
declare const MTLINT_BUILD: string | undefined;

/** Tells programs apart that may say different things of one text: by version and build, which the tagger is part of. */
export const programIdentity = `${version}-${typeof MTLINT_BUILD === 'string' ? MTLINT_BUILD : 'unbuilt'}`;
