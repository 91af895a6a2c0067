import { localClock } from '#core/calendar/local-clock.ts';
import { monthOfId } from '#core/kiosk-protocol/month.ts';
import { scoreOf } from '#core/opinions/rollup.ts';
import type { Opinion } from '#core/opinions/types.ts';
import type { Arrival } from './settle-arrivals.ts';
import type { GivenOpinion, Submission } from './submission.ts';

interface At {
  submission: Submission;
  place: { pointId: string; siteId: string; timeZone: string };
}

/** The row of an opinion that arrives; none if its submission is not one of `counted`. */
export function opinionRow(arrival: Arrival, counted: readonly At[], now: Date) {
  const opinion = storedOpinion(arrival, counted);
  if (!opinion) return [];
  const { opinion: given, submission } = arrival;
  const device = counted[submission]?.submission.device;
  return [{
    organisation_id: opinion.organisationId, id: opinion.id, month: monthOfId(opinion.id), point_id: opinion.pointId, site_id: opinion.siteId, visit: opinion.visit,
    source: opinion.source, kiosk_id: device?.kioskId ?? null, epoch: device?.epoch ?? null, seq: given.seq ?? null, set_ref: opinion.set, question: opinion.question,
    criterion: opinion.criterion, value: opinion.value, steps: opinion.steps, score: opinion.score, reasons: opinion.reasons, age_band: opinion.ageBand, need: opinion.need,
    given_at: opinion.givenAt, day: opinion.day, device_at: device ? given.at : null, received_at: now, hash: given.contentHash,
  }];
}

/** The opinion as it is stored and counted. */
export function storedOpinion({ opinion, submission, organisationId, givenAt }: Arrival, counted: readonly At[]): Opinion | null {
  const at = counted[submission];
  if (!at) return null;
  const { place: { siteId, pointId, timeZone }, submission: { source } } = at;
  return { ...place(organisationId, siteId, pointId), ...chosen(opinion), source, givenAt, day: localClock(timeZone)(givenAt.getTime()).date };
}

const place = (organisationId: string, siteId: string, pointId: string) => ({ organisationId, siteId, pointId });

const chosen = ({ id, visit, set, question, criterion, value, steps, reasons = [], ageBand, need }: GivenOpinion) =>
  ({ id, visit, set, question, criterion, value, steps, score: scoreOf(value, steps), reasons, ageBand: ageBand ?? null, need: need ?? null });
