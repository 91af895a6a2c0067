import { expect, test } from 'vitest';
import { noEntries, type AuditEntries } from './audit-entries.ts';
import { createAuditSync, type Refusal, type SyncStatus } from './audit-sync.ts';
import { withLaterAnswers, type DeviceAudits, type KeptAudit } from './device-draft.ts';

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

/** A device with its storage and clock, and a network that answers what it is told to. */
async function aDevice(storage: Storage = new Map(), base = 0) {
  const answers: (Response | 'no network')[] = [];
  const requests: { url: string; method: string; body: string }[] = [];
  const seen = { statuses: [] as SyncStatus[], refusals: [] as Refusal[], received: 0, kept: 0, pauses: [] as number[] };
  let waiting: (() => void) | null = null;
  const device = inMemory(storage);
  const sync = createAuditSync({
    missionId: 'mission', base, gridVersion: '2026.1', draftUrl: '/draft', submissionsUrl: '/submissions',
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
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ auditId: 'audit', gridVersion: '2026.1', entries: said('bonjour') });
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
    missionId: 'mission', base: 0, gridVersion: '2026.1', draftUrl: '/draft', submissionsUrl: '/submissions',
    device: { read: async () => null, write: async () => false, remove: async () => {} }, kept: null,
    fetch: async (url) => (requests.push(String(url)), Response.json({})),
    later: () => () => {}, onstatus: (status) => void statuses.push(status), onrefusal: () => {}, onreceived: () => {},
  });
  await sync.changed('audit', said('privé'));
  expect(statuses).toEqual(['memory']);
  await sync.save();
  expect(requests).toEqual(['/draft']);
});

test('answers that only the server got, because the phone was full, stand when the page opens again, and are not written over', async () => {
  const entry = (text: string) => ({ said: text, note: '' });
  const early = { ...noEntries, contactedAt: '2026-04-13T10:00', answers: { first: entry('yes'), cleared: entry('') } };
  const late = { ...early, remarks: 'après', answers: { first: entry('no'), cleared: entry('3'), second: entry('no') } };
  const kept: KeptAudit = { auditId: 'audit', base: 0, entries: early, unsaved: true, outbox: null };
  const found = withLaterAnswers(kept, late);
  expect(found.entries).toEqual({ ...early, remarks: 'après', answers: { ...early.answers, second: entry('no') } });
  const { sync, requests } = await aDevice(new Map([['mission 0', found]]));
  expect(sync.unsaved()).toEqual(found);
  await sync.resume();
  expect(JSON.parse(requests[0]?.body ?? '').entries).toEqual(found.entries);
  // What the server has acknowledged, or what waits to be sent, is as it was.
  for (const settled of [{ ...kept, unsaved: false }, { ...kept, outbox: '{}' }]) expect(withLaterAnswers(settled, late)).toBe(settled);
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
