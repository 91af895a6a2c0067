import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition } from '#tests/harness/panel-builders.ts';
import { freezeEdition, publishedScores } from '#capabilities/scores/index.server.ts';
import { buildPeerGroups } from './build-peer-groups.server.ts';
import { figuresOf, groupsOf, peerGroupOf, standsOf } from './groups.queries.server.ts';
import { publishEdition } from './publish-edition.server.ts';

const app = await testApp();
const lead = await app.person('method_lead');
const panel = await aScoredPanel(app, [
  { kind: 'commune', population: 5_000, count: 8 },
  { kind: 'commune', population: 30_000, count: 7 },
  { kind: 'hospital', count: 6 },
], { frozen: false });
const [own, , other] = panel.map(({ id }) => id);
const referent = await app.person('referent', own);
const publish = () => app.runAs(lead, (ctx) => publishEdition(ctx, panelEdition));

/** Everything a person of a body can read of results. */
const sightOf = (who: typeof referent) => app.runAs(who, async (ctx) => ({
  scores: (await publishedScores(ctx.db, { editionId: panelEdition })).map((row) => row.organisation_id),
  groups: (await groupsOf(ctx.db, panelEdition)).map(({ id }) => id),
  figures: (await figuresOf(ctx.db, { editionId: panelEdition, groupIds: ['national', 'peers/commune/2k-10k', 'peers/hospital/all'] })).map(({ groupId }) => groupId),
  members: [...new Set((await ctx.db.selectFrom('peer_group_member').select('organisation_id').execute()).map((row) => row.organisation_id))],
  compared: [...new Set((await ctx.db.selectFrom('peer_comparison').select('organisation_id').execute()).map((row) => row.organisation_id))],
}));

test('nothing is published before the edition is frozen and its groups are made', async () => {
  await expect(publish()).rejects.toMatchObject({ code: 'edition_not_frozen' });
  await app.runAs(lead, (ctx) => freezeEdition(ctx, panelEdition));
  await expect(publish()).rejects.toMatchObject({ code: 'peer_groups_not_ready' });
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  expect(await sightOf(referent)).toMatchObject({ scores: [], groups: [], figures: [], compared: [] });
});

test('publication opens to a body its own results, its group and the public groups, and nothing of another body', async () => {
  await publish();
  const seen = await sightOf(referent);
  expect(seen.scores).toEqual([own]);
  expect(seen.members).toEqual([own]);
  expect(seen.compared).toEqual([own]);
  expect(seen.groups.filter((id) => id.startsWith('peers/'))).toEqual(['peers/commune/2k-10k']);
  expect(seen.groups).toContain('kind/hospital');
  expect(new Set(seen.figures)).toEqual(new Set(['national', 'peers/commune/2k-10k']));
});

test('asking for another body by its id gives nothing', async () => {
  const key = { organisationId: other ?? '', editionId: panelEdition };
  await app.runAs(referent, async (ctx) => {
    expect(await publishedScores(ctx.db, key)).toEqual([]);
    expect(await peerGroupOf(ctx.db, key)).toBeUndefined();
    expect([...(await standsOf(ctx.db, key))]).toEqual([]);
  });
});

test('the public reads public groups only, and no score of a body', async () => {
  const seen = await sightOf(app.visitor);
  expect(seen).toMatchObject({ scores: [], members: [], compared: [] });
  expect(seen.groups).toContain('national');
  expect(seen.groups.filter((id) => id.startsWith('peers/'))).toEqual([]);
});

test('publication is told once, and its groups no longer change', async () => {
  await expect(publish()).rejects.toMatchObject({ code: 'edition_already_published' });
  expect(await app.system((ctx) => buildPeerGroups(ctx, panelEdition))).toEqual({ groups: 0, withheld: 0 });
  const told = await app.system((ctx) => ctx.db.selectFrom('event').select('actor_id').where('name', '=', 'edition.published').execute());
  expect(told).toEqual([{ actor_id: lead.actor.personId }]);
});
