import { defineConfig } from '@playwright/test';

/** The environment that tests/journeys/harness/global-setup.ts leaves to the workers. */
const { PARVIS_TEST_BROWSER: executablePath, PARVIS_TEST_BROWSER_ENV: extra = '{}', PARVIS_TEST_ADDRESS: baseURL } = process.env;

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/harness/global-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'journeys', testIgnore: 'publication.spec.ts', teardown: 'publication' },
    // For a moment nothing is published: after all others, whether they passed or not (`--no-deps` leaves it out).
    { name: 'publication', testMatch: 'publication.spec.ts' },
  ],
  use: {
    ...(baseURL ? { baseURL } : {}),
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Axe sees each page at rest: a colour on its way to another is of nobody's choosing.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A trace costs a third of the time: PARVIS_TRACE=1 records them.
    trace: process.env['PARVIS_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Our own arguments: those of the npm package switch off the very protections that journeys must meet.
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      env: { ...process.env, ...(JSON.parse(extra) as Record<string, string>) } as Record<string, string>, // written by the global setup
    },
  },
});
