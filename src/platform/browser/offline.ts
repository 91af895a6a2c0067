/** Message by which a page lets a new version of the worker in that has come whole and waits. */
export const takeOver = 'parvis-take-over';

/** Installs what makes the pages under `scope` open without a network. Null where the browser cannot. */
export async function openOffline(scope: string): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    return await navigator.serviceWorker.register('/service-worker.js', { scope, type: 'module' });
  } catch {
    return null;
  }
}

/** Asks the browser not to clear this site's storage when space runs short; and how full the device is, from 0 to 1. */
export async function storageState(): Promise<{ persistent: boolean; used: number | null }> {
  const storage = navigator.storage as StorageManager | undefined; // absent where the page is not secure
  if (!storage) return { persistent: false, used: null };
  const persistent = (await storage.persisted()) || (await storage.persist().catch(() => false));
  const { usage, quota } = await storage.estimate();
  return { persistent, used: usage !== undefined && quota ? usage / quota : null };
}
