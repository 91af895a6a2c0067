import { z } from 'zod';
import { readableName } from './signed-name.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { currentEdition } from '../current-edition.server.ts';
import { ownPerson } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { loadTraining } from '../training/load-training.server.ts';
import { insertDeclaration, tiesOf } from './ties.queries.server.ts';

export const declarationInput = z.strictObject({
  name: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
  agreed: z.literal('yes', 'declaration_agree'),
});

/**
 * Signs the declaration of interests and conduct for the edition to come: a dated row with the ties as they stand. The
 * name typed is the signature, and is one's own. Throws `not_allowed`, `form_incomplete`.
 */
export async function signDeclaration(ctx: Ctx, input: z.infer<typeof declarationInput>): Promise<void> {
  const personId = ownPerson(ctx);
  if (readableName(input.name) !== readableName(ctx.actor.name ?? '')) throw problem('form_incomplete', {}, [{ field: 'name', code: 'signature_differs' }]);
  const edition = currentEdition(ctx);
  const ties = await tiesOf(ctx.db, personId);
  await insertDeclaration(ctx.db, {
    id: ctx.ids.next(), personId, editionId: edition.id, textVersion: loadTraining(ctx.settings.dataDir).declaration.version,
    ties: ties.map(({ organisationId, kind }) => ({ organisation: organisationId, kind })), signedName: input.name, signedAt: ctx.clock.now(),
  });
  await ctx.record({ name: evaluatorEvents.declarationSigned, subjectType: 'person', subjectId: personId, editionId: edition.id, payload: { ties: ties.length } });
}
