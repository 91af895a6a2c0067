import type { App } from '#app';
import { randomStream } from '#core/shared/random.ts';
import { pollInput } from '#capabilities/staff-polls/poll.input.ts';
import type { PollKey } from '#capabilities/staff-polls/poll.ts';
import type { ListedVoter } from '#capabilities/staff-polls/roll/arrange-roll.server.ts';
import type { Released } from './released.ts';
import { spendAt, takeToken, tokensOf } from './site.ts';

const label = { fr: 'Question', en: 'Question' };
const options = ['o1', 'o2', 'o3'].map((id) => ({ id, label }));
const units = ['north', 'south'];
export const steppedInput = pollInput.parse({
  content: { fr: { title: 'Sondage', intro: '' } }, units: units.map((id) => ({ id, label: id, parent: null })), showing: 'in_steps', closesAt: null,
  questions: [{ id: 'q1', kind: 'yes_no', label, options: [], criterion: null }, { id: 'q2', kind: 'scale', label, options, criterion: null }],
});

interface Way {
  open: (roll: readonly ListedVoter[]) => Promise<PollKey & { lines: { id: string; code: string; unit: string | null }[] }>;
  tend: (key: PollKey) => Promise<void>;
  end: (key: PollKey) => Promise<void>;
}

interface Agent {
  id: string;
  unit: string | null;
  answers: Record<string, string>;
}

/** One poll through the routes and use cases of the product, step by step; after each step the published rows are read, with who is in them. */
export async function releasedOf(app: App, { open, tend, end }: Way, seed: number): Promise<Released> {
  const chance = randomStream('released', seed);
  const eligible: Record<string, number> = { north: 10 + chance.integer(5), south: 10 + chance.integer(5), '': chance.integer(4) };
  const poll = await open(Object.entries(eligible).flatMap(([unit, count]) => Array.from({ length: count }, () => ({ address: null, unit: unit || null }))));
  const token = await tokensOf(app, poll);
  const keen: Record<string, number> = Object.fromEntries(['', ...units].map((unit) => [unit, chance.pick([0.3, 0.7, 1])]));
  const groups: Agent[][] = [];
  const seen: Released = { cells: [], turnout: [], eligible, took: 0 };
  let waiting: Agent[] = [];
  const look = async (covers: (throughGroup: number | null) => Agent[]): Promise<void> => {
    const { rows } = await app.ownerPool.query<{ number: number; question: string; unit: string; counts: Record<string, number>; through: number | null }>(
      `select number, question_id as question, unit, counts, through_group as through from poll_release where poll_id = $1 and number > $2 order by number`, [poll.id, seen.cells.reduce((most, { cell }) => Math.max(most, Number.parseInt(cell.id, 10)), 0)]);
    for (const { number, question, unit, counts, through } of rows) {
      const members = covers(through).filter((one) => question in one.answers && (unit === '' || one.unit === unit));
      for (const [answer, count] of Object.entries(counts)) if (members.filter(({ answers }) => answers[question] === answer).length !== count) throw new Error(`release ${number} of ${question} is not of those whom it covers`);
      seen.cells.push({ question, cell: { id: `${number} ${unit}`, counts, members: members.map(({ id }) => id) } });
    }
    const told = await app.ownerPool.query<Released['turnout'][number]>(`select unit, eligible, at_least as "atLeast" from poll_turnout where poll_id = $1`, [poll.id]);
    for (const row of told.rows) if (!seen.turnout.some((one) => one.unit === row.unit && one.atLeast === row.atLeast)) seen.turnout.push(row);
  };
  // Lines of a unit are alike, so that a seed always gives the same poll.
  for (const { id, code, unit } of chance.shuffle(poll.lines.toSorted((a, b) => ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1)))) {
    if (chance.uniform() >= (keen[unit ?? ''] ?? 0)) continue;
    const said = chance.uniform() < 0.1 ? null : unit;
    const both = chance.uniform() < 0.75;
    const [one, two] = [unit === 'north' || chance.uniform() < 0.6 ? 'yes' : 'no', chance.pick(['o1', 'o2', 'o3'])];
    const answers: Record<string, string> = both ? { q1: one, q2: two } : chance.uniform() < 0.5 ? { q1: one } : { q2: two };
    await takeToken(poll.id, { code });
    await spendAt(poll.id, token(), { unit: said, answers });
    waiting.push({ id, unit: said, answers });
    seen.took += 1;
    if (chance.uniform() > 0.25) continue;
    // Some wait for more than a day, and are then moved with whoever waits too.
    if (chance.uniform() < 0.4) await app.ownerPool.query(`update staged_ballot set staged_on = staged_on - 2 where poll_id = $1`, [poll.id]);
    await tend(poll);
    const { rows } = await app.ownerPool.query<{ n: number }>('select count(*)::int as n from staged_ballot where poll_id = $1', [poll.id]);
    if (rows[0]?.n === 0 && waiting.length > 0) {
      groups.push(waiting);
      waiting = [];
    }
    await look((through) => groups.slice(0, through ?? undefined).flat());
  }
  await end(poll);
  await look(() => [...groups, waiting].flat());
  return seen;
}
