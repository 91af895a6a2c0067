import type { Heartbeat } from '#core/kiosk-protocol/types.ts';

interface Battery {
  level: number;
  charging: boolean;
}

/** What a device says of itself in its heartbeat; the operator's page of the kiosk reads the names of `details`. */
export async function deviceSigns({ storage, full, refused, algorithm }: { storage: { persistent: boolean; used: number | null }; full: boolean; refused: number; algorithm: string }): Promise<Pick<Heartbeat, 'battery' | 'charging' | 'details'>> {
  const battery = await batteryState();
  return {
    ...(battery && { battery: Math.round(battery.level * 100), charging: battery.charging }),
    details: {
      persistent: storage.persistent, ...(storage.used !== null && { storage: Math.round(storage.used * 1000) / 1000 }), full, refused, key: algorithm,
      installed: matchMedia('(display-mode: fullscreen), (display-mode: standalone)').matches, screen: `${innerWidth}x${innerHeight}`,
    },
  };
}

async function batteryState(): Promise<Battery | null> {
  try {
    // Not in every browser, and not in the types of the window.
    return (await (navigator as Navigator & { getBattery?: () => Promise<Battery> }).getBattery?.()) ?? null;
  } catch {
    return null;
  }
}
