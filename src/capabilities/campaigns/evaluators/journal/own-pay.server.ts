import type { Ctx } from '#platform/context.ts';
import { missionsOfEvaluator, type MissionWithPlace } from '../../mission-lists.queries.server.ts';
import { ownPerson } from '../evaluators.access.ts';
import { entryLines } from '../fees/entries.queries.server.ts';
import { statements } from '../fees/statements.queries.server.ts';

export interface MissionPay {
  cents: number;
  /** In a statement that is closed; paid on that day. */
  statement: { id: string; reference: string; paidOn: string | null } | null;
}

/** One's own missions, the latest first, with what each was paid. Throws `not_allowed`. */
export async function ownMissionsAndPay(ctx: Ctx): Promise<{ missions: MissionWithPlace[]; pay: Map<string, MissionPay> }> {
  const personId = ownPerson(ctx);
  const missions = (await missionsOfEvaluator(ctx.db, personId)).toReversed();
  const closed = new Map((await statements(ctx.db, { personId })).map((statement) => [statement.id, statement]));
  const lines = Map.groupBy((await entryLines(ctx.db, { personId })).filter(({ missionId }) => missionId !== null), ({ missionId }) => missionId ?? '');
  const pay = new Map([...lines].map(([missionId, own]): [string, MissionPay] => {
    const statement = closed.get(own.findLast(({ statementId }) => statementId)?.statementId ?? '');
    return [missionId, {
      cents: own.reduce((sum, { cents }) => sum + cents, 0),
      statement: statement ? { id: statement.id, reference: statement.reference, paidOn: statement.paidOn } : null,
    }];
  }));
  return { missions, pay };
}
