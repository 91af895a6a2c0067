import type { Page } from 'playwright';

/** Gives the mission on the phone a form of so many questions: those of its channel, again and again under other ids. */
export async function lengthen(page: Page, missionId: string, wanted: number): Promise<void> {
  await page.evaluate(async ({ id, count }) => {
    interface Item { id: string; applies: unknown; reachedIf: unknown }
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('parvis-field');
      opening.onsuccess = () => done(opening.result);
    });
    const tx = db.transaction(['missions', 'forms'], 'readwrite');
    const get = <T>(store: string, key: string) => new Promise<T>((done) => {
      const request = tx.objectStore(store).get(key);
      request.onsuccess = () => done(request.result as T); // our own store
    });
    const { formKey } = await get<{ formKey: string }>('missions', id);
    const form = await get<{ items: Item[] }>('forms', formKey);
    const items = Array.from({ length: count }, (_, i) => ({ ...form.items[i % form.items.length], id: `phone-long-${i}`, applies: null, reachedIf: null }));
    tx.objectStore('forms').put({ ...form, items }, formKey);
    await new Promise((done) => (tx.oncomplete = done));
    db.close();
  }, { id: missionId, count: wanted });
}
