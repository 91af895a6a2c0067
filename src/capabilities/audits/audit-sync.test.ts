import { expect, test } from 'vitest';
import { noEntries, type AuditEntries } from './audit-entries.ts';
import type { Refusal } from './audit-requests.ts';
import { createAuditSync, type SyncStatus } from './audit-sync.ts';
import { overKept, parseKept, withServer, type DeviceAudits, type KeptAudit } from './device-draft.ts';

type Storage = Map<string, KeptAudit>;

/** A device that keeps in memory what it is given, under mission and version. */
function inMemory(storage: Storage): DeviceAudits {
  const key = (missionId: string, base: number) => `${missionId} ${base}`;
  return {
    read: async (missionId, base) => storage.get(key(missionId, base)) ?? null,
    write: async (missionId, kept) => storage.set(key(missionId, kept.base), structuredClone(kept)).size > 0,
    remove: async (missionId, base) => void storage.delete(key(missionId, base)),
  };
}

/** Storage that takes nothing in. */
function fullStorage(): Storage {
  const storage: Storage = new Map();
  storage.set = () => new Map();
  return storage;
}

/** A device with its storage and clock, and a network that answers what it is told to. */
async function aDevice(storage: Storage = new Map(), base = 0, behind = false) {
  const answers: (Response | Promise<Response> | 'no network')[] = [];
  const requests: { url: string; method: string; body: string }[] = [];
  const seen = { statuses: [] as SyncStatus[], refusals: [] as Refusal[], received: 0, kept: 0, pauses: [] as number[], learnt: [] as AuditEntries[] };
  let waiting: (() => void) | null = null;
  const device = inMemory(storage);
  const sync = createAuditSync({
    missionId: 'mission', auditId: 'fresh', base, behind, gridVersion: '2026.1', draftUrl: '/draft', submissionsUrl: '/submissions',
    device, kept: await device.read('mission', base),
    fetch: async (url, init) => {
      requests.push({ url: String(url), method: init?.method ?? '', body: String(init?.body) });
      const answer = answers.shift() ?? Response.json({});
      if (answer === 'no network') throw new TypeError('fetch failed');
      return answer;
    },
    later: (milliseconds, call) => {
      seen.pauses.push(milliseconds);
      waiting = call;
      return () => void (waiting = null);
    },
    onstatus: (status) => void seen.statuses.push(status),
    onrefusal: (refusal) => void seen.refusals.push(refusal),
    onkept: (changes) => void (seen.kept = changes),
    onlearnt: (entries) => void seen.learnt.push(entries),
    onreceived: () => void (seen.received += 1),
  });
  /** Lets the time pass until what was put off is done. */
  const wait = async () => {
    const call = waiting;
    waiting = null;
    call?.();
    await new Promise((done) => setTimeout(done));
  };
  return { sync, storage, answers, requests, seen, wait };
}

const said = (text: string): AuditEntries => ({ ...noEntries, remarks: text });
const problemAnswer = (status: number, body: object) => new Response(JSON.stringify(body), { status });

test('what is typed is on the device at once and on the server a moment later', async () => {
  const { sync, storage, requests, seen, wait } = await aDevice();
  await Promise.all([sync.changed('audit', said('b')), sync.changed('audit', said('bonjour'))]);
  expect(storage.get('mission 0')).toMatchObject({ entries: { remarks: 'bonjour' }, unsaved: true });
  expect([requests, seen.kept, seen.statuses.at(-1)]).toEqual([[], 2, 'kept']);
  await wait();
  expect(requests).toHaveLength(1);
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ auditId: 'audit', gridVersion: '2026.1', entries: { ...said('bonjour'), at: {} } });
  expect(seen.statuses.at(-1)).toBe('saved');
  expect(sync.unsaved()).toBeNull();
  // The next change is not called saved while the device has not taken it.
  const change = sync.changed('audit', said('bonsoir'));
  expect(seen.statuses.at(-1)).toBe('idle');
  await change;
  expect(seen.statuses.at(-1)).toBe('kept');
});

