import { registrationFacts, revokeFileLinks } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { RegistrationKey } from './order.ts';
import { fileLinkMail } from './orders.mails.ts';
import { tellContacts } from './tell-contacts.server.ts';

/** Ends every link to the file of a registration and sends each contact a new one. Throws `not_allowed`, `order_unknown`. */
export async function sendFileLink(ctx: Ctx, key: RegistrationKey): Promise<void> {
  const facts = await registrationFacts(ctx.db, key);
  if (!facts) throw problem('order_unknown');
  await revokeFileLinks(ctx, { ...key, editionId: facts.editionId });
  await tellContacts(ctx, key, async ({ contact, link }) => fileLinkMail({ contact, facts, url: await link() }));
}
