import { beforeAll, describe, expect, test } from 'vitest';
import { betraysFew } from '#core/anonymity/derivable.ts';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition, type PanelMember } from '#tests/harness/panel-builders.ts';
import { buildPeerGroups } from './build-peer-groups.server.ts';
import { figuresOf, groupsOf, peerGroupOf, type Group, type PeerFigure } from './groups.queries.server.ts';
import { groupsMade } from './publication.queries.server.ts';

const app = await testApp();
let panel: PanelMember[];
let groups: Group[];
let figures: PeerFigure[];
let membersOf: Map<string, string[]>;

beforeAll(async () => {
  panel = await aScoredPanel(app, [
    { kind: 'commune', population: 5_000, count: 11, certified: true },
    { kind: 'commune', population: 15_000, count: 9 },
    { kind: 'commune', population: 30_000, count: 3 },
    { kind: 'intercommunal', population: 30_000, count: 7, score: () => 60 },
    { kind: 'intercommunal', population: 15_000, count: 4, withoutSocial: true },
    { kind: 'departement', population: 600_000, count: 6 },
    { kind: 'region', population: 3_000_000, count: 2, score: (i) => 30 + i },
    { kind: 'hospital', count: 12 },
    { kind: 'university', count: 3 },
  ]);
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  await app.system(async (ctx) => {
    groups = await groupsOf(ctx.db, panelEdition);
    figures = await figuresOf(ctx.db, { editionId: panelEdition, groupIds: groups.map(({ id }) => id) });
    const rows = await ctx.db.selectFrom('peer_group_member').select(['group_id', 'organisation_id']).execute();
    membersOf = new Map([...Map.groupBy(rows, (row) => row.group_id)].map(([id, own]) => [id, own.map((row) => row.organisation_id)]));
  });
});

const first = (kind: string) => panel.find((member) => member.kind === kind)?.id ?? '';
const peersOf = (kind: string) => app.system((ctx) => peerGroupOf(ctx.db, { organisationId: first(kind), editionId: panelEdition }));

describe('peer groups', () => {
  test('every body is compared within one group of at least six', async () => {
    const peers = groups.filter(({ cut }) => cut === 'peers');
    expect(peers.flatMap(({ id }) => membersOf.get(id) ?? []).toSorted()).toEqual(panel.map(({ id }) => id).toSorted());
    for (const { id, organisations } of peers) expect(membersOf.get(id)).toHaveLength(organisations);
    expect(Math.min(...groups.map(({ organisations }) => organisations))).toBeGreaterThanOrEqual(6);
  });

  test('a stratum too small is compared with its neighbours, a kind too small with its family', async () => {
    expect(await peersOf('commune')).toMatchObject({ strata: ['2k-10k'], widening: 'own', organisations: 11 });
    expect(await peersOf('intercommunal')).toMatchObject({ strata: ['10k-20k', '20k-50k'], widening: 'kind', organisations: 11 });
    expect(await peersOf('region')).toMatchObject({ kinds: ['departement', 'region'], widening: 'family', organisations: 8 });
    expect(await peersOf('university')).toMatchObject({ kinds: ['hospital', 'university'], widening: 'family', organisations: 15 });
  });

  test('quartiles are shown from ten bodies on, means and quartiles in whole points', () => {
    for (const { organisations, mean, quartiles } of figures) {
      expect(quartiles === null).toBe(organisations < 10);
      expect([mean, ...(quartiles ?? [])].every(Number.isInteger)).toBe(true);
    }
    const known = figures.find(({ groupId, view }) => groupId === 'national' && view === 'global');
    const mean = panel.reduce((sum, { score }) => sum + score, 0) / panel.length;
    expect(known).toMatchObject({ organisations: panel.length, mean: Math.round(mean) });
  });
});

describe('disclosure', () => {
  const having = ({ groupId, view, key }: PeerFigure) =>
    new Set((membersOf.get(groupId) ?? []).filter((id) => !(view === 'channels' && key === 'social') || !withoutSocial().has(id)));
  const withoutSocial = () => new Set(panel.filter(({ kind }) => kind === 'intercommunal').slice(7).map(({ id }) => id));

  test('no figure under six can be worked out from released ones, by any sum of groups', () => {
    const byFigure = Map.groupBy(figures, ({ view, key }) => `${view}/${key}`);
    expect(byFigure.size).toBe(8);
    for (const released of byFigure.values()) expect(betraysFew(released.map(having), 6)).toBe(false);
  });

  test('no two or three released groups differ by one to five bodies', () => {
    for (const released of Map.groupBy(figures, ({ view, key }) => `${view}/${key}`).values()) {
      const sets = released.map(having);
      for (const a of sets) for (const b of sets) {
        const difference = a.symmetricDifference(b).size;
        expect(difference === 0 || difference > 5).toBe(true);
        for (const c of sets) {
          if (!a.isSupersetOf(b) || !a.isSupersetOf(c) || !b.isDisjointFrom(c)) continue;
          const rest = a.difference(b).difference(c).size;
          expect(rest === 0 || rest > 5).toBe(true);
        }
      }
    }
  });

  test('two regions among local authorities stay hidden although all other kinds are shown', () => {
    expect(groups.map(({ id }) => id)).toContain('kind/departement+region');
    expect(groups.map(({ id }) => id)).not.toContain('kind/departement');
  });

  test('what lacks in a figure is checked in that figure: a channel that four bodies of eleven do not have', () => {
    const social = figures.filter(({ view, key }) => view === 'channels' && key === 'social');
    expect(social.find(({ groupId }) => groupId === 'national')).toMatchObject({ organisations: panel.length - 4 });
    expect(social.find(({ groupId }) => groupId === 'peers/intercommunal/10k-20k+20k-50k')).toMatchObject({ organisations: 7 });
  });
});

test('made again, the groups are the same', async () => {
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  expect(await app.system((ctx) => groupsOf(ctx.db, panelEdition))).toEqual(groups);
  expect(await app.system((ctx) => groupsMade(ctx.db, panelEdition))).toMatchObject({ groups: groups.length });
});

test('a body far from its peers stands below or above them, one in their midst near', async () => {
  const stands = await app.system((ctx) =>
    ctx.db.selectFrom('peer_comparison').select(['organisation_id', 'stands']).where('view', '=', 'global').execute());
  expect(stands).toHaveLength(panel.length);
  const of = (id: string) => stands.find((row) => row.organisation_id === id)?.stands;
  expect(of(first('region'))).toBe('below');
  expect(of(first('intercommunal'))).toBe('near');
});
