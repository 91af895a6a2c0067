import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { checkChain } from '#core/custody/chain.ts';
import { fixedClock } from '#platform/clock.ts';
import { hashToken } from '#platform/ids.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { aField } from '#tests/harness/builders.ts';
import { applyRetention } from '../../privacy/apply-retention.server.ts';
import { personalData } from '../../../personal-data.ts';
import { submitAudit } from '../index.server.ts';
import {
  declareEvidence, evidenceInput, evidenceOfAudit, evidenceStatus, exportCustody, openEvidence, readCustody, receivePart, withdrawEvidence,
} from '../index.field.server.ts';
import { boundsOf, evidenceLimits, type DeclaredEvidence } from './evidence.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 6);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A picture of so many bytes: its first ones are those of a JPEG, and its scan is chance. */
function aPicture(size = 2000, extra: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.concat([Buffer.from([0xff, 0xd8]), extra, Buffer.from([0xff, 0xda, 0, 2])]);
  return Buffer.concat([head, randomBytes(size - head.length)]);
}

interface Taken {
  declared: DeclaredEvidence;
  bytes: Buffer;
}

function taken(mission: { organisation_id: string; id: string }, bytes = aPicture(), changes: Partial<DeclaredEvidence> = {}): Taken {
  return {
    bytes,
    declared: {
      id: app.app.ids.next(), organisationId: mission.organisation_id, missionId: mission.id, auditId: app.app.ids.next(), itemId: null, kind: 'photo',
      name: 'vitrine.jpg', type: 'image/jpeg', size: bytes.length, sha256: sha256(bytes), originalSha256: sha256(Buffer.from('original')),
      pictureHash: '0123456789abcdef', masking: 'burnt', capturedAt: '2026-05-12T08:30:00.000Z', place: '43.6 1.4', ...changes,
    },
  };
}

function sendPart(who: Person, { declared, bytes }: Taken, number: number) {
  const { from, to } = boundsOf(number, bytes.length);
  const part = bytes.subarray(from, to);
  return app.runAs(who, (ctx) => receivePart(ctx, { organisationId: declared.organisationId, evidenceId: declared.id, number, sha256: sha256(part), bytes: part }));
}

async function sendAll(who: Person, file: Taken) {
  let status = await app.runAs(who, (ctx) => declareEvidence(ctx, file.declared));
  for (let number = 0; number < status.parts; number++) status = await sendPart(who, file, number);
  return status;
}

const read = (who: Person, { declared }: Taken, inline = false) =>
  app.runAs(who, (ctx) => openEvidence(ctx, { organisationId: declared.organisationId, id: declared.id }, { inline }));

test('a file arrives in parts, in any order and any number of times, and is there once, as it was sent', async () => {
  const { mission, evaluator } = field.freshMission();
  const file = taken(mission, aPicture(2 * evidenceLimits.part + 1000));
  expect(await app.runAs(evaluator, (ctx) => declareEvidence(ctx, file.declared))).toMatchObject({ state: 'waiting', has: [], parts: 3 });
  expect(await sendPart(evaluator, file, 2)).toMatchObject({ state: 'waiting', has: [2] });
  expect(await sendPart(evaluator, file, 2)).toMatchObject({ has: [2] });
  // A phone that was switched off asks what is missing.
  expect(await app.runAs(evaluator, (ctx) => declareEvidence(ctx, file.declared))).toMatchObject({ has: [2] });
  await Promise.all([sendPart(evaluator, file, 0), sendPart(evaluator, file, 1), sendPart(evaluator, file, 0)]);
  expect(await app.runAs(evaluator, (ctx) => evidenceStatus(ctx, mission.organisation_id, file.declared.id))).toMatchObject({ state: 'received' });
  expect(await sendPart(evaluator, file, 1)).toMatchObject({ state: 'received' });
  expect(Buffer.from(await (await read(evaluator, file)).arrayBuffer()).equals(file.bytes)).toBe(true);
  const left = await app.system((ctx) => ctx.db.selectFrom('evidence_chunk').select('number').where('evidence_id', '=', file.declared.id).execute());
  expect(left).toEqual([]);
});

test('a part that arrives damaged is asked for again, and changes nothing', async () => {
  const { mission, evaluator } = field.freshMission();
  const file = taken(mission);
  await app.runAs(evaluator, (ctx) => declareEvidence(ctx, file.declared));
  const damaged = { organisationId: mission.organisation_id, evidenceId: file.declared.id, number: 0, sha256: file.declared.sha256, bytes: Buffer.from(file.bytes).fill(1, 50, 60) };
  await expect(app.runAs(evaluator, (ctx) => receivePart(ctx, damaged))).rejects.toMatchObject({ code: 'evidence_part_damaged', status: 408 });
  expect(await sendPart(evaluator, file, 0)).toMatchObject({ state: 'received' });
});

