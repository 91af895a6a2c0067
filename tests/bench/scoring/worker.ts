import { parentPort, workerData } from 'node:worker_threads';
import { sheetOfBytes } from '#core/scoring/answer-bytes.ts';
import { bootstrapSites } from './bootstrap-task.ts';
import { nationalAnswers, nationalPlan } from './national-edition.ts';

/** One share of the bootstrap: warms up, says it is ready, works when told, says what it found. */
const { from, to } = workerData as { from: number; to: number };
const plan = nationalPlan();
const sheet = sheetOfBytes(plan, nationalAnswers(to));
bootstrapSites(plan, sheet, from, Math.min(to, from + 100));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.on('message', () => parentPort?.postMessage({ done: bootstrapSites(plan, sheet, from, to) }));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.postMessage({ ready: true });
