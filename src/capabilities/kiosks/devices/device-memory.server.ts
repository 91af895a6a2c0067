import type { KeyObject } from 'node:crypto';
import type { KioskSettings } from '#core/kiosk-protocol/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Settings } from '#platform/env.ts';
import { nextQuestionOf } from '../points/point.input.ts';
import { shortMemory } from '../short-memory.ts';
import { settingsOf } from './device-settings.server.ts';
import { devicesByIds, type Device } from './devices.queries.server.ts';
import { isSignedBy, readPublicKey } from './verify-signature.server.ts';

export interface KnownDevice extends Omit<Device, 'publicKey'> {
  key: KeyObject;
  told: KioskSettings;
}

export interface DeviceMemory {
  /**
   * The device that signed these raw bytes. Throws `kiosk_unknown`, `kiosk_revoked` or `kiosk_signature_refused`. What is
   * known of a device may be half a minute old: the writer looks at revocations again.
   */
  verified(kioskId: string, bytes: Uint8Array, signature: string | null): Promise<KnownDevice>;
}

export type IsOpen = (ctx: Ctx, path: string) => Promise<boolean>;

const rememberedMs = 30_000;
const mostDevices = 50_000;
const mostAtOnce = 1_000;

/** `isOpen`: whether the question at an address, to which a point leads after its own, may still be answered. */
export function createDeviceMemory(run: RunStep, isOpen: IsOpen = async () => false): DeviceMemory {
  const recall = shortMemory<KnownDevice | null>({ ms: rememberedMs, most: mostDevices });
  const asked: { kioskId: string; resolve(device: KnownDevice | null): void; reject(error: unknown): void }[] = [];
  let reading = false;

  /** Devices asked for while others are being read are read together after them. */
  async function readAsked(): Promise<void> {
    if (reading) return;
    reading = true;
    for (let some = asked.splice(0, mostAtOnce); some.length > 0; some = asked.splice(0, mostAtOnce)) {
      try {
        const found = await run(async (ctx) => knownDevices(ctx, some.map(({ kioskId }) => kioskId), isOpen));
        const byId = new Map(found.flatMap((device) => (device ? [[device.kioskId, device] as const] : [])));
        for (const { kioskId, resolve } of some) resolve(byId.get(kioskId) ?? null);
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    reading = false;
  }

  function read(kioskId: string): Promise<KnownDevice | null> {
    const device = new Promise<KnownDevice | null>((resolve, reject) => asked.push({ kioskId, resolve, reject }));
    void readAsked();
    return device;
  }

  return {
    async verified(kioskId, bytes, signature) {
      const device = await recall(kioskId, () => read(kioskId));
      if (!device) throw problem('kiosk_unknown');
      if (!signature || !isSignedBy(device.key, device.algorithm, bytes, signature)) throw problem('kiosk_signature_refused');
      if (device.revokedAt) throw problem('kiosk_revoked');
      return device;
    },
  };
}

async function knownDevices(ctx: Ctx, ids: readonly string[], isOpen: IsOpen): Promise<(KnownDevice | null)[]> {
  const devices = await devicesByIds(ctx.db, ids);
  const open = new Map<string, boolean>();
  for (const { point } of devices) {
    const path = nextQuestionOf(point.settings)?.path;
    if (path !== undefined && !open.has(path)) open.set(path, await isOpen(ctx, path));
  }
  return devices.map((device) => withKey(device, ctx.settings, open));
}

function withKey(device: Device, settings: Settings, open: ReadonlyMap<string, boolean>): KnownDevice | null {
  // The bytes of the key are not kept: a small buffer holds on to the 8 kB that it was cut from.
  const { publicKey, ...known } = device;
  const next = nextQuestionOf(device.point.settings);
  const key = readPublicKey(publicKey, device.algorithm);
  return key ? { ...known, key, told: settingsOf(device, settings, next && open.get(next.path) ? next : null) } : null;
}
