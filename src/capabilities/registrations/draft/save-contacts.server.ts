import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import type { FieldFault } from '#platform/http/problem.ts';
import { checkContacts } from './check-draft.ts';
import { changeDraft } from './change-draft.server.ts';
import { typedContacts } from './draft.ts';
import { confirmed } from './edit-sites.server.ts';

/** Keeps the contacts as typed; returns what is wrong with them. */
export async function saveContacts(ctx: Ctx, input: { draft: string; typed: unknown }): Promise<FieldFault[]> {
  const contacts = parseInput(typedContacts, input.typed);
  const data = await changeDraft(ctx, input.draft, 'contacts', (before) => confirmed({ ...before, contacts }, 'contacts'));
  return checkContacts(data).faults;
}
