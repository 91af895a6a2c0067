import { z } from 'zod';
import { registrationByReference } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { fileLinkMail } from './orders.mails.ts';
import { tellContacts } from './tell-contacts.server.ts';

export const askedFileLinkJob = 'order.link_asked';

const wanted = z.object({ reference: z.string(), email: z.string() });

/**
 * Asks for another link to the file of a registration. The same work whatever the address: a job decides afterwards, and
 * the address waits sealed, for the queue keeps what it has done for a while.
 */
export async function askFileLink(ctx: Ctx, given: z.infer<typeof wanted>): Promise<void> {
  await ctx.enqueue(askedFileLinkJob, { sealed: seal(ctx.settings.secret, 'file-link', JSON.stringify(given)) });
}

/** The job behind `askFileLink`: a link goes to a contact of the registration, and to nobody else; the earlier ones stay. */
export async function fileLinkAsked(ctx: Ctx, data: JobData): Promise<void> {
  const asked = unseal(ctx.settings.secret, 'file-link', String(data['sealed']));
  if (asked === null) return;
  const { reference, email } = wanted.parse(JSON.parse(asked));
  const key = await registrationByReference(ctx.db, reference);
  if (key) await tellContacts(ctx, key, async ({ contact, facts, link }) => fileLinkMail({ contact, facts, url: await link() }), { only: email });
}
