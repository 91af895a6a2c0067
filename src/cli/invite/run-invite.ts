import { addPerson, invitationInput, mailLink } from '#capabilities/accounts/index.server.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { InviteOptions } from '../invite.ts';
import { withApp } from '../with-app.ts';

const texts = defineTexts({
  fr: {
    given: (email: string, role: string) => `${email} a désormais le rôle ${role}.`,
    link: (link: string) => `Lien de connexion (une seule fois, 15 minutes)\u202f: ${link}`,
  },
  en: {
    given: (email, role) => `${email} now holds the role ${role}.`,
    link: (link) => `Sign-in link (once, 15 minutes): ${link}`,
  },
});

/**
 * Whoever runs a command on the server may give any role: there is nobody yet who could invite the first operator. The
 * link begins with the server's own PARVIS_ORIGIN.
 */
export async function runInvite(email: string, options: InviteOptions): Promise<void> {
  const { lang } = options;
  const input = parseInput(invitationInput, { name: options.name, email, role: options.role, locale: lang, organisationId: null });
  await withApp(options, async (app) => {
    await app.runAsSystem((ctx) => addPerson(ctx, { email: input.email, name: input.name, role: input.role, locale: lang }));
    const link = await app.runAsSystem((ctx) => mailLink(ctx, input.email, { paced: false }));
    console.log(texts[lang].given(input.email, input.role));
    console.log(texts[lang].link(link ?? ''));
  });
}
