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
