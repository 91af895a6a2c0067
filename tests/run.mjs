// The whole test suite: npm test. Says what it does and how long it took, and ends with one line of counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const results = mkdtempSync(join(tmpdir(), 'parvis-results-'));
const bin = (name) => resolve('node_modules', name);

/** Each step: what it is called, the commands it runs, and the file where its runner writes its counts. */
const steps = [
  { name: 'types', commands: [[bin('@sveltejs/kit/svelte-kit.js'), 'sync'], [bin('svelte-check/bin/svelte-check'), '--tsgo', '--fail-on-warnings', '--output', 'human']] },
  { name: 'lint', commands: [[bin('oxlint/bin/oxlint'), '--deny-warnings']] },
  // Before the units: one of them starts the built server.
  { name: 'build', commands: [[bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn']], env: { NODE_ENV: 'production' } },
  {
    name: 'units, rules of the code base, database',
    commands: [[bin('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(results, 'units.json')}`]],
    counts: () => unitCounts(join(results, 'units.json')),
  },
  {
    name: 'journeys in a browser',
    commands: [[bin('@playwright/test/cli.js'), 'test', '--reporter=list,json']],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'journeys.json') },
    counts: () => journeyCounts(join(results, 'journeys.json')),
    needs: 'build',
  },
];

const began = performance.now();
const done = new Map();
for (const step of steps) done.set(step.name, await runStep(step));
rmSync(results, { recursive: true, force: true });

console.log(`\n${'─'.repeat(60)}`);
for (const [name, { passed, failed, seconds }] of done) {
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(42)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`);
}
const total = (key) => [...done.values()].reduce((sum, one) => sum + one[key], 0);
console.log(`all of it: ${((performance.now() - began) / 1000).toFixed(1)} s`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

async function runStep({ name, commands, env = {}, counts, needs }) {
  console.log(`\n── ${name}`);
  if (needs && done.get(needs)?.failed > 0) {
    console.log(`not run: ${needs} failed`);
    return { passed: 0, failed: 1, seconds: 0 };
  }
  const start = performance.now();
  let code = 0;
  for (const command of commands) code ||= await run(command, env);
  const seconds = (performance.now() - start) / 1000;
  const counted = counts?.();
  const passed = counted?.passed ?? (code === 0 ? 1 : 0);
  // A runner that fails without a failed test, or without counts at all, is itself a failure.
  const failed = Math.max(counted?.failed ?? 0, code === 0 ? 0 : 1);
  console.log(`── ${name}: ${failed > 0 ? 'FAILED' : 'passed'} in ${seconds.toFixed(1)} s`);
  return { passed, failed, seconds };
}

function run([script, ...args], env) {
  return new Promise((ended) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      ended(1);
    });
    child.on('exit', (code) => ended(code ?? 1));
  });
}

function unitCounts(file) {
  if (!existsSync(file)) return undefined;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
}

function journeyCounts(file) {
  if (!existsSync(file)) return undefined;
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky };
}
