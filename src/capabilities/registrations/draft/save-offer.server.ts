import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import type { FieldFault } from '#platform/http/problem.ts';
import { openEdition } from '../open-edition.server.ts';
import { checkOffer } from './check-draft.ts';
import { changeDraft } from './change-draft.server.ts';
import { typedOffer } from './draft.ts';

/** Keeps formula, options and certification as typed; returns what is wrong with them. */
export async function saveOffer(ctx: Ctx, input: { draft: string; typed: unknown }): Promise<FieldFault[]> {
  const offer = parseInput(typedOffer, input.typed);
  const data = await changeDraft(ctx, input.draft, 'formula', (before) => ({ ...before, offer }));
  const edition = openEdition(ctx);
  return edition ? checkOffer(data, edition).faults : [];
}
