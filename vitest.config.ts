import {defineConfig} from 'vitest/config';

export default defineConfig(({mode}) => ({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: mode === 'long' ? 1_800_000 : 60_000,
    hookTimeout: 60_000,
    // By default, Vitest leaves one core free: half of a small machine.
    maxWorkers: '100%',
  },
}));
