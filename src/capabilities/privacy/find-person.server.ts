import type { PersonalColumn, PersonalDataDeclaration, PersonalTable, Words } from '#core/privacy/declaration.ts';
import type { Ctx } from '#platform/context.ts';
import { countAbout, countMentions, rowsAbout, withDeclaredRights, type DeclaredRow } from './declared-rows.queries.server.ts';
import { mentionPattern, type Identifiers, type Subject } from './subject.ts';

export type Held = readonly PersonalDataDeclaration[];

/** What one table holds of somebody, and what erasure would do to it. */
export interface Finding {
  part: string;
  table: PersonalTable;
  rows: DeclaredRow[];
  /** Rows that name the person, rows that must stay for now, rows whose texts mention the person. */
  found: number;
  staying: number;
  mentions: number;
  /** Why rows stay, where some do. */
  because: Words | null;
}

/** Everything declared about the subject, table by table; tables with nothing are left out. */
export async function findPerson(ctx: Ctx, held: Held, subject: Subject): Promise<Finding[]> {
  return withDeclaredRights(ctx.db, async () => {
    const now = ctx.clock.now();
    const rows = new Map<PersonalTable, DeclaredRow[]>();
    for (const { tables } of held) for (const table of tables) rows.set(table, await rowsAbout(ctx.db, table, subject, now));
    const pattern = mentionPattern(identifiersIn(rows, subject));
    const findings: Finding[] = [];
    for (const { part, tables } of held) {
      for (const table of tables) {
        const { found, staying } = await countAbout(ctx.db, table, subject, now);
        const mentions = pattern ? await countMentions(ctx.db, table, pattern, subject, now) : 0;
        if (found + mentions > 0) findings.push({ part, table, rows: rows.get(table) ?? [], found, staying, mentions, because: reason(table, staying, found) });
      }
    }
    return findings;
  });
}

function reason({ erasure }: PersonalTable, staying: number, found: number): Words | null {
  if (erasure.how === 'keep') return found > 0 ? erasure.because : null;
  return staying > 0 ? (erasure.unless?.because ?? null) : null;
}

/** The names, addresses and numbers by which free text may mention the person. */
export function identifiersIn(rows: ReadonlyMap<PersonalTable, readonly DeclaredRow[]>, subject: Subject): Identifiers {
  const found: Identifiers = { names: [], emails: [subject.email], phones: [] };
  for (const [table, some] of rows) {
    for (const [name, { identifies }] of Object.entries<PersonalColumn>(table.columns)) {
      const values = some.map((row) => row[name]).filter((value) => typeof value === 'string' && value !== '');
      if (identifies === 'name') found.names.push(...values.map(String));
      if (identifies === 'email') found.emails.push(...values.map(String));
      if (identifies === 'phone') found.phones.push(...values.map(String));
    }
  }
  return { names: [...new Set(found.names)], emails: [...new Set(found.emails)], phones: [...new Set(found.phones)] };
}
