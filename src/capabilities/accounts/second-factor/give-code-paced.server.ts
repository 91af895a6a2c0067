import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';
import type { Limits } from '#platform/limits/limits.server.ts';
import { tellPerson } from '../tell-person.server.ts';
import { giveCode } from './give-code.server.ts';
import { isApplicationCode } from './recovery-codes.server.ts';

type Run = (work: (ctx: Ctx) => Promise<void>) => Promise<void>;

/**
 * As `giveCode`, and wrong codes of a person are counted over all networks: beyond those of a day codes are refused for
 * an hour, and the owner is told. Recovery codes and passkeys are beyond guessing, and serve meanwhile. `own` runs as the
 * person, `system` as the system: what is counted outlives the refusal. Throws `codes_paused` too.
 */
export async function giveCodePaced({ limits, own, system }: { limits: Limits; own: Run; system: Run }, personId: string, code: string): Promise<void> {
  const guessable = isApplicationCode(code);
  if (guessable) await limits.requireCodes(personId);
  try {
    await own((ctx) => giveCode(ctx, code));
  } catch (refused) {
    const wrong = guessable && isProblem(refused) && refused.code === 'code_wrong';
    if (wrong && (await limits.wrongCode(personId))) await system((ctx) => tellPerson(ctx, personId, 'codesPaused'));
    throw refused;
  }
}