test('without network the device keeps it, tries again less and less often, and another opening finds it', async () => {
  const { sync, storage, answers, seen, wait } = await aDevice();
  answers.push('no network', 'no network', problemAnswer(503, {}));
  sync.changed('audit', said('hors ligne'));
  for (let i = 0; i < 3; i++) await wait();
  expect(seen.pauses).toEqual([1500, 5000, 10_000, 20_000]);
  const reopened = await aDevice(storage);
  expect(reopened.sync.unsaved()).toMatchObject({ auditId: 'audit', entries: { remarks: 'hors ligne' } });
  await reopened.sync.resume();
  expect(reopened.requests).toHaveLength(1);
  expect(reopened.sync.unsaved()).toBeNull();
});

test('what is typed while a save is on its way is saved too', async () => {
  const { sync, requests, wait } = await aDevice();
  sync.changed('audit', said('un'));
  const saving = sync.save();
  sync.changed('audit', said('deux'));
  await saving;
  expect(sync.unsaved()).toMatchObject({ entries: { remarks: 'deux' } });
  await wait();
  expect(requests.map(({ body }) => JSON.parse(body).entries.remarks)).toEqual(['un', 'deux']);
});

test('an audit is sent until it is received, each time the same, even after the page was closed', async () => {
  const { sync, storage, answers, requests, seen, wait } = await aDevice();
  answers.push('no network', problemAnswer(502, {}));
  await sync.send('audit', said('fini'), '{"auditId":"audit"}');
  await wait();
  expect(seen.statuses.at(-1)).toBe('waiting');
  const reopened = await aDevice(storage);
  await reopened.sync.resume();
  expect(reopened.seen.received).toBe(1);
  expect([...requests, ...reopened.requests].map(({ body }) => body)).toEqual(Array(3).fill('{"auditId":"audit"}'));
  expect(storage.size).toBe(0);
});

test('a refusal is told at its items, and nothing typed is lost', async () => {
  const { sync, answers, seen, storage, wait } = await aDevice();
  answers.push(problemAnswer(422, { title: 'À corriger', errors: [{ field: 'phone-rings', message: 'Un nombre est attendu' }] }));
  await sync.send('audit', said('fini'), '{}');
  expect(seen.refusals).toEqual([{ message: 'À corriger', errors: { 'phone-rings': 'Un nombre est attendu' } }]);
  await wait();
  expect(seen.statuses.at(-1)).toBe('refused');
  expect(storage.get('mission 0')).toMatchObject({ entries: { remarks: 'fini' }, outbox: null });
});

test('a device that can keep nothing says so, and the server has it', async () => {
  const requests: string[] = [];
  const statuses: SyncStatus[] = [];
  const sync = createAuditSync({
    missionId: 'mission', auditId: 'audit', base: 0, behind: false, gridVersion: '2026.1', draftUrl: '/draft', submissionsUrl: '/submissions',
    device: { read: async () => null, write: async () => false, remove: async () => {} }, kept: null,
    fetch: async (url) => (requests.push(String(url)), Response.json({})),
    later: () => () => {}, onstatus: (status) => void statuses.push(status), onrefusal: () => {}, onlearnt: () => {}, onreceived: () => {},
  });
  await sync.changed('audit', said('privé'));
  expect(statuses).toEqual(['memory']);
  await sync.save();
  expect([requests, statuses.at(-1)]).toEqual([['/draft'], 'server']);
});

const dated = (answers: Record<string, string>, at: Record<string, number>): AuditEntries =>
  ({ ...noEntries, answers: Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, { said: text, note: '' }])), at });

