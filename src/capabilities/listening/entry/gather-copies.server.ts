import { addDays } from '#core/calendar/date.ts';
import { copyGatherer } from '#core/listening/copies/gather-copies.ts';
import { chainRules, repeatedIn } from '#core/listening/copies/repeats.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { ImportKey } from './mention-import.ts';
import { mentionsInTime, setCopies, timeOfImport, type MentionInTime } from './mentions.queries.server.ts';

const aPage = 1000;
/** Chains are looked for so many days before and after what a file brought. */
const marginDays = (2 * chainRules.hours) / 24;

/** Puts copies together among what a file brought and what was said around it, whatever the source. Doing it twice changes nothing. */
export async function gatherCopies(step: RunStep, key: ImportKey): Promise<void> {
  const time = await step(({ db }) => timeOfImport(db, key.organisationId, key.id));
  if (!time) return;
  const around = { from: addDays(time.from, -marginDays), to: addDays(time.to, marginDays) };
  const gatherer = copyGatherer(chainRules);
  const before = new Map<string, { copiesOf: string | null; repeated: boolean }>();
  let last: MentionInTime | null = null;
  for (;;) {
    const page: MentionInTime[] = await step(({ db }) => mentionsInTime(db, key.organisationId, around, last, aPage));
    for (const { id, body, saidAt, author, copiesOf, repeated } of page) {
      if (copiesOf !== null) before.set(id, { copiesOf, repeated });
      gatherer.add({ id, text: body, at: saidAt.getTime(), author });
    }
    await new Promise((resume) => setImmediate(resume));
    last = page.at(-1) ?? null;
    if (page.length < aPage) break;
  }
  const changes = gatherer.chains().flatMap((chain) => {
    const repeated = repeatedIn(chain);
    // A chain keeps the name that it has.
    const copiesOf = chain.map(({ id }) => before.get(id)?.copiesOf).find((name) => name !== undefined && name !== null) ?? chain[0]?.id ?? '';
    return chain.map(({ id }) => ({ id, copiesOf, repeated: repeated.has(id) })).filter((one) => before.get(one.id)?.copiesOf !== one.copiesOf || before.get(one.id)?.repeated !== one.repeated);
  });
  for (let at = 0; at < changes.length; at += aPage) await step(({ db }) => setCopies(db, key.organisationId, changes.slice(at, at + aPage)));
}
