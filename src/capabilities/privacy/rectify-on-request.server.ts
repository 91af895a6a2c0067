import type { PersonalTable } from '#core/privacy/declaration.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { close } from './act-on-request.server.ts';
import { correctAbout, withDeclaredRights } from './declared-rows.queries.server.ts';
import { findPerson, type Finding, type Held } from './find-person.server.ts';
import { privacyEvents } from './privacy.events.ts';
import { correctedValue } from './privacy.input.ts';
import { requestFor, takeStep } from './request-steps.server.ts';

/** A value that may be corrected: where it stands, what it is now. */
export interface Correctable {
  /** Name of its field in the form. */
  field: string;
  table: PersonalTable;
  column: string;
  from: string | null;
}

/** The values of the person that may be corrected, each once, in the order of the findings. */
export function correctables(findings: readonly Finding[]): Correctable[] {
  return findings.flatMap(({ table, rows }) =>
    Object.entries(table.columns).filter(([, { rectify }]) => rectify).flatMap(([column]) =>
      [...new Set(rows.map((row) => (typeof row[column] === 'string' ? row[column] : null)))].map((from, i) => ({ field: `${table.table}.${column}.${i}`, table, column, from }))));
}

/**
 * Corrects what was typed anew and answers the request. `typed` gives a text for each field of `correctables`. Throws
 * `nothing_corrected`, and `form_incomplete` with a fault at each wrong field.
 */
export async function rectifyOnRequest(ctx: Ctx, held: Held, input: { requestId: string; note: string; typed: (field: string) => string | null }): Promise<void> {
  const request = await requestFor(ctx, input.requestId, 'rectify');
  const subject = { email: request.email, personId: request.person_id };
  const fields = correctables(await findPerson(ctx, held, subject));
  const changes = fields.flatMap((one) => {
    const to = input.typed(one.field)?.trim();
    return to === undefined || to === (one.from ?? '') ? [] : [{ ...one, to }];
  });
  if (changes.length === 0) throw problem('nothing_corrected');
  const faults = changes.flatMap(faultOf);
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  const rows = await withDeclaredRights(ctx.db, async () => {
    let count = 0;
    // Addresses last: rows are found by them.
    for (const change of changes.toSorted((a, b) => Number(isEmail(a)) - Number(isEmail(b)))) count += await correctAbout(ctx.db, change.table, change, subject, ctx.clock.now());
    return count;
  });
  await takeStep(ctx, request.id, 'rectified', `${changes.map(({ table, column }) => `${table.table}.${column}`).join(', ')} (${rows})`);
  await close(ctx, request, 'answered', { what: 'rectified' }, input.note, privacyEvents.rectified);
}

const isEmail = ({ table, column }: Correctable) => table.columns[column]?.rectify === 'email';

function faultOf({ field, table, column, to }: Correctable & { to: string }): FieldFault[] {
  const parsed = correctedValue(table.columns[column]?.rectify ?? 'text').safeParse(to);
  if (parsed.success) return [];
  const code = { text: 'field_required', email: 'email_invalid', phone: 'phone_invalid' } as const;
  return [{ field, code: code[table.columns[column]?.rectify ?? 'text'] }];
}
