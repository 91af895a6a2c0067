import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, type PanelMember } from '#tests/harness/panel-builders.ts';
import { buildPeerGroups } from '../build-peer-groups.server.ts';
import { publishEdition } from '../publish-edition.server.ts';
import { participantResults } from '../participant-results.server.ts';
import { resultsView } from '../results-view.ts';
import { withheldGroupsOf } from '../withheld-groups.queries.server.ts';
import { movesOf, type ReadMove } from './change.queries.server.ts';

const app = await testApp();
let panel: PanelMember[];

const parts = (shift: (i: number) => number, others = 12) => [{ kind: 'commune', population: 5_000, count: 12, score: (i: number) => 55 + i + shift(i) }, { kind: 'hospital', count: others }];

beforeAll(async () => {
  await aScoredPanel(app, parts(() => 0));
  await app.system(async (ctx) => { await buildPeerGroups(ctx, '2026'); await publishEdition(ctx, '2026'); });
  // The first body gains twenty points, the second loses as many, the others move by one. Two hospitals enter.
  panel = await aScoredPanel(app, parts((i) => (i === 0 ? 20 : i === 1 ? -20 : 1), 14), { editionId: '2027' });
  await app.system((ctx) => buildPeerGroups(ctx, '2027'));
});

const movesOfBody = (i: number): Promise<Map<string, ReadMove>> =>
  app.system((ctx) => movesOf(ctx.db, { organisationId: panel[i]?.id ?? '', editionId: '2027' }));

describe('what moved between two editions', () => {
  test('is told by three words, for the score, the channels and the criteria', async () => {
    const [gained, lost, same] = [await movesOfBody(0), await movesOfBody(1), await movesOfBody(2)];
    expect([gained, lost, same].map((moves) => moves.get('global/global')?.word)).toEqual(['better', 'worse', 'no_measurable_change']);
    expect([gained, lost, same].map((moves) => moves.get('channels/phone')?.word)).toEqual(['better', 'worse', 'no_measurable_change']);
    expect(gained.get('criteria/courtesy')?.word).toBe('better');
    // Its error is almost three times as large: so is what could have been told.
    expect(gained.get('criteria/listening')?.tested?.smallest).toBeGreaterThan(2 * (gained.get('criteria/courtesy')?.tested?.smallest ?? NaN));
    expect([...gained.values()].map(({ view }) => view)).not.toContain('steps');
  });

  test('says what could have been measured, and with the same grid all of it is the body', async () => {
    const move = (await movesOfBody(0)).get('global/global');
    expect(move).toMatchObject({ beforeEdition: '2026', before: 55, after: 75, bridge: { total: 20, own: 20, grid: 0 }, linked: null });
    expect(move?.tested?.smallest).toBeGreaterThan(5);
    expect(move?.tested?.smallest).toBeLessThan(20);
  });

  test('a newcomer has none, and before publication nobody reads any', async () => {
    const newcomer = panel.at(-1)?.id ?? '';
    expect((await app.system((ctx) => movesOf(ctx.db, { organisationId: newcomer, editionId: '2027' }))).size).toBe(0);
    const person = await app.person('referent', panel[0]?.id ?? '');
    const read = () => app.runAs(person, (ctx) => movesOf(ctx.db, { organisationId: panel[0]?.id ?? '', editionId: '2027' }));
    expect((await read()).size).toBe(0);
    await app.system((ctx) => publishEdition(ctx, '2027'));
    expect((await read()).size).toBeGreaterThan(0);
    // And never those of another body.
    expect((await app.runAs(person, (ctx) => movesOf(ctx.db, { organisationId: panel[1]?.id ?? '', editionId: '2027' }))).size).toBe(0);
  });

  test('the groups that two entrants would give away are closed, with the rule that closed them', async () => {
    const closed = await app.system((ctx) => withheldGroupsOf(ctx.db, '2027'));
    expect(closed.find(({ id }) => id === 'national')?.rule).toBe('difference_between_editions');
  });

  test('whoever asks for a closed group reads the reason, and whoever has no group too', async () => {
    const organisationId = panel[0]?.id ?? '';
    const person = await app.person('referent', organisationId);
    const read = await app.runAs(person, (ctx) => participantResults(ctx, { organisationId, groupId: 'national' }));
    expect(read.groups.refused).toMatchObject({ id: 'national', rule: 'difference_between_editions' });
    // Its own class was joined to the one that two entrants would have given away, and stays closed with it.
    expect(read.peers).toBeNull();
    const view = resultsView(read, { locale: 'fr', organisationId });
    expect(view.closedBecause).toContain('De une à cinq structures');
    expect(view.nationalClosed).toContain('De une à cinq structures sont entrées ou sorties');
    expect(view.change?.global.wordText).toBe('Mieux');
    expect(view.change?.bridge.parts).toEqual({ total: '+20,0', own: '+20,0', grid: '0,0' });
  });
});
