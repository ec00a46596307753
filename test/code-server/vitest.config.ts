import {defineConfig} from 'vitest/config';

/** Tests in Visual Studio Code: one editor serves all, so they run one after another. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['*.spec.ts'],
    exclude: process.env.SCREENSHOTS ? [] : ['screenshots.spec.ts'],
    globalSetup: 'test/code-server/setup.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