test('a file that is not what it says is refused, and so is one that says where it was taken', async () => {
  const { mission, evaluator } = field.freshMission();
  const page = taken(mission, Buffer.from('<html><script>alert(1)</script></html>'));
  await expect(sendAll(evaluator, page)).rejects.toMatchObject({ code: 'evidence_type_refused' });
  const pdf = taken(mission, Buffer.from('%PDF-1.7 …'), { type: 'image/png', name: 'x.png' });
  await expect(sendAll(evaluator, pdf)).rejects.toMatchObject({ code: 'evidence_type_refused' });
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 20]), Buffer.from('Exif\0\0 GPS 48.85 2.'.slice(0, 18))]);
  const placed = taken(mission, aPicture(3000, exif));
  await expect(sendAll(evaluator, placed)).rejects.toMatchObject({ code: 'evidence_place_inside' });
  for (const refused of [page, pdf, placed]) await expect(read(evaluator, refused)).rejects.toMatchObject({ code: 'evidence_unknown' });
});

test('what is too large, too precise or of another kind is refused before anything is sent', () => {
  const { organisationId, id, ...good } = taken({ organisation_id: app.app.ids.next(), id: app.app.ids.next() }).declared;
  expect([organisationId, id, evidenceInput.safeParse(good).success].at(-1)).toBe(true);
  for (const bad of [{ size: evidenceLimits.file + 1 }, { type: 'text/html' }, { place: '48.8566 2.3522' }, { kind: 'recording' }, { sha256: 'x' }, { name: '' }]) {
    expect(evidenceInput.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false);
  }
});

test('an id of somebody else can neither be read nor taken over, and the mission of another does not exist', async () => {
  const { mission, evaluator } = field.freshMission();
  const file = taken(mission);
  await sendAll(evaluator, file);
  const other = field.evaluators.find((person) => person !== evaluator) ?? evaluator;
  await expect(read(other, file)).rejects.toMatchObject({ code: 'evidence_unknown' });
  await expect(app.runAs(other, (ctx) => declareEvidence(ctx, file.declared))).rejects.toMatchObject({ code: 'mission_unknown' });
  const theirs = field.missions.find((one) => one.evaluatorId !== mission.evaluatorId && one.organisation_id === mission.organisation_id);
  if (theirs) {
    const owner = field.evaluators.find((person) => person.actor.personId === theirs.evaluatorId) ?? other;
    const forged = { ...taken(theirs).declared, id: file.declared.id };
    await expect(app.runAs(owner, (ctx) => declareEvidence(ctx, forged))).rejects.toMatchObject({ code: 'evidence_conflict' });
  }
  const changed = { ...file.declared, sha256: sha256(Buffer.from('else')) };
  await expect(app.runAs(evaluator, (ctx) => declareEvidence(ctx, changed))).rejects.toMatchObject({ code: 'evidence_conflict' });
});

test('a file is served so that nothing in it can run, and a picture only is shown in place', async () => {
  const { mission, evaluator } = field.freshMission();
  const picture = taken(mission);
  const letter = taken(mission, Buffer.from('%PDF-1.7 lettre'), { type: 'application/pdf', name: 'réponse.pdf', kind: 'file', pictureHash: null, masking: 'none' });
  await sendAll(evaluator, picture);
  await sendAll(evaluator, letter);
  const shown = await read(evaluator, picture, true);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/jpeg', 'content-disposition': 'inline', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await read(evaluator, letter, true)).headers.get('content-disposition')).toMatch(/^attachment;/);
});

test('a reviewer sees the proofs of an audit; its body only the pictures that were looked at, after publication; others nothing', async () => {
  const { mission, evaluator } = field.freshMission();
  const audit = anAudit(mission);
  const masked = taken(mission, aPicture(), { auditId: audit.auditId });
  const unmasked = taken(mission, aPicture(), { auditId: audit.auditId, masking: 'none', capturedAt: '2026-05-12T09:30:00.000Z' });
  for (const file of [masked, unmasked]) await sendAll(evaluator, file);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  const list = (who: Person) => app.runAs(who, (ctx) => evidenceOfAudit(ctx, { organisationId: mission.organisation_id, auditId: audit.auditId }));
  const reviewer = await app.person('reviewer');
  expect((await list(reviewer)).map(({ id, url }) => [id, url])).toEqual([masked, unmasked].map(({ declared: { id } }) =>
    [id, `/api/v1/evidence/${mission.organisation_id}/${id}/file/reviewer`]));
  const referent = await app.person('referent', mission.organisation_id);
  await expect(read(referent, masked)).rejects.toMatchObject({ code: 'evidence_unknown' });
  await app.system(async (ctx) => {
    await ctx.db.insertInto('edition_freeze').values({ edition_id: '2026', grid_version: '1', method_version: '1', subjects: 1, digest: 'x' }).execute();
    await ctx.db.insertInto('edition_publication').values({ edition_id: '2026' }).execute();
  });
  expect((await read(referent, masked)).status).toBe(200);
  await expect(read(referent, unmasked)).rejects.toMatchObject({ code: 'evidence_unknown' });
  const elsewhere = await app.person('referent', field.missions.find((one) => one.organisation_id !== mission.organisation_id)?.organisation_id);
  await expect(read(elsewhere, masked)).rejects.toMatchObject({ code: 'evidence_unknown' });
});

