import type { Ctx } from '#platform/context.ts';
import { editionById } from '../open-edition.server.ts';
import { correctionChoices, type CorrectionChoices } from './correction-choices.ts';
import { openRegistrationFile } from './open-registration-file.server.ts';
import type { RegistrationKey } from './record-decision.server.ts';
import type { RegistrationFile } from './registration-file.ts';

/** The file to correct and what its correction may choose from. Throws `registration_unknown`. */
export async function correctionFormFor(ctx: Ctx, key: RegistrationKey): Promise<{ file: RegistrationFile; choices: CorrectionChoices }> {
  const file = await openRegistrationFile(ctx, key);
  return { file, choices: correctionChoices(editionById(ctx, file.edition.id), file.facts.formula, ctx.locale) };
}
