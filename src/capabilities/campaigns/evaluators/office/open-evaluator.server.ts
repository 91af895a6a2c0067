import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { absencesOf, type Absence } from '../availability/absences.queries.server.ts';
import { currentEdition } from '../current-edition.server.ts';
import { requireOffice } from '../evaluators.access.ts';
import { entryLines, type EntryLine } from '../fees/entries.queries.server.ts';
import { expenses, type DecidedExpense } from '../fees/expenses.queries.server.ts';
import { statements, type Statement } from '../fees/statements.queries.server.ts';
import { profileOf, type Profile } from '../profile/profile.queries.server.ts';
import { tiesOf, type Tie } from '../ties/ties.queries.server.ts';
import { resultsOf, type TrainingResult } from '../training/training.queries.server.ts';
import { listed, type ListedEvaluator } from './list-evaluators.server.ts';

export interface EvaluatorFile {
  person: ListedEvaluator;
  profile: Omit<Profile, 'iban'> & { hasAccount: boolean } | null;
  ties: Tie[];
  absences: Absence[];
  training: TrainingResult[];
  expenses: DecidedExpense[];
  statements: Statement[];
  open: EntryLine[];
}

/** All that the office knows of one mystery citizen. Throws `not_allowed`, `not_found`. */
export async function openEvaluator(ctx: Ctx, id: string): Promise<EvaluatorFile> {
  requireOffice(ctx.actor);
  const edition = currentEdition(ctx);
  const [person] = isUuid(id) ? await listed(ctx, edition.id, id) : [];
  if (!person) throw problem('not_found');
  const profile = await profileOf(ctx.db, id);
  const { iban, ...shown } = profile ?? { iban: null };
  return {
    person, profile: profile ? { ...(shown as Omit<Profile, 'iban'>), hasAccount: iban !== null } : null, // what remains of a profile once its account is taken out
    ties: await tiesOf(ctx.db, id), absences: await absencesOf(ctx.db, id, ctx.clock.today()),
    training: await resultsOf(ctx.db, id, edition.id), expenses: await expenses(ctx.db, { personId: id }),
    statements: await statements(ctx.db, { personId: id }), open: await entryLines(ctx.db, { personId: id, open: { until: '9999-12-31' } }),
  };
}
