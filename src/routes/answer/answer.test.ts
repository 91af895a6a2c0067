import { expect, test } from 'vitest';
import { insertTexts } from '#capabilities/kiosks/ingest/aside.queries.server.ts';
import { sha256 } from '#capabilities/kiosks/ingest/given-opinion.server.ts';
import { ticketHash } from '#capabilities/kiosks/vote/cast-vote.server.ts';
import { aPoint } from '#capabilities/kiosks/kiosk-builders.ts';
import { canonicalText } from '#core/kiosk-protocol/canonical.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { load } from './+page.server.ts';

const parvis = await testApp();
const address = '203.0.113.77';

function open(code: string) {
  const kit = { limits: parvis.app.limits, run: <T>(_: unknown, work: (ctx: Ctx) => Promise<T>) => parvis.runAs(parvis.visitor, work) };
  const event = { url: new URL(`http://localhost/answer?code=${code}`), request: new Request('http://localhost/answer'), getClientAddress: () => address, setHeaders: () => undefined, locals: { kit, frame: { locale: 'fr' } } };
  return load(event as never); // what this page reads of a request
}

test('who tries codes out is stopped, and those behind the same address who have a code still read their answer', async () => {
  const { organisationId, pointId, siteId } = await aPoint(parvis);
  const id = uuidv7();
  const [at, given] = [new Date(), { kind: 'idea' as const, text: 'Un banc', language: 'fr' }];
  await parvis.system(({ db }) => insertTexts(db, [{
    organisation_id: organisationId, id, visit: id, point_id: pointId, site_id: siteId, ...given, given_at: at, received_at: at, ticket_hash: ticketHash('KNWN-KNWN-KNWN'), hash: sha256(canonicalText({ id, ...given })),
  }]));
  for (let i = 0; i < 60; i++) expect(await open(`WRNG-WRNG-${i}`)).toMatchObject({ found: null });
  await expect(open('WRNG-WRNG-XXXX')).rejects.toMatchObject({ status: 429 });
  for (let i = 0; i < 3; i++) expect(await open('KNWN-KNWN-KNWN')).toMatchObject({ found: { text: 'Un banc' } });
});
