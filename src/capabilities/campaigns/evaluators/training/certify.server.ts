import type { Channel } from '#core/scoring/dimensions.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { insertDeclaration } from '../ties/ties.queries.server.ts';
import { loadTraining } from './load-training.server.ts';
import { insertResults } from './training.queries.server.ts';

/**
 * Writes down that people were trained elsewhere for an edition and signed its declaration on paper: for the
 * demonstration, for imports and for tests; in all channels unless some are named. For the system only. Throws `not_allowed`.
 */
export async function certifyPeople(ctx: Ctx, input: { editionId: string; people: readonly { id: string; name: string }[]; channels?: readonly Channel[] }): Promise<void> {
  if (ctx.actor.kind !== 'system') throw problem('not_allowed');
  const rules = loadTraining(ctx.settings.dataDir);
  const doneAt = ctx.clock.now();
  const parts = [{ kind: 'quiz' as const, part: 'quiz' }, ...rules.golds.filter(({ channel }) => input.channels?.includes(channel) ?? true).map(({ id }) => ({ kind: 'gold' as const, part: id }))];
  const lessons = rules.lessons.map(({ id }) => ({ kind: 'lesson' as const, part: id }));
  await insertResults(ctx.db, input.people.flatMap(({ id }) => [...lessons, ...parts].map(({ kind, part }) => ({
    id: ctx.ids.next(), personId: id, editionId: input.editionId, kind, part, version: rules.version, answers: {},
    share: kind === 'lesson' ? null : 1, ac1: null, passed: true, doneAt,
  }))));
  for (const { id, name } of input.people) {
    await insertDeclaration(ctx.db, {
      id: ctx.ids.next(), personId: id, editionId: input.editionId, textVersion: rules.declaration.version, ties: [], signedName: name, signedAt: doneAt,
    });
  }
}
