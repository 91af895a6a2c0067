import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { inboxName, withInbox } from '#platform/mail/inbox/imap-inbox.ts';
import { cursorOf, moveCursor } from './inbox-cursor.queries.server.ts';
import { takeMail, type Taken } from './take-mail.server.ts';

/**
 * Reads what came into the mailbox of missions since the last time. Each mail and the cursor behind it are one
 * transaction: a crash repeats the mail that was being taken, which is then known by its digest.
 */
export async function readInbox(step: RunStep): Promise<void> {
  const { url, name, cursor } = await step(async (ctx) => {
    const imap = ctx.settings.field?.missionDomain ? ctx.settings.field.missionImapUrl : undefined;
    return imap ? { url: imap, name: inboxName(imap), cursor: await cursorOf(ctx.db, inboxName(imap)) } : { url: null, name: '', cursor: null };
  });
  if (!url) return;
  await withInbox(url, cursor, async ({ cursor: { uidValidity }, mails }) => {
    for await (const { uid, receivedAt, raw } of mails) {
      const read = (take: (ctx: Ctx) => Promise<Taken>) => step(async (ctx) => {
        const taken = await take(ctx);
        await moveCursor(ctx.db, name, { uidValidity, lastUid: uid }, ctx.clock.now(), { unmatched: taken === 'unmatched' ? 1 : 0, refused: taken === 'refused' ? 1 : 0 });
      });
      try {
        await read((ctx) => (raw ? takeMail(ctx, raw, Number.isNaN(receivedAt.getTime()) ? ctx.clock.now() : receivedAt) : Promise.resolve('refused')));
      } catch (error) {
        if (!isDataFault(error)) throw error;
        await read(() => Promise.resolve('refused'));
      }
    }
  });
}

/** What the database cannot keep (SQLSTATE class 22) it never will: the mails behind must not wait for it. */
function isDataFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');
}