test('of each question what was said last stands when a page opens, whoever of phone and server has it', async () => {
  const kept: KeptAudit = { auditId: 'audit', base: 0, entries: dated({ a: 'yes', b: 'no', c: '' }, { a: 10, b: 20, c: 30 }), unsaved: false, outbox: null };
  const server = dated({ a: 'no', b: 'yes', c: '3', d: '4' }, { a: 11, b: 19, c: 29, d: 5 });
  expect(withServer(kept, server)).toEqual({ ...kept, entries: dated({ a: 'no', b: 'no', c: '', d: '4' }, { a: 11, b: 20, c: 30, d: 5 }) });
  expect(withServer(kept, dated({ a: 'yes' }, { a: 9 }))).toBe(kept);
  // What waits to be sent is as it was sent.
  const sent = { ...kept, outbox: '{}' };
  expect(withServer(sent, server)).toBe(sent);
});

test('what a former version of the product kept without dates stands over what nobody dated, and yields to what was said since', () => {
  const entries = { ...noEntries, answers: { a: { said: 'yes', note: '' } } };
  const kept = parseKept({ auditId: 'audit', entries, unsaved: true });
  expect(kept?.entries.at).toEqual({ a: 1 });
  expect(kept && withServer(kept, dated({ a: 'no' }, {})).entries.answers['a']?.said).toBe('yes');
  expect(kept && withServer(kept, dated({ a: 'no' }, { a: 1000 })).entries.answers['a']?.said).toBe('no');
});

test('a page with an older copy writes over nothing that another page of the phone has kept', () => {
  const newer: KeptAudit = { auditId: 'audit', base: 0, entries: dated({ a: 'no', b: '1' }, { a: 20, b: 15 }), unsaved: true, outbox: null };
  const older: KeptAudit = { ...newer, entries: dated({ a: 'yes', c: '3' }, { a: 10, c: 25 }), unsaved: false };
  expect(overKept(newer, older)).toEqual({ ...newer, entries: dated({ a: 'no', b: '1', c: '3' }, { a: 20, b: 15, c: 25 }) });
  expect(overKept(null, older)).toBe(older);
  expect(overKept({ ...older, unsaved: true }, older)).toBe(older);
});

test('what the server knows later is told to the page, kept on the device, and does not undo what is said meanwhile', async () => {
  const { sync, storage, answers, seen, requests, wait } = await aDevice();
  const { promise, resolve: answer } = Promise.withResolvers<Response>();
  answers.push(promise);
  await sync.changed('audit', dated({ a: 'yes', b: '1' }, { a: 10, b: 10 }));
  const saving = sync.save();
  await sync.changed('audit', dated({ a: 'yes', b: '2' }, { a: 10, b: 30 }));
  answer(Response.json({ newer: dated({ a: 'no', b: '0' }, { a: 20, b: 20 }) }));
  await saving;
  const standing = dated({ a: 'no', b: '2' }, { a: 20, b: 30 });
  expect(seen.learnt).toEqual([standing]);
  expect(storage.get('mission 0')).toMatchObject({ entries: standing, unsaved: true });
  await wait();
  expect(JSON.parse(requests[1]?.body ?? '').entries).toEqual(standing);
  expect(sync.unsaved()).toBeNull();
});

test('one save is on its way at a time', async () => {
  const { sync, answers, requests, wait } = await aDevice();
  const { promise, resolve: answer } = Promise.withResolvers<Response>();
  answers.push(promise);
  await sync.changed('audit', said('un'));
  const saves = [sync.save(), sync.save()];
  await sync.changed('audit', said('deux'));
  saves.push(sync.save());
  expect(requests).toHaveLength(1);
  answer(Response.json({}));
  await Promise.all(saves);
  await wait();
  expect(requests.map(({ body }) => JSON.parse(body).entries.remarks)).toEqual(['un', 'deux']);
});

