/** `mtlint/retext`: the plugin as a default export, which is what `.retextrc` files and unified-args load. */
export {type PipelineOptions, retextMtlint as default} from './engine/retext-mtlint.js';
