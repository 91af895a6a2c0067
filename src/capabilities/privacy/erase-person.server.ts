import type { PersonalTable } from '#core/privacy/declaration.ts';
import type { Ctx } from '#platform/context.ts';
import { cleanMentions, eraseAbout, rowsAbout, withDeclaredRights, type DeclaredRow } from './declared-rows.queries.server.ts';
import { findPerson, identifiersIn, type Held } from './find-person.server.ts';
import { askToRemoveFiles } from './remove-files.server.ts';
import { mentionPattern, type Subject } from './subject.ts';

export interface ErasureResult {
  erased: number;
  cleaned: number;
  /** Tables of which something stays, each with its reason in the language of the request. */
  kept: string[];
}

/**
 * Erases somebody wherever a capability declares it: rows are deleted or masked, texts that mention the person are
 * cleaned, and what must stay is told with its reason. Scores do not move: answers, weights and dates hold no person.
 */
export async function erasePerson(ctx: Ctx, held: Held, subject: Subject, locale: 'fr' | 'en'): Promise<ErasureResult> {
  const now = ctx.clock.now();
  const before = await findPerson(ctx, held, subject);
  const kept = before.flatMap(({ table, because }) => (because ? [`${table.label[locale]} (${because[locale]})`] : []));
  const tables = held.flatMap((declaration) => declaration.tables);
  const gone = new Set<string>();
  const result = await withDeclaredRights(ctx.db, async () => {
    const rows = new Map<PersonalTable, DeclaredRow[]>();
    for (const table of tables) rows.set(table, await rowsAbout(ctx.db, table, subject, now));
    const pattern = mentionPattern(identifiersIn(rows, subject));
    let erased = 0;
    let cleaned = 0;
    // Rows found through others go first, while those still name the person.
    for (const how of ['delete', 'mask'] as const) {
      for (const table of tables) if (table.erasure.how === how) erased += await eraseAbout(ctx.db, table, subject, now, gone);
    }
    if (pattern) for (const table of tables) cleaned += await cleanMentions(ctx.db, table, pattern, subject, now);
    return { erased, cleaned, kept };
  });
  await askToRemoveFiles(ctx, gone, { rule: 'request', runId: ctx.ids.next() });
  return result;
}
