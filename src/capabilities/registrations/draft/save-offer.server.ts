import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import type { FieldFault } from '#platform/http/problem.ts';
import { openEdition } from '../open-edition.server.ts';
import { checkOffer } from './check-draft.ts';
import { changeDraft } from './change-draft.server.ts';
import { typedOffer, type StoredProof } from './draft.ts';
import { confirmed } from './edit-sites.server.ts';

/** Keeps formula, options, certification and its proof as typed; returns what is wrong with them. */
export async function saveOffer(ctx: Ctx, input: { draft: string; typed: unknown; proof?: StoredProof | null; forgetProof?: boolean }): Promise<FieldFault[]> {
  const offer = parseInput(typedOffer, input.typed);
  const data = await changeDraft(ctx, input.draft, 'formula', (before) => {
    const { proof: known, ...rest } = confirmed({ ...before, offer }, 'formula');
    const proof = input.proof ?? (input.forgetProof ? undefined : known);
    return { ...rest, ...(proof ? { proof } : {}) };
  });
  const edition = openEdition(ctx);
  return edition ? checkOffer(data, edition).faults : [];
}
