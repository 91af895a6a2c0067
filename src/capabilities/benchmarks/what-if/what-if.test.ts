import { beforeAll, describe, expect, test } from 'vitest';
import { commonChannels } from '#core/scoring/index.ts';
import { scoreAnew, startWhatIf } from '#core/scoring/what-if.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { testEdition } from '#tests/harness/builders.ts';
import { participantResults } from '../participant-results.server.ts';
import { scoredAudits } from '../scored-audits.queries.server.ts';
import { prepareWhatIf } from './what-if-outcome.ts';
import { readSuppositions, whatIfQuestions } from './what-if-questions.ts';
import { whatIfSource, type AskedFramework, type FoundItem } from './what-if-source.server.ts';

const app = await testApp();
let bodies: { id: string; who: Person }[];

beforeAll(async () => {
  const field = await aFinishedFieldwork(app);
  await publishResults(app);
  bodies = await Promise.all([field.bodies[0], field.bodies[2]].map(async (id = '') => ({ id, who: await app.person('referent', id) })));
});

const opened = ({ id, who }: { id: string; who: Person }) => app.runAs(who, async (ctx) => {
  const results = await participantResults(ctx, { organisationId: id });
  const audits = await scoredAudits(ctx.db, { organisationId: id, editionId: results.edition.id });
  const items = results.edition.grid.items.filter(({ channel }) => channel !== 'counter').map((item) => ({ item, scores: new Map(Array.from({ length: 12 }, (_, i) => [`contact ${i}`, 50])) }));
  // Each commitment that contacts can show was found at 50 in twelve contacts; the others await a proof.
  const frameworks = results.edition.frameworks.map((framework): AskedFramework => ({
    framework,
    observable: framework.commitments.filter(({ observable }) => observable).map((commitment) => ({ commitment, state: 'failed', items: items.slice(0, 3) })),
    others: framework.commitments.filter(({ observable }) => !observable).map((commitment) => ({ commitment, state: 'proof_missing', items: [] })),
  }));
  return { results, source: whatIfSource(results, audits, { frameworks, bar: { covered_from: 70, firm_from: 4 } }, 'fr') };
});

describe('what if', () => {
  test('supposing nothing gives the published figures exactly, of one site and of several', async () => {
    for (const body of bodies) {
      const { results: { result }, source } = await opened(body);
      // As a browser gets it: through JSON.
      const again = startWhatIf(JSON.parse(JSON.stringify(source.data)))(new Map());
      expect(again.global).toEqual(result.global);
      for (const view of ['channels', 'steps', 'determinants', 'criteria'] as const) expect(again[view]).toEqual(result[view]);
    }
  });

  test('what is supposed one after the other equals what the server computes of it all', async () => {
    const [body] = bodies;
    if (!body) throw new Error('a body was prepared');
    const { source } = await opened(body);
    const whatIf = startWhatIf(source.data);
    const suppositions = new Map<string, number>();
    for (const { id } of source.data.plan.items.filter((_, i) => i % 17 === 0)) {
      suppositions.set(id, 100);
      expect(whatIf(suppositions)).toEqual(scoreAnew(source.data, suppositions));
    }
  });

  test('is told with its difference, its interval and what labels would say', async () => {
    const [body] = bodies;
    if (!body) throw new Error('a body was prepared');
    const { results, source } = await opened(body);
    const suppose = prepareWhatIf(source, 'fr');
    const none = suppose(new Map());
    expect(none.global?.changeText).toBe('0,0');
    expect(none.lines.map(({ key }) => key)).toEqual(commonChannels.filter((key) => none.lines.some((line) => line.key === key)));
    const all = suppose(new Map(source.data.plan.items.map(({ id }) => [id, 100])));
    expect(all.global?.text).toBe('100,0');
    for (const [i, { before, after, closed }] of all.labels.entries()) {
      const { commitments = [] } = results.edition.frameworks[i] ?? {};
      const shown = commitments.filter(({ observable }) => observable).length;
      expect([before, after, closed.length]).toEqual([`0 sur ${commitments.length}`, `${shown} sur ${commitments.length}`, shown]);
    }
    expect(all.labels.map(({ id }) => id)).toContain('iso9001');
    expect(all.sentence).toContain('100,0');
  });
});

describe('what a form supposes', () => {
  const edition = testEdition();
  test('is a possible answer of an item of the grid, and nothing else', () => {
    const yesNo = edition.grid.items.find(({ kind }) => kind === 'yes_no')?.id ?? '';
    expect([...readSuppositions(edition, [`${yesNo}:100`, `${yesNo}x:100`, '', 'nothing', '__proto__:0'])]).toEqual([[yesNo, 100]]);
    expect(readSuppositions(edition, [`${yesNo}:37`]).size).toBe(0);
  });

  test('lists first the questions that cost most, and not those of the counter', () => {
    const found = edition.grid.items.map((item, i): FoundItem => ({ item, weight: 0.01, value: 40, lost: i / 100, scored: 2 }));
    const { questions, total } = whatIfQuestions(edition, found, false, 'fr');
    expect(total).toBe(edition.grid.items.filter(({ channel }) => channel !== 'counter').length);
    expect(questions.length).toBeLessThan(total);
    expect(questions.every(({ options }) => options.length >= 2)).toBe(true);
    expect(questions.some(({ id }) => id.startsWith('counter'))).toBe(false);
  });
});
