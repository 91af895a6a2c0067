import { isLocale } from '#core/shared/texts.ts';
import { createAuth, linkValidMinutes, personByEmail, signInMail, type Auth } from '#capabilities/accounts/index.server.ts';
import { forgetDrafts, forgetDraftsJob } from '#capabilities/registrations/index.server.ts';
import { createKit, type Kit } from '#platform/app-kit.ts';
import type { Clock } from '#platform/clock.ts';
import { appRole, createPool } from '#platform/db/connect.ts';
import type { Settings } from '#platform/env.ts';
import type { Ids } from '#platform/ids.ts';
import { shortJob, type Job, type Listener } from '#platform/jobs/job.ts';
import { createLogger, type Logger } from '#platform/log.ts';
import { sendMail, sendMailJob } from '#platform/mail/send-mail.ts';

/** The running product: the only place where the parts meet. */
export interface App extends Kit {
  auth: Auth;
}

const jobs: Job[] = [
  shortJob(sendMailJob, (ctx, data) => sendMail(ctx, { mailId: String(data['mailId']) })),
  shortJob(forgetDraftsJob, forgetDrafts),
];

const listeners: Listener[] = [];

export interface AppOptions {
  settings: Settings;
  databaseUrl: string;
  log?: Logger;
  clock?: Clock;
  ids?: Ids;
  poolSize?: number;
}

export async function createApp(options: AppOptions): Promise<App> {
  const { settings, databaseUrl } = options;
  const log = options.log ?? createLogger(settings.logLevel);
  const kit = await createKit({ ...options, log, jobs, listeners });
  const authPool = createPool({ url: databaseUrl, max: 3, settings: { role: appRole, 'parvis.scope': 'auth' }, log });
  const auth = createAuth({
    pool: authPool,
    secret: settings.secret,
    origin: settings.origin,
    newId: () => kit.ids.next(),
    sendLink: ({ email, token }) =>
      kit.runAsSystem(async (ctx) => {
        const person = await personByEmail(ctx.db, email);
        const locale = isLocale(person?.locale) ? person.locale : 'fr';
        await ctx.mail(signInMail({ to: email, token, origin: settings.origin, locale, minutes: linkValidMinutes }));
      }),
  });
  return {
    ...kit,
    auth,
    async close() {
      await kit.close();
      await authPool.end();
    },
  };
}