test('its author takes a file back until the audit is sent, not after', async () => {
  const { mission, evaluator } = field.freshMission();
  const [wrong, right] = [taken(mission), taken(mission)];
  for (const file of [wrong, right]) await sendAll(evaluator, file);
  const withdraw = ({ declared }: Taken) => app.runAs(evaluator, (ctx) => withdrawEvidence(ctx, { organisationId: mission.organisation_id, id: declared.id }));
  await withdraw(wrong);
  await withdraw(wrong);
  await expect(read(evaluator, wrong)).rejects.toMatchObject({ code: 'evidence_unknown' });
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, anAudit(mission)));
  await expect(withdraw(right)).rejects.toMatchObject({ code: 'mission_closed' });
  expect((await read(evaluator, right)).status).toBe(200);
});

test('audits and proofs are chained as they come, also at once, and the export of the chain holds by itself', async () => {
  const { mission, evaluator } = field.freshMission();
  await Promise.all(Array.from({ length: 4 }, () => sendAll(evaluator, taken(mission))));
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, anAudit(mission)));
  const text = await app.system((ctx) => exportCustody(ctx, { organisationId: mission.organisation_id, editionId: '2026' }));
  const read = readCustody(text);
  if (!('file' in read)) throw new Error('the export cannot be read');
  expect(checkChain(read.file, hashToken)).toEqual([]);
  expect(read.file.links.slice(-5).map(({ fact }) => (JSON.parse(fact) as { kind: string }).kind)).toEqual(['evidence', 'evidence', 'evidence', 'evidence', 'audit']);
  expect(readCustody(text.replace('"number":2', '"number":"2"'))).toEqual({ line: 3 });
  const head = await app.runAs(evaluator, (ctx) => ctx.db.selectFrom('custody_link').selectAll().execute());
  expect(head).toEqual([]);
  await expect(app.system((ctx) => sql`update custody_link set fact = fact`.execute(ctx.db))).rejects.toMatchObject({ code: '42501' });
  await expect(app.system((ctx) => sql`delete from custody_link`.execute(ctx.db))).rejects.toMatchObject({ code: '42501' });
});

test('parts of a file that never came whole are erased a month after the last one; a phone that comes back sends them all again', async () => {
  const { mission, evaluator } = field.freshMission();
  const [forgotten, late] = [taken(mission, aPicture(600_000)), taken(mission, aPicture(600_000))];
  for (const file of [forgotten, late]) {
    await app.runAs(evaluator, (ctx) => declareEvidence(ctx, file.declared));
    await sendPart(evaluator, file, 0);
  }
  const parts = async () => (await app.system((ctx) => ctx.db.selectFrom('evidence_chunk').select('evidence_id').execute())).map(({ evidence_id: id }) => id);
  await app.app.ownerPool.query(`update evidence_chunk set received_at = '2026-06-05T10:00:00Z' where evidence_id = $1`, [late.declared.id]);
  const forget = (day: string) => app.system((ctx) => applyRetention({ ...ctx, clock: fixedClock(`${day}T03:00:00Z`) }, personalData));
  await forget('2026-06-28');
  expect(await parts()).toEqual(expect.arrayContaining([forgotten.declared.id, late.declared.id]));
  const done = await forget('2026-06-29');
  expect(done.filter(({ table_name: table }) => table === 'evidence_chunk')).toMatchObject([{ rule: 'evidence-unfinished', action: 'delete', rows_done: 1 }]);
  expect(await parts()).toEqual([late.declared.id]);
  expect((await app.runAs(evaluator, (ctx) => evidenceStatus(ctx, mission.organisation_id, forgotten.declared.id))).has).toEqual([]);
  expect((await sendAll(evaluator, forgotten)).state).toBe('received');
});
