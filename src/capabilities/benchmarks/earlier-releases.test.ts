import { describe, expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition, type PanelPart } from '#tests/harness/panel-builders.ts';
import { buildPeerGroups } from './build-peer-groups.server.ts';
import { groupsOf } from './groups.queries.server.ts';
import { groupsMade } from './publication.queries.server.ts';
import { publishEdition } from './publish-edition.server.ts';

const next = '2027';
const towns = (small: number, middle: number, large: number): PanelPart[] => [
  { kind: 'commune', population: 5_000, count: small },
  { kind: 'commune', population: 15_000, count: middle },
  { kind: 'commune', population: 30_000, count: large },
];

/** Groups and withheld ones of the next edition, after one of 10, 8 and 12 towns. */
async function afterOne(parts: PanelPart[], { published = true } = {}) {
  const app = await testApp();
  await aScoredPanel(app, towns(10, 8, 12));
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  if (published) await app.system((ctx) => publishEdition(ctx, panelEdition));
  await aScoredPanel(app, parts, { editionId: next });
  await app.system((ctx) => buildPeerGroups(ctx, next));
  return app.system(async (ctx) => ({
    peers: (await groupsOf(ctx.db, next)).filter(({ cut }) => cut === 'peers').map(({ strata, organisations }) => `${strata.join('+')} ${organisations}`).toSorted(),
    ids: (await groupsOf(ctx.db, next)).map(({ id }) => id),
    withheld: (await groupsMade(ctx.db, next))?.withheld ?? [],
    means: (await ctx.db.selectFrom('peer_figure').select('group_id').distinct().where('edition_id', '=', next).execute()).length,
  }));
}

describe('groups beside those of an earlier published edition', () => {
  test('with the same members every group is released again', async () => {
    const { peers, ids, withheld, means } = await afterOne(towns(10, 8, 12));
    expect(peers).toEqual(['10k-20k 8', '20k-50k 12', '2k-10k 10']);
    expect(ids).toContain('national');
    expect(withheld.filter(({ rule }) => rule === 'difference_between_editions')).toEqual([]);
    expect(means).toBe(ids.length);
  });

  test('two entrants: their class is widened to its neighbour, and the whole is withheld', async () => {
    const { peers, ids, withheld } = await afterOne(towns(12, 8, 12));
    expect(peers).toEqual(['20k-50k 12', '2k-10k+10k-20k 20']);
    expect(ids).not.toContain('national');
    expect(withheld).toContainEqual({ id: 'national', rule: 'difference_between_editions' });
  });

  test('leavers count as entrants do', async () => {
    const { peers } = await afterOne(towns(10, 8, 10));
    expect(peers).toEqual(['10k-20k+20k-50k 18', '2k-10k 10']);
  });

  test('six entrants: released', async () => {
    const { peers, ids } = await afterOne(towns(16, 8, 12));
    expect(peers).toEqual(['10k-20k 8', '20k-50k 12', '2k-10k 16']);
    expect(ids).toContain('national');
  });

  test('an edition that is not published yet does not count', async () => {
    const { peers, ids } = await afterOne(towns(12, 8, 12), { published: false });
    expect(peers).toEqual(['10k-20k 8', '20k-50k 12', '2k-10k 12']);
    expect(ids).toContain('national');
  });
});
