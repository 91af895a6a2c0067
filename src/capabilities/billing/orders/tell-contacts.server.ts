import { loadEdition } from '#capabilities/grids/index.server.ts';
import { makeFileLink, registrationFacts, type RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { KindMail } from '#platform/mail/mail-kind.ts';
import type { RegistrationKey } from './order.ts';

export type Contact = RegistrationFacts['contacts'][number];

export interface MailToContact {
  contact: Contact;
  facts: RegistrationFacts;
  edition: ReturnType<typeof loadEdition>;
  /** A new link to the file, for this contact alone. */
  link(): Promise<string>;
}

/** Writes to the referent and the decision maker of a registration; one message where they are one person. `only`: to this address alone, where it is one of theirs. */
export async function tellContacts(ctx: Ctx, key: RegistrationKey, write: (to: MailToContact) => Promise<KindMail> | KindMail, { only }: { only?: string } = {}): Promise<void> {
  const facts = await registrationFacts(ctx.db, key);
  if (!facts) return;
  const edition = loadEdition(facts.editionId, ctx.settings.dataDir);
  const byAddress = new Map(facts.contacts.toReversed().map((contact) => [contact.email, contact]));
  for (const contact of byAddress.values()) {
    if (only !== undefined && contact.email.toLowerCase() !== only.toLowerCase()) continue;
    const link = () => makeFileLink(ctx, { organisationId: key.organisationId, registrationId: key.registrationId, contactRole: contact.role, edition, locale: facts.locale });
    await ctx.mail(await write({ contact, facts, edition, link }));
  }
}
