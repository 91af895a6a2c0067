import type { Ctx } from '#platform/context.ts';
import type { Settings } from '#platform/env.ts';
import type { Logger } from '#platform/log.ts';
import { startInlet, type Inlet } from '#platform/mail/inbox/smtp-inlet.ts';
import { mailboxByLocalPart } from './mystery-mail.queries.server.ts';
import { takeMail } from './take-mail.server.ts';

interface Running {
  settings: Settings;
  log: Logger;
  runAsSystem<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

/** Takes mail for the addresses of missions directly, where `PARVIS_MISSION_INLET` says so; null otherwise. */
export async function startMissionInlet({ settings, log, runAsSystem }: Running): Promise<Inlet | null> {
  const { missionDomain: domain, missionInlet: listen } = settings.field ?? {};
  if (!domain || !listen) return null;
  return startInlet({
    listen, log,
    accepts: (address) => runAsSystem(async (ctx) => {
      const at = address.lastIndexOf('@');
      return address.slice(at + 1) === domain && (await mailboxByLocalPart(ctx.db, [address.slice(0, at)])) !== undefined;
    }),
    take: async (raw) => void (await runAsSystem((ctx) => takeMail(ctx, raw, ctx.clock.now()))),
  });
}