test('a page drawn without the server asks it what it knows, and keeps that, as soon as it answers', async () => {
  const { sync, storage, answers, requests, seen, wait } = await aDevice(new Map(), 0, true);
  answers.push('no network', Response.json({ newer: dated({ a: 'no' }, { a: 20 }) }));
  await sync.resume();
  expect(seen.statuses.at(-1)).toBe('offline');
  await wait();
  expect(JSON.parse(requests[1]?.body ?? '')).toEqual({ auditId: 'fresh', gridVersion: '2026.1', entries: { ...noEntries, at: {} } });
  expect(seen.learnt).toEqual([dated({ a: 'no' }, { a: 20 })]);
  expect(storage.get('mission 0')).toMatchObject({ auditId: 'fresh', entries: dated({ a: 'no' }, { a: 20 }), unsaved: false });
  await sync.resume();
  expect(requests).toHaveLength(2);
});

test('an audit finished without the server, of which it knows later answers, does not leave before its author has read them', async () => {
  const { sync, storage, answers, requests, seen } = await aDevice(new Map(), 0, true);
  const newer = dated({ a: 'no' }, { a: 20 });
  answers.push(Response.json({ auditId: 'audit', newer }));
  await sync.send('audit', dated({ a: 'yes', b: '1' }, { a: 10, b: 30 }), '{"first":true}');
  const standing = dated({ a: 'no', b: '1' }, { a: 20, b: 30 });
  expect([seen.learnt, seen.statuses.at(-1), seen.received]).toEqual([[standing], 'reread', 0]);
  expect(storage.get('mission 0')).toMatchObject({ entries: standing, outbox: null, unsaved: false });
  await sync.send('audit', standing, '{"second":true}');
  expect(seen.received).toBe(1);
  expect(requests.map(({ url }) => url)).toEqual(['/draft', '/submissions']);
});

test('later answers of another phone’s audit hold nothing back, nor does a mission that is closed by then: what was sent leaves as it was', async () => {
  for (const answer of [Response.json({ auditId: 'another', newer: dated({ a: 'no' }, { a: 20 }) }), problemAnswer(409, {}), 'no network' as const]) {
    const { sync, answers, requests, seen } = await aDevice(new Map(), 0, true);
    answers.push(answer);
    await sync.send('audit', dated({ a: 'yes' }, { a: 10 }), '{}');
    expect([seen.learnt, seen.received, requests.at(-1)?.body]).toEqual([[], 1, '{}']);
  }
});

test('a save that comes back after the audit was received changes nothing', async () => {
  const { sync, storage, answers, seen } = await aDevice();
  const { promise, resolve: answer } = Promise.withResolvers<Response>();
  answers.push(promise);
  await sync.changed('audit', said('fini'));
  const saving = sync.save();
  await sync.send('audit', said('fini'), '{}');
  answer(new Response('{}', { status: 409 }));
  await saving;
  expect([seen.received, seen.refusals, storage.size]).toEqual([1, [], 0]);
});

test('what was typed before another version was received is left aside', async () => {
  const { sync, storage } = await aDevice();
  await sync.changed('audit', said('ancien'));
  const afterReturn = await aDevice(storage, 1);
  expect(afterReturn.sync.unsaved()).toBeNull();
  await afterReturn.sync.resume();
  expect(afterReturn.requests).toEqual([]);
});

test('signed out meanwhile, the audit stays in the outbox and leaves after the next sign-in', async () => {
  const { sync, storage, answers, seen, wait } = await aDevice();
  answers.push(problemAnswer(401, {}));
  await sync.send('audit', said('fini'), '{}');
  expect(seen.statuses.at(-1)).toBe('signed_out');
  expect(storage.get('mission 0')?.outbox).toBe('{}');
  await wait();
  expect(seen.received).toBe(1);
  expect(seen.refusals).toEqual([]);
});

test('an audit sent without a network from a device without room is told to stand on the page alone, and leaves from there', async () => {
  const { sync, storage, answers, seen, wait } = await aDevice(fullStorage());
  answers.push('no network');
  await sync.send('audit', said('fini'), '{}');
  expect(seen.statuses.at(-1)).toBe('memory');
  expect(storage.size).toBe(0);
  await wait();
  expect(seen.received).toBe(1);
});
