import pg from 'pg';
import { vi } from 'vitest';

const original = pg.Client.prototype.query;

/** Listens to what the application's own connections send to the database; the queue's upkeep has connections of its own. */
export function watchStatements(): () => string[] {
  const seen: string[] = [];
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client & { connectionParameters?: { options?: string } }, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text; // the library's two forms
    if (this.connectionParameters?.options?.includes('role=')) seen.push(text ?? '');
    return Reflect.apply(original, this, given);
  } as typeof pg.Client.prototype.query);
  return () => {
    spy.mockRestore();
    return seen;
  };
}
