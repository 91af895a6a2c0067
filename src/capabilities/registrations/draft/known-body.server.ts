import { organisationsBySiren } from '#capabilities/organisations/index.server.ts';
import type { Organisation } from '#capabilities/organisations/index.ts';
import type { Ctx } from '#platform/context.ts';

/** The body of the directory that has this SIREN and kind, however its name was typed: one body, not two. */
export async function bodyOfDirectory(ctx: Ctx, typed: { siren: string | null; kind: string }): Promise<Organisation | undefined> {
  if (typed.siren === null || typed.siren === '') return undefined;
  return (await organisationsBySiren(ctx.db, typed.siren)).find(({ source, kind }) => source === 'directory' && kind === typed.kind);
}
