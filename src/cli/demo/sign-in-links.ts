import { createApp } from '#app';
import { accountsTexts } from '#capabilities/accounts/index.ts';
import { mailLink } from '#capabilities/accounts/index.server.ts';
import { createLogger } from '#platform/log.ts';
import type { Settings } from '#platform/env.ts';
import { demoPeople } from './demo-people.ts';

/** Asks for a sign-in link for each role and reads it in the outbox, as its owner would in the mail. */
export async function signInLinks(settings: Settings, url: string): Promise<{ label: string; link: string }[]> {
  const app = await createApp({ settings, databaseUrl: url, log: createLogger('silent'), poolSize: 2 });
  try {
    const links: { label: string; link: string }[] = [];
    for (const { role, email, name } of demoPeople) {
      const link = await app.runAsSystem((ctx) => mailLink(ctx, email, { paced: false }));
      links.push({ label: `${accountsTexts.fr.roles[role]} (${name})`, link: link ?? '' });
    }
    return links;
  } finally {
    await app.close();
  }
}
