import { createApp } from '#app';
import { accountsTexts } from '#capabilities/accounts/index.ts';
import { mailLink } from '#capabilities/accounts/index.server.ts';
import { createLogger } from '#platform/log.ts';
import type { Settings } from '#platform/env.ts';
import { demoPeople, freeReferent } from './demo-people.ts';
import { demoTexts } from './demo.texts.ts';

/** Asks for a sign-in link for each role and reads it in the outbox, as its owner would in the mail. */
export async function signInLinks(settings: Settings, url: string): Promise<{ label: string; link: string }[]> {
  const app = await createApp({ settings, databaseUrl: url, log: createLogger('silent'), poolSize: 2 });
  try {
    const links: { label: string; link: string }[] = [];
    for (const person of [...demoPeople, freeReferent]) {
      const link = await app.runAsSystem((ctx) => mailLink(ctx, person.email, { paced: false }));
      const of = person === freeReferent ? demoTexts.fr.freeReferent(person.name) : person.name;
      links.push({ label: `${accountsTexts.fr.roles[person.role]} (${of})`, link: link ?? '' });
    }
    return links;
  } finally {
    await app.close();
  }
}
