/** Bundles the script and the style of the HTML report. */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Page} from '../src/reporters/html/page.data.js';

export async function bundlePage(): Promise<Page> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('../report-page/main.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'page',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // No end of the element that it is in, and nothing that a log could take for a command.
    charset: 'ascii',
    legalComments: 'none',
  });
  const textOf = (extension: string): string =>
    outputFiles.find(({path}) => path.endsWith(extension))?.text.trim() ?? '';
  return {script: textOf('.js').replaceAll('</script', '<\\/script'), css: textOf('.css')};
}
