import { readUnitLines } from '#core/staff-polls/unit-lines.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import { readPoll } from '../arrange-polls.server.ts';
import type { PollKey } from '../poll.ts';
import { rewritePoll } from '../questions/arrange-questions.server.ts';
import { requirePoller } from '../staff-polls.access.ts';
import { removeVoters, votersOf } from './roll.queries.server.ts';

/** Rewrites the parts of the body from lines `Accueil > État civil`. Throws `not_allowed`, `not_found`, `poll_opened`, `poll_unit_listed`, `poll_units_invalid`. */
export async function changeUnits(ctx: Ctx, key: PollKey, text: string): Promise<void> {
  const { poll, eligible } = await readPoll(ctx, key);
  const units = readUnitLines(text, poll.units);
  if (units.length > 40 || units.some(({ label }) => label.length > 140)) throw problem('poll_units_invalid');
  const lost = poll.units.find(({ id }) => (eligible.get(id) ?? 0) > 0 && !units.some((unit) => unit.id === id));
  if (lost) throw problem('poll_unit_listed', { unit: lost.label });
  await rewritePoll(ctx, key, (now) => ({ ...now, units: units.map(({ id, label, parent }) => ({ id, label, parent })) }));
}

/** Who may answer, to those who arrange the poll: addresses by unit, and how many have none. Throws `not_allowed`, `not_found`. */
export async function readRoll(ctx: Ctx, key: PollKey): Promise<{ address: string | null; unit: string | null }[]> {
  requirePoller(ctx.actor);
  await readPoll(ctx, key);
  return (await votersOf(ctx.db, key)).map(({ address, unit }) => ({ address, unit })).toSorted((a, b) => (a.address ?? '').localeCompare(b.address ?? ''));
}

/** Empties the roll of a draft. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function emptyRoll(ctx: Ctx, key: PollKey): Promise<void> {
  await requireDraft(ctx, key);
  await removeVoters(ctx.db, key, null);
}

/** Takes one address off the roll of a draft. Throws `not_allowed`, `not_found`, `poll_opened`, `poll_voter_unlisted`. */
export async function unlist(ctx: Ctx, key: PollKey, address: string): Promise<void> {
  await requireDraft(ctx, key);
  const gone = await removeVoters(ctx.db, key, uuidFromName('staff poll', key.id, address.trim().toLowerCase()));
  if (gone === 0) throw problem('poll_voter_unlisted');
}

async function requireDraft(ctx: Ctx, key: PollKey): Promise<void> {
  requirePoller(ctx.actor);
  const { poll } = await readPoll(ctx, key);
  if (poll.state !== 'draft') throw problem('poll_opened');
}
