import type { AddressInfo } from 'node:net';
import { createServer as createSite } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aField } from '#tests/harness/builders.ts';
import { isProblem } from '#platform/http/problem.ts';
import type { Guard } from '#platform/web-review/address-guard.ts';
import { measuresPage, websiteShot } from '../measures-page.server.ts';
import { askWebsiteReview, reviewWebsite } from './review-website.server.ts';
import { latestReview } from './website-review.queries.server.ts';

test('a review asked for by the evaluator proposes items with pictures, which only those in sight of the mission see', async () => {
  const testing = await testApp();
  const field = await aField(testing);
  const { mission, evaluator } = field.freshMission('website');
  const key = { organisationId: mission.organisation_id, missionId: mission.id };
  const site = createSite((_, outgoing) => void outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><html lang="fr"><title>Ville</title><meta name="viewport" content="width=device-width"><p>Accessibilité : non conforme</p><a href="tel:0561000000">05 61 00 00 00</a></html>'));
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise<void>((closed) => { site.closeAllConnections(); site.close(() => closed()); }));
  const { port } = site.address() as AddressInfo; // listening on a port
  await testing.system((ctx) => ctx.db.updateTable('site').set({ website: `http://site.example:${port}` }).where('organisation_id', '=', key.organisationId).execute());

  await testing.runAs(evaluator, (ctx) => askWebsiteReview(ctx, key));
  const again = await testing.runAs(evaluator, (ctx) => askWebsiteReview(ctx, key)).catch((error: unknown) => error);
  expect(isProblem(again) && again.code).toBe('website_review_running');
  const asked = await testing.system((ctx) => latestReview(ctx.db, key.organisationId, key.missionId));
  const guard: Guard = { resolve: async () => ['127.0.0.1'], alsoAllowed: new Set([`site.example:${port}`]) };
  const job = { organisationId: key.organisationId, reviewId: asked?.id ?? '' };
  await reviewWebsite(testing.system, job, guard);
  await reviewWebsite(testing.system, job, guard);

  const page = await testing.runAs(evaluator, (ctx) => measuresPage(ctx, key.organisationId, key.missionId));
  expect(page.measures.website).toMatchObject({ state: 'done', failure: null });
  expect(page.proposals.map(({ itemId }) => itemId)).toContain('website-rgaa-mention');
  expect(page.measures.website?.outcome?.coherence).toContainEqual({ kind: 'phone', state: 'same', sources: ['website', 'declared'], values: ['05 61 00 00 00', '05 61 00 00 00'] });
  const picture = await testing.runAs(evaluator, (ctx) => websiteShot(ctx, key.organisationId, job.reviewId, 'phone'));
  expect(picture.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  const other = field.evaluators.find((person) => person.actor.personId !== evaluator.actor.personId);
  if (!other) throw new Error('a second evaluator is needed');
  await expect(testing.runAs(other, (ctx) => websiteShot(ctx, key.organisationId, job.reviewId, 'phone'))).rejects.toMatchObject({ code: 'mission_unknown' });
}, 90_000);
