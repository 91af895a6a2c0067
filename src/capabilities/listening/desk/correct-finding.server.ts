import { criteriaNames } from '#capabilities/grids/index.server.ts';
import type { Polarity, Subject } from '#core/listening/mention.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireListener } from '../listening.access.ts';
import { listeningEvents } from '../listening.events.ts';
import { insertCorrection, putInForce } from './corrections.queries.server.ts';
import { findingsOf, mentionOf } from './desk.queries.server.ts';

/**
 * A person says what a sentence means; no subject: of none of the criteria. It holds at once, what was read before stays on record, and
 * nothing is learnt from it until somebody takes the corrections along in a file. A text that is held back is
 * not corrected: what is copied of it would outlive its masking. Throws `not_allowed`, `not_found`, `masking_undecided`, `criterion_unknown`.
 */
export async function correctFinding(ctx: Ctx, { organisationId, mentionId, sentence }: { organisationId: string; mentionId: string; sentence: number }, said: readonly Subject[]): Promise<void> {
  requireListener(ctx.actor);
  const mention = await mentionOf(ctx.db, organisationId, mentionId);
  const before = (await findingsOf(ctx.db, organisationId, [mentionId])).filter((one) => one.sentence === sentence);
  const [first] = before;
  if (!mention || !first) throw problem('not_found');
  if (mention.held) throw problem('masking_undecided');
  const known = new Set(criteriaNames(ctx).map(({ id }) => id));
  if (said.some(({ criterion }) => criterion !== null && !known.has(criterion))) throw problem('criterion_unknown');
  const subjects = oneOfEach(said);
  await insertCorrection(ctx.db, organisationId, {
    id: ctx.ids.next(), mentionId, said: mention.body.slice(first.from, first.to), subjects, before: before.map(({ criterion, polarity }) => ({ criterion, polarity: polarity as Polarity })), // polarity is held by a check constraint
    madeBy: ctx.actor.personId, madeAt: ctx.clock.now(),
  });
  await putInForce(ctx.db, organisationId, mentionId, { sentence, from: first.from, to: first.to, saidOn: mention.saidOn }, subjects);
  await ctx.record({ name: listeningEvents.corrected, subjectType: 'mention', subjectId: mentionId, organisationId, payload: { sentence, subjects: subjects.length } });
}

/** One judgement a criterion; a criterion beside none is that criterion. */
function oneOfEach(said: readonly Subject[]): Subject[] {
  const named = [...new Map(said.filter(({ criterion }) => criterion !== null).map((one) => [one.criterion, one])).values()];
  return named.length > 0 ? named : [{ criterion: null, polarity: said[0]?.polarity ?? 0 }];
}
