import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { missionsOfCampaign } from '#capabilities/campaigns/index.server.ts';
import { makeCollectorKey } from '#capabilities/audits/index.field.server.ts';
import { readActor } from '#capabilities/accounts/index.server.ts';
import { startBuiltServer } from '../harness/built-server.ts';
import { aPng } from '../harness/picture.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { anEvaluatorInTheField, withApp } from './field-world.ts';

const stateDir = temporaryFolder('openrosa');
afterAll(() => rmSync(stateDir, { recursive: true, force: true }));

/** What a collector sends, byte by byte as the specification shows it: no origin, no cookie, a boundary of its own. */
function aSubmission(xml: string, media: Record<string, Buffer> = {}): { headers: Record<string, string>; body: Buffer<ArrayBuffer> } {
  const boundary = '----collect1795645494944';
  const part = (head: string, bytes: Buffer) => [Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), bytes, Buffer.from('\r\n')];
  const parts = [
    ...part('Content-Disposition: form-data; name="xml_submission_file"; filename="mission.xml"\r\nContent-Type: text/xml', Buffer.from(xml)),
    ...Object.entries(media).flatMap(([name, bytes]) => part(`Content-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: image/png`, bytes)),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-openrosa-version': '1.0' }, body: Buffer.concat(parts) };
}

test('a collector lists the forms, fetches one, asks where to send, sends it twice, and there is one audit with its proof', async () => {
  const { key } = await withApp(stateDir, async (app) => {
    const { session } = await anEvaluatorInTheField(app, 1);
    const actor = await app.run({ actor: { kind: 'anonymous', personId: null, name: null, email: null, roles: [], organisationIds: [] }, scope: 'auth', locale: 'fr' }, (ctx) => readActor(ctx, session.value));
    return { key: await app.run({ actor, scope: 'evaluator', locale: 'fr' }, makeCollectorKey) };
  });
  const server = await startBuiltServer(stateDir);
  const base = `${server.address}/api/v1/openrosa/${key}`;
  try {
    const list = await fetch(`${base}/formList?deviceID=collect%3Aa1b2`, { headers: { 'x-openrosa-version': '1.0' } });
    expect([list.status, list.headers.get('x-openrosa-version'), list.headers.get('content-type')]).toEqual([200, '1.0', 'text/xml; charset=utf-8']);
    const forms = [...(await list.text()).matchAll(/<formID>([^<]+)<\/formID><name>([^<]+)<\/name><version>([^<]+)<\/version><hash>(md5:[0-9a-f]{32})<\/hash><downloadUrl>([^<]+)<\/downloadUrl><manifestUrl>([^<]+)</g)];
    expect(forms.length).toBeGreaterThan(0);
    const [, formId = '', , version = '', , download = '', manifest = ''] = forms[0] ?? [];
    expect(await (await fetch(manifest)).text()).toContain('xformsManifest');
    const form = await (await fetch(download)).text();
    expect(form).toContain(`<data id="${formId}" version="${version}">`);
    expect(form).toMatch(/<contact-scenario>\w+<\/contact-scenario>/);

    const head = await fetch(`${base}/submission`, { method: 'HEAD' });
    expect([head.status, head.headers.get('location'), head.headers.get('x-openrosa-accept-content-length')]).toEqual([204, `${base}/submission`, String(16 * 1024 * 1024)]);
    const day = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
    const instance = (said: string) => `<?xml version="1.0"?><data id="${formId}" version="${version}" xmlns:orx="http://openrosa.org/xforms"><contact-sent-on>${day}</contact-sent-on><contact-time>10:15:00.000+02:00</contact-time>${said}<orx:meta><orx:instanceID>uuid:0198c0de-0000-4000-8000-000000000001</orx:instanceID></orx:meta></data>`;
    const send = (sent: ReturnType<typeof aSubmission>) => fetch(`${base}/submission`, { method: 'POST', ...sent });
    const whole = aSubmission(instance('<remarks>Reçu le lendemain</remarks>'), { '1795645494944.png': aPng(16) });
    for (const expected of [201, 201]) {
      const answer = await send(whole);
      expect([answer.status, answer.headers.get('location')]).toEqual([expected, `${base}/submission`]);
      expect(await answer.text()).toContain('<OpenRosaResponse xmlns="http://openrosa.org/http/response">');
    }
    expect((await send(aSubmission('<!DOCTYPE a [<!ENTITY b "c">]><data/>'))).status).toBe(400);
    const lying = await send(aSubmission(instance('<remarks>x</remarks>'), { 'photo.png': Buffer.from('<script>') }));
    expect(lying.status).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${server.address}/api/v1/openrosa/${'x'.repeat(43)}/formList`)).status).toBe(404);
    expect((await fetch(`${base}/submission`, { method: 'POST', ...whole, headers: { ...whole.headers, origin: 'https://elsewhere.example' } })).status).toBe(403);
  } finally {
    await server.stop();
  }
  const stored = await withApp(stateDir, (app) => app.runAsSystem(async (ctx) => ({
    audits: await ctx.db.selectFrom('audit').select('id').execute(),
    versions: await ctx.db.selectFrom('audit_version').select(['version', 'remarks']).execute(),
    proofs: await ctx.db.selectFrom('evidence').select(['file_name', 'masking']).where('completed_at', 'is not', null).execute(),
    competing: await ctx.db.selectFrom('competing_audit').select('id').execute(),
    links: await ctx.db.selectFrom('custody_link').select('number').execute(),
    missions: (await missionsOfCampaign(ctx.db, (await ctx.db.selectFrom('campaign').select('id').executeTakeFirstOrThrow()).id)).filter(({ state }) => state === 'submitted').length,
  })));
  expect(stored).toEqual({
    audits: [{ id: '0198c0de-0000-4000-8000-000000000001' }], versions: [{ version: 1, remarks: 'Reçu le lendemain' }],
    proofs: [{ file_name: '1795645494944.png', masking: 'none' }], competing: [], links: [{ number: 1 }, { number: 2 }], missions: 1,
  });
}, 120_000);
