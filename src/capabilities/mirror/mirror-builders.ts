import { closePoll } from '#capabilities/staff-polls/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { testEdition } from '#tests/harness/builders.ts';
import { tendPoll } from '../staff-polls/ballots/tend-polls.server.ts';
import { seeResults } from '../staff-polls/results/read-results.server.ts';
import { anOpenPoll, aPollInput, aToken, spend } from '../staff-polls/staff-polls-builders.ts';

/** What users say of a criterion in the first weeks of the contacts: `n` a day, `level` on average. */
export async function hearUsers({ app }: TestApp, organisationId: string, criterion: string, { days, n, level }: { days: number; n: number; level: number }): Promise<void> {
  const from = testEdition().waves[0]?.from ?? '';
  const rows = Array.from({ length: days }, (_, i) => ({ organisation_id: organisationId, day: addDays(from, i), criterion, n, total: n * level, squares: n * (level * level + 200) }));
  await app.ownerPool.query(`insert into opinion_organisation_day (organisation_id, question, day, criterion, steps, source, n, total, squares, histogram, marked_histogram)
    select organisation_id, criterion, day, criterion, 4, 'scan', n, total, squares, '{0,0,0,0}', '{0,0,0,0}' from json_to_recordset($1::json) as r(organisation_id uuid, day date, criterion text, n int, total int, squares int)`, [JSON.stringify(rows)]);
}

const unit = (id: string, name: string) => ({ id, label: name, parent: null });
const label = (text: string) => ({ fr: text, en: text });
const scale = (id: string, criterion: string) => ({ id, kind: 'scale' as const, label: label(criterion), options: ['o1', 'o2', 'o3', 'o4', 'o5'].map((option) => ({ id: option, label: label(option) })), criterion });

/** A poll that is over: 22 agents of whom 16 answered on courtesy, proudly, and fewer on clarity; of the annex three answered on clarity, too few to be shown. */
export async function aClosedPoll(test: TestApp, organisationId: string): Promise<void> {
  const input = aPollInput({ units: [unit('annex', 'ANNEXE'), unit('town', 'Mairie')], questions: [scale('q1', 'courtesy'), scale('q2', 'clarity')] });
  const voters = Array.from({ length: 22 }, (_, i) => ({ address: null, unit: i < 11 ? 'annex' : 'town' }));
  const key = await anOpenPoll(test, organisationId, { input, voters });
  const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => test.runAs(test.visitor, work);
  const publicKey = (await visit((ctx) => seeResults(ctx, key.id))).poll.publicKey ?? '';
  const listed = (id: string, count: number) => key.codes.filter((one) => one.unit === id).slice(0, count);
  for (const [i, { code, unit: own }] of [...listed('annex', 7), ...listed('town', 9)].entries()) {
    const answers = { q1: i % 4 === 0 ? 'o4' : 'o5', ...(own === 'town' || i < 3 ? { q2: i % 2 === 0 ? 'o2' : 'o3' } : {}) };
    await spend(visit, key.id, await aToken(visit, { pollId: key.id, publicKey, proof: { code } }), { unit: own, answers });
  }
  await test.system((ctx) => closePoll(ctx, key));
  await test.system((ctx) => tendPoll(ctx, key));
}
