import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { listeningBodies } from '../changes/changes.queries.server.ts';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { digestMail, emptyDigestMail, type DigestTo } from './digest.mails.ts';
import { digestFacts, isEmpty, type DigestFacts } from './digest-facts.server.ts';
import { duePeriods } from './digest-period.ts';
import { insertDigest, lastWasEmpty } from './digests.queries.server.ts';
import { unsubscribeUrl } from './letter-token.server.ts';
import { subscribersOf, type Subscriber } from './subscribers.server.ts';

/** Every morning, after the search for changes. */
export const sendDigestsJob = 'kiosks.send-digests';

/** Writes the letters that are due, one transaction a body: what left is written down with it, so a second run writes nothing. */
export async function sendDigests(step: RunStep, progress: Pick<Progress, 'report'>): Promise<number> {
  const bodies = await step(({ db }) => listeningBodies(db));
  let written = 0;
  for (const [done, organisationId] of bodies.entries()) {
    written += await step((ctx) => sendDigestsOf(ctx, organisationId));
    await progress.report(done + 1, bodies.length);
  }
  return written;
}

/** The letters of one body that are due today, in the caller's transaction (scope `system`). Returns how many. */
export async function sendDigestsOf(ctx: Ctx, organisationId: string): Promise<number> {
  const subscribers = await subscribersOf(ctx.db, organisationId);
  const [body] = await organisationNames(ctx.db, [organisationId]);
  let written = 0;
  for (const due of duePeriods(ctx.clock.today())) {
    const readers = subscribers.filter(({ rhythm }) => rhythm === due.rhythm);
    if (readers.length === 0) continue;
    const facts = await digestFacts(ctx, organisationId, due);
    for (const reader of readers) if (await sendTo(ctx, { organisationId, body: body?.name ?? '', reader, facts })) written += 1;
  }
  return written;
}

/** False where the letter left already, or would say for the second time in a row that there is nothing to say. */
async function sendTo(ctx: Ctx, { organisationId, body, reader, facts }: { organisationId: string; body: string; reader: Subscriber; facts: DigestFacts }): Promise<boolean> {
  const { personId, email, locale } = reader;
  const key = { organisationId, personId, rhythm: facts.rhythm, firstDay: facts.period.from };
  const empty = isEmpty(facts);
  if (empty && (await lastWasEmpty(ctx.db, key))) return false;
  if (!(await insertDigest(ctx.db, key, empty, ctx.clock.now()))) return false;
  const stop = unsubscribeUrl(ctx.settings, locale, { letter: 'digest', organisationId, personId });
  const criteria = new Map(criteriaNames({ settings: ctx.settings, locale }).map(({ id, label }) => [id, label]));
  const to: DigestTo = { to: email, locale, organisationId, body, origin: ctx.settings.origin, unsubscribeUrl: stop, criteria };
  await ctx.mail(empty ? emptyDigestMail(facts, to) : digestMail(facts, to));
  return true;
}
