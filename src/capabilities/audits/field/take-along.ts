import { keepPack } from './device-missions.ts';
import type { FieldDatabase } from './device-database.ts';
import type { FieldPack } from './field-mission.ts';

/** Fetches all own missions for the days without a network. Says whether the phone has them now. */
export async function takeMissionsAlong(db: FieldDatabase, url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    if (!response.ok) return false;
    await keepPack(db, (await response.json()) as FieldPack); // our own server's answer
    return true;
  } catch {
    return false;
  }
}

/** Links of this page load anew: without a network the worker answers whole pages, not parts of them. */
export function loadPagesWhole(): void {
  document.body.dataset['sveltekitReload'] = '';
}

/** Installs what makes pages open without a network, for the evaluator's pages only. Says whether the browser can. */
export async function openOffline(scope: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register('/service-worker.js', { scope, type: 'module' });
    return true;
  } catch {
    return false;
  }
}

/** Asks the browser not to clear this site's storage when space runs short; and how full the phone is, from 0 to 1. */
export async function storageState(): Promise<{ persistent: boolean; used: number | null }> {
  const storage = navigator.storage as StorageManager | undefined; // absent where the page is not secure
  if (!storage) return { persistent: false, used: null };
  const persistent = (await storage.persisted()) || (await storage.persist().catch(() => false));
  const { usage, quota } = await storage.estimate();
  return { persistent, used: usage !== undefined && quota ? usage / quota : null };
}
