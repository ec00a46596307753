import {defineConfig} from 'vitest/config';

/** Variables of the environment by which std-env detects coding agents. */
const agents = [
  ...['AI_AGENT', 'CLAUDECODE', 'CLAUDE_CODE', 'REPL_ID', 'GEMINI_CLI', 'CODEX_SANDBOX', 'CODEX_THREAD_ID'],
  ...['OPENCODE', 'AUGMENT_AGENT', 'GOOSE_PROVIDER', 'JUNIE_DATA', 'JUNIE_SHIM_PATH', 'COPILOT_AGENT'],
  ...['COPILOT_CLI', 'CURSOR_AGENT'],
];

export default defineConfig(({mode}) => ({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: mode === 'long' ? 1_800_000 : 60_000,
    hookTimeout: 60_000,
    // Whoever runs the tests, the program takes them for no agent.
    env: Object.fromEntries(agents.map(name => [name, ''])),
    // By default, Vitest leaves one core free: half of a small machine.
    maxWorkers: '100%',
  },
}));
