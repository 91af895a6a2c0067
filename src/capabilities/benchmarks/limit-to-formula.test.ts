import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { participantResults, type Results } from './participant-results.server.ts';

const app = await testApp();
let free: Results;
let full: Results;
let reader: { id: string; who: Person };

beforeAll(async () => {
  const { bodies: [, ofFree = '', ofFull = ''] } = await aFinishedFieldwork(app);
  await publishResults(app);
  reader = { id: ofFull, who: await app.person('reader', ofFull) };
  const who = await app.person('referent', ofFree);
  free = await app.runAs(who, (ctx) => participantResults(ctx, { organisationId: ofFree }));
  full = await app.runAs(reader.who, (ctx) => participantResults(ctx, { organisationId: ofFull }));
});

describe('a free participation, where the data is read', () => {
  test('holds the global score, the channels and a first comparison', () => {
    expect(free.result.global.kind).toBe('value');
    expect(Object.keys(free.result.channels)).toEqual(Object.keys(full.result.channels));
    expect([...(free.peers?.figures.keys() ?? [])]).toEqual(['global/global']);
    expect([...free.stands.keys()]).toEqual(['global/global']);
  });

  test('holds nothing more, so no page, document or interface can show it', () => {
    for (const { result } of [free, ...free.sites]) {
      for (const view of ['steps', 'determinants', 'criteria', 'cells', 'counterSteps', 'counterDeterminants', 'counterCriteria'] as const) expect(result[view]).toEqual({});
    }
    expect(free.groups).toMatchObject({ open: [], closed: [], refused: null });
    expect(free.moves.size).toBe(0);
    expect(Object.keys(full.result.criteria).length).toBe(20);
  });
});

describe('other groups', () => {
  test('are those frozen with the edition, and what nobody froze does not exist', async () => {
    const read = (groupId: string) => app.runAs(reader.who, (ctx) => participantResults(ctx, { organisationId: reader.id, groupId }));
    const national = await read('national');
    expect(national.peers?.group.cut).toBe('national');
    // Only one's own group was tested.
    expect(national.stands.size).toBe(0);
    expect(full.stands.size).toBeGreaterThan(0);
    await expect(read('kind/of-my-own')).rejects.toMatchObject({ code: 'not_found' });
  });
});
