import { z } from 'zod';
import { problem } from '#platform/http/problem.ts';

/** How many entries a page of a list holds: 50 unless asked, 200 at most. */
export const pageSize = z.coerce.number('field_invalid').int('field_invalid').min(1, 'field_invalid').max(200, 'field_invalid').default(50);

/** Where a page of a list begins: what `next` of the page before said. */
export const cursorText = z.string().max(500, 'field_too_long').optional();

/** An opaque cursor that stands after an entry, by the values that order the list. */
export function cursorAfter(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values that a cursor stands after; null without one. Throws `cursor_invalid`. */
export function readCursor<S extends z.ZodType>(schema: S, cursor: string | undefined): z.infer<S> | null {
  if (cursor === undefined) return null;
  const parsed = schema.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw problem('cursor_invalid');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page cut from one entry more than it holds, with the cursor of the next page. */
export function pageOf<T>(found: readonly T[], limit: number, valuesOf: (entry: T) => readonly string[]): { data: T[]; next: string | null } {
  const data = found.slice(0, limit);
  const last = data.at(-1);
  return { data, next: found.length > limit && last ? cursorAfter(valuesOf(last)) : null };
}
