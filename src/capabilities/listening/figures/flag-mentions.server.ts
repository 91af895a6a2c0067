import { addDays, mondayOf, type IsoDate } from '#core/calendar/date.ts';
import { findWaves, type DatedText } from '#core/listening/figures/waves.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { ListeningBoard } from './board.ts';
import { keepFlags } from './boards.queries.server.ts';
import { burstsOf } from './find-flags.ts';
import { mentionDaysOf } from './tallies.queries.server.ts';
import { mentionsOfWeeks, textsAfter, type AfterMention } from './texts.queries.server.ts';

export type Flags = Pick<ListeningBoard, 'bursts' | 'waves'>;

const textsATime = 5_000;

/** Finds the bursts and coordinated waves among the mentions of a body, and marks the mentions that they hold. Marks replace those of the last search. */
export async function flagMentions(step: RunStep, organisationId: string, from: IsoDate): Promise<Flags> {
  const texts = await allTexts(step, organisationId, from);
  const dayOf = new Map(texts.map(({ id, day }) => [id, day]));
  const waves = findWaves(texts);
  return step(async ({ db, clock }) => {
    const bursts = burstsOf(await mentionDaysOf(db, organisationId, from), clock.today());
    const held = await mentionsOfWeeks(db, organisationId, bursts);
    const inWaves = waves.flatMap(({ ids }) => ids.map((mentionId) => ({ mentionId, kind: 'wave' as const, beganOn: dayOf.get(ids[0] ?? '') ?? from })));
    await keepFlags(db, organisationId, [...held.map(({ id, day }) => ({ mentionId: id, kind: 'burst' as const, beganOn: mondayOf(day) })), ...inWaves]);
    return {
      bursts,
      waves: waves.map(({ ids, authors }) => ({ from: dayOf.get(ids[0] ?? '') ?? from, to: dayOf.get(ids.at(-1) ?? '') ?? from, mentions: ids.length, authors })).sort((a, b) => (a.from < b.from ? 1 : -1)),
    };
  });
}

/** Texts that are compared stay in memory while they are: some 200 bytes each. */
async function allTexts(step: RunStep, organisationId: string, from: IsoDate): Promise<(DatedText & AfterMention)[]> {
  const texts: (DatedText & AfterMention)[] = [];
  for (let after: AfterMention | null = null; ;) {
    const since: AfterMention | null = after;
    const some: (DatedText & AfterMention)[] = await step(({ db }) => textsAfter(db, organisationId, from, since, textsATime));
    texts.push(...some);
    const last = some.at(-1);
    if (!last || some.length < textsATime) return texts;
    after = { day: last.day, id: last.id };
  }
}

/** The first day that is read: figures of months are whole ones. */
export const firstDayRead = (today: IsoDate, months: number): IsoDate => `${addDays(today, -Math.round(30.44 * months)).slice(0, 7)}-01`;
