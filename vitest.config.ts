import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte({ compilerOptions: { runes: true } })],
  test: {
    include: ['src/**/*.test.ts', 'tests/{attack,codebase,faults,known-answers,simulation,harness}/**/*.test.ts'],
    globalSetup: ['tests/harness/global-setup.ts'],
    setupFiles: ['tests/harness/no-console.ts', 'tests/harness/close-after-file.ts'],
    pool: 'forks',
    // Loading the product anew for each file took more than half of the time; files close what they open (after-file.ts).
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
