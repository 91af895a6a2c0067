import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import { packagedNative } from './binaries.ts';
import type { EmbeddedStep } from './embedded.texts.ts';
import { runningAsRoot } from './identity.ts';
import { startEmbedded } from './start-embedded.ts';

const log = { info: () => undefined, warn: () => undefined };
const packaged = packagedNative() ?? '';

/** A checkout as `npm ci --ignore-scripts` leaves it: the package without its library links. */
function checkout(mode: number): { native: string; stateDir: string } {
  const folder = temporaryFolder('checkout');
  chmodSync(folder, mode);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(packaged, '..'), join(folder, 'package'), { recursive: true, verbatimSymlinks: true });
  const native = join(folder, 'package', 'native');
  for (const name of readdirSync(join(native, 'lib'))) {
    if (lstatSync(join(native, 'lib', name)).isSymbolicLink()) unlinkSync(join(native, 'lib', name));
  }
  return { native, stateDir: join(folder, 'state', 'postgres') };
}

test('missing library links are made where the package lies', async () => {
  const { native, stateDir } = checkout(0o711);
  const server = await startEmbedded({ stateDir, native, log, pgBin: undefined });
  expect(server.folder).toBe(stateDir);
  expect(readdirSync(stateDir).filter((name) => name.startsWith('server-'))).toEqual([]);
  await server.stop();
});

test.skipIf(!runningAsRoot())('root in a closed folder: programs and data go where the server’s user may enter, and stay there', async () => {
  const { native, stateDir } = checkout(0o700);
  const steps: EmbeddedStep[] = [];
  const options = { stateDir, native, log, pgBin: undefined, onProgress: (step: EmbeddedStep) => steps.push(step) };
  const first = await startEmbedded(options);
  onTestFinished(() => rmSync(first.folder, { recursive: true, force: true }));
  await first.stop();
  const second = await startEmbedded(options);
  await second.stop();
  expect(steps).toEqual(['copying', 'creating', 'starting', 'starting']);
  expect(first.folder).toMatch(/^\/var\/lib\/parvis-[0-9a-f]{12}$/);
  expect(second.folder).toBe(first.folder);
  expect(existsSync(join(stateDir, 'data'))).toBe(false);
});

test.skipIf(!runningAsRoot())('the server of root runs as somebody without rights', async () => {
  const { stateDir } = checkout(0o711);
  const server = await startEmbedded({ stateDir, log, pgBin: undefined });
  expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
  expect(statSync(join(stateDir, 'data')).uid).toBe(statSync(`/proc/${server.pid}`).uid);
  await server.stop();
});
