/** The script and the style of the page. */
export interface Page {
  readonly script: string;
  readonly css: string;
}

/** The bundle. The build replaces this module with one that reads it from a file; from sources it is bundled here. */
export async function page(): Promise<Page> {
  const bundler = new URL('../../../scripts/bundle-page.ts', import.meta.url).href;
  const {bundlePage}: {bundlePage(): Promise<Page>} = await import(bundler);
  return bundlePage();
}
