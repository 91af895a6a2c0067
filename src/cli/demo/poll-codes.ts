import { createApp } from '#app';
import { grantsOf, personByEmail } from '#capabilities/accounts/index.server.ts';
import { listPolls, readCodes } from '#capabilities/staff-polls/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Settings } from '#platform/env.ts';
import { createLogger } from '#platform/log.ts';
import { demoPeople } from './demo-people.ts';
import { nightUnit } from './play-polls.ts';

const shownCodes = 3;

/** The poll that is open in the showcase, with codes of agents who have not answered it. */
export interface PollToTry {
  title: string;
  codes: string[];
}

/** Null once somebody has closed it. */
export async function pollToTry(settings: Settings, url: string): Promise<PollToTry | null> {
  const app = await createApp({ settings, databaseUrl: url, log: createLogger('silent'), poolSize: 1 });
  try {
    return await app.runAsSystem(openPollOf);
  } finally {
    await app.close();
  }
}

async function openPollOf(ctx: Ctx): Promise<PollToTry | null> {
  const referent = await personByEmail(ctx.db, demoPeople.find(({ role }) => role === 'referent')?.email ?? '');
  const organisationId = (referent ? await grantsOf(ctx.db, referent.id) : []).find(({ role }) => role === 'referent')?.organisationId;
  if (!organisationId) return null;
  const open = (await listPolls(ctx, organisationId)).polls.find(({ state }) => state === 'open')?.poll;
  if (!open) return null;
  const codes = (await readCodes(ctx, { organisationId, id: open.id })).filter(({ unit }) => unit === nightUnit);
  return { title: open.content.fr.title, codes: codes.slice(-shownCodes).map(({ code }) => code) };
}
