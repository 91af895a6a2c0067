import { SMTPServer } from 'smtp-server';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterFile } from '#tests/harness/after-file.ts';
import { testApp, type TestApp } from '#tests/harness/app.ts';
import { aField, type Field, type PlannedMission } from '#tests/harness/builders.ts';
import type { Person } from '#tests/harness/app.ts';
import { dovecot, startDovecot, type ImapServer } from '#tests/harness/imap-server.ts';
import { startScriptedImap } from '#tests/harness/scripted-imap.ts';
import type { Clock } from '#platform/clock.ts';
import { isProblem } from '#platform/http/problem.ts';
import { startInlet } from '#platform/mail/inbox/smtp-inlet.ts';
import { createTransport } from 'nodemailer';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { submitAudit } from '../../submit-audit.server.ts';
import { readInbox } from './read-inbox.server.ts';
import { sendMysteryMails } from './send-mystery-mails.server.ts';
import { quota, takeMail } from './take-mail.server.ts';
import { approveWords, writeMysteryMail } from './write-mystery-mail.server.ts';
import { openOriginal } from './seal-original.server.ts';
import { mailboxByLocalPart } from './mystery-mail.queries.server.ts';

const domain = 'courriel.example';
let now = new Date('2026-04-01T06:00:00Z');
const clock: Clock = { now: () => now, today: () => now.toISOString().slice(0, 10) };
let testing: TestApp;
let field: Field;
let relay: { url: string; received: string[]; answer: 'take' | 'refuse' };
let imap: ImapServer;

beforeAll(async () => {
  testing = await testApp({ clock });
  field = await aField(testing);
  relay = await startRelay();
  imap = dovecot ? await startDovecot(dovecot) : await startScriptedImap();
  Object.assign(testing.app.settings, { field: { missionDomain: domain, missionSmtpUrl: relay.url, missionImapUrl: imap.url } });
}, 60_000);
afterAll(() => imap.close());

/** A relay that takes mail, or refuses it for good. */
async function startRelay(): Promise<typeof relay> {
  const state = { url: '', received: [] as string[], answer: 'take' as 'take' | 'refuse' };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      let content = '';
      stream.on('data', (chunk: Buffer) => (content += chunk.toString()));
      stream.on('end', () => {
        if (state.answer === 'refuse') return done(Object.assign(new Error('no such user'), { responseCode: 550 }));
        state.received.push(content);
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())));
  const address = server.server.address();
  state.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return state;
}

/** Reads the whole mail, then closes the connection without a word: nobody knows what became of it. */
async function relayThatHangsUp(): Promise<string> {
  const server = createServer((socket) => {
    let data = false;
    socket.on('error', () => undefined).write('220 ready\r\n');
    socket.on('data', (chunk: Buffer) => {
      if (data) return void (chunk.includes('\r\n.\r\n') && socket.destroy());
      data = chunk.toString().startsWith('DATA');
      socket.write(data ? '354 go on\r\n' : '250 ok\r\n');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  afterFile(() => new Promise<void>((closed) => server.close(() => closed())));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port
}

interface Written {
  mission: PlannedMission;
  evaluator: Person;
  key: { organisationId: string; missionId: string };
}

async function written(): Promise<Written> {
  now = new Date('2026-04-01T06:00:00Z');
  const { mission, evaluator } = field.freshMission('email');
  const key = { organisationId: mission.organisation_id, missionId: mission.id };
  await testing.runAs(evaluator, (ctx) => writeMysteryMail(ctx, key));
  return { mission, evaluator, key };
}

async function mailOf({ key }: Written) {
  return testing.system((ctx) => ctx.db.selectFrom('mystery_mail as m').innerJoin('mission_mailbox as b', (join) => join.onRef('b.mission_id', '=', 'm.mission_id').onRef('b.organisation_id', '=', 'm.organisation_id'))
    .selectAll('m').select(['b.local_part', 'b.cover_name']).where('m.mission_id', '=', key.missionId).executeTakeFirstOrThrow());
}

async function sent(): Promise<Written> {
  const one = await written();
  const mail = await mailOf(one);
  await testing.runAs(one.evaluator, (ctx) => approveWords(ctx, { ...one.key, mailId: mail.id, subject: mail.subject, body: mail.body }));
  now = mail.send_at;
  await sendMysteryMails(testing.system);
  return one;
}

const reply = (mail: { local_part: string; message_id: string }, changes: { id?: string; from?: string; text?: string; to?: string; references?: string } = {}) => [
  'Return-Path: <accueil@commune.example>', `From: ${changes.from ?? 'Julie Marchand <accueil@commune.example>'}`, `To: ${changes.to ?? `${mail.local_part}@${domain}`}`, 'Subject: Re: Horaires',
  `Message-ID: <${changes.id ?? 'r1'}@commune.example>`, `In-Reply-To: ${changes.references ?? mail.message_id}`, 'Content-Type: text/plain; charset=utf-8', '',
  changes.text ?? 'Bonjour,\n\nNous sommes ouverts le vendredi de 9 h à 16 h sans interruption.\n\nCordialement,\nJulie Marchand\n', '',
].join('\r\n');

const thread = ({ key }: Written) => testing.system((ctx) => ctx.db.selectFrom('mission_mail').selectAll().where('mission_id', '=', key.missionId).orderBy('received_at').execute());

test('nothing leaves before its words were approved, nor before its hour', async () => {
  const one = await written();
  const mail = await mailOf(one);
  expect(mail.local_part).toMatch(/^[a-z]+\.[a-z]+\d{7}$/);
  expect(mail.body).toContain(mail.cover_name);
  now = new Date(mail.send_at.getTime() + 3_600_000);
  await sendMysteryMails(testing.system);
  expect((await mailOf(one)).state).toBe('written');
  now = new Date(mail.send_at.getTime() - 60_000);
  await testing.runAs(one.evaluator, (ctx) => approveWords(ctx, { ...one.key, mailId: mail.id, subject: mail.subject, body: mail.body }));
  await sendMysteryMails(testing.system);
  expect((await mailOf(one)).state).toBe('approved');
});

test('a mail leaves once, under the cover identity, with nothing that shows where it comes from', async () => {
  const one = await sent();
  await sendMysteryMails(testing.system);
  const mail = await mailOf(one);
  const [content = '', ...again] = relay.received.filter((received) => received.includes(mail.message_id));
  expect(mail.state).toBe('sent');
  expect(again).toEqual([]);
  expect(content).toContain(`${mail.local_part}@${domain}`);
  expect(content).toContain(`Message-ID: ${mail.message_id}`);
  expect(content.toLowerCase()).not.toMatch(/parvis|x-mailer|barom/);
});

test('a mail that a crash left half sent is told to be in doubt, and never sent again by itself', async () => {
  const one = await written();
  const mail = await mailOf(one);
  await testing.runAs(one.evaluator, (ctx) => approveWords(ctx, { ...one.key, mailId: mail.id, subject: mail.subject, body: mail.body }));
  now = mail.send_at;
  const before = relay.received.length;
  // The process dies after the relay took the mail: the step that settles never runs.
  let steps = 0;
  await expect(sendMysteryMails(async (step) => {
    if ((steps += 1) > 2) throw new Error('killed');
    return testing.system(step);
  })).rejects.toThrow('killed');
  expect(relay.received.length).toBe(before + 1);
  now = new Date(now.getTime() + 11 * 60_000);
  await sendMysteryMails(testing.system);
  expect((await mailOf(one)).state).toBe('doubtful');
  await sendMysteryMails(testing.system);
  expect(relay.received.length).toBe(before + 1);
  // An answer to it proves that it had left.
  await testing.system((ctx) => takeMail(ctx, Buffer.from(reply(mail)), now));
  expect(await mailOf(one)).toMatchObject({ state: 'sent', sent_at: mail.send_at });
});

test('a relay that refuses, that is away or that hangs up leads to refused, to later, to doubt', async () => {
  relay.answer = 'refuse';
  expect((await mailOf(await sent())).state).toBe('refused');
  relay.answer = 'take';
  Object.assign(testing.app.settings.field ?? {}, { missionSmtpUrl: await relayThatHangsUp() });
  expect((await mailOf(await sent())).state).toBe('doubtful');
  Object.assign(testing.app.settings.field ?? {}, { missionSmtpUrl: 'smtp://127.0.0.1:1' });
  const away = await sent();
  Object.assign(testing.app.settings.field ?? {}, { missionSmtpUrl: relay.url });
  expect((await mailOf(away)).state).toBe('approved');
  await sendMysteryMails(testing.system);
  expect((await mailOf(away)).state).toBe('sent');
});

test('a reply read from the mailbox joins its thread once, masked, with its original sealed', async () => {
  const one = await sent();
  const mail = await mailOf(one);
  await imap.deliver(reply(mail));
  await imap.deliver('From: x@y.example\r\nTo: nobody@courriel.example\r\n\r\nx\r\n');
  await readInbox(testing.system);
  await readInbox(testing.system);
  await imap.renumber();
  await readInbox(testing.system);
  const [kept, ...more] = await thread(one);
  expect(more).toEqual([]);
  expect(kept).toMatchObject({ kind: 'human', matched_by: 'references', stranger: false, sender_domain: 'commune.example' });
  expect(kept?.body).toContain('ouverts le vendredi');
  expect(`${kept?.body}${kept?.subject}`).not.toMatch(/Julie|Marchand/);
  const original = await testing.system((ctx) => ctx.db.selectFrom('mission_mail_original').selectAll().where('mail_id', '=', kept?.id ?? '').executeTakeFirstOrThrow());
  expect((await openOriginal(testing.app.files, { sha256: original.sealed_sha256, key: original.sealing_key })).toString()).toContain('Julie Marchand');
  await expect(openOriginal(testing.app.files, { sha256: original.sealed_sha256, key: Buffer.alloc(32).toString('base64url') })).rejects.toThrow();
}, 30_000);

test('a mail from another domain that answers nothing of ours is kept and told to be a stranger’s', async () => {
  const one = await sent();
  const mail = await mailOf(one);
  await testing.system((ctx) => takeMail(ctx, Buffer.from(reply(mail, { from: 'x@elsewhere.example', references: '<other@elsewhere.example>' })), now));
  expect(await thread(one)).toMatchObject([{ stranger: true, matched_by: 'address' }]);
});

test('the same message id with other words is another mail; a reply through a list is found by what it answers', async () => {
  const one = await sent();
  const mail = await mailOf(one);
  const take = (raw: string) => testing.system((ctx) => takeMail(ctx, Buffer.from(raw), now));
  expect(await take(reply(mail))).toBe('kept');
  expect(await take(reply(mail))).toBe('duplicate');
  expect(await take(reply(mail, { text: 'Tout autre chose' }))).toBe('kept');
  expect(await take(reply(mail, { id: 'r2', to: 'liste@commune.example' }))).toBe('kept');
  expect(await take(reply({ ...mail, message_id: '<none@x>' }, { to: 'liste@commune.example' }))).toBe('unmatched');
});

test('a mail bomb to one address fills its quota and no more; other missions do not notice', async () => {
  const [bombed, calm] = [await sent(), await sent()];
  const [mail, other] = [await mailOf(bombed), await mailOf(calm)];
  const taken: string[] = [];
  for (let i = 0; i < quota.inHour + 15; i += 1) taken.push(await testing.system((ctx) => takeMail(ctx, Buffer.from(reply(mail, { id: `b${i}`, text: `bombe ${i}` })), now)));
  expect(taken.filter((one) => one === 'kept').length).toBe(quota.inHour);
  expect(taken.filter((one) => one === 'dropped').length).toBe(15);
  expect((await thread(bombed)).length).toBe(quota.inHour);
  expect(await testing.system((ctx) => takeMail(ctx, Buffer.from(reply(other)), now))).toBe('kept');
}, 30_000);

test('ten thousand nested brackets are refused without being parsed, and nothing is kept', async () => {
  const one = await sent();
  const mail = await mailOf(one);
  expect(await testing.system((ctx) => takeMail(ctx, Buffer.from(reply(mail, { from: `${'('.repeat(10_000)}x${')'.repeat(10_000)} <accueil@commune.example>` })), now))).toBe('refused');
  expect(await thread(one)).toEqual([]);
});

test('the inlet takes mail for missions only, within its limits', async () => {
  const one = await sent();
  const mail = await mailOf(one);
  const inlet = await startInlet({
    listen: '127.0.0.1:0', log: testing.app.log,
    accepts: (address) => testing.system(async (ctx) => address.endsWith(`@${domain}`) && (await mailboxByLocalPart(ctx.db, [address.split('@')[0] ?? ''])) !== undefined),
    take: async (raw) => void (await testing.system((ctx) => takeMail(ctx, raw, ctx.clock.now()))),
  });
  const client = createTransport({ host: '127.0.0.1', port: inlet.port, secure: false, ignoreTLS: true });
  const send = (to: string, text: string) => client.sendMail({ envelope: { from: 'accueil@commune.example', to }, raw: reply(mail, { text, id: `i${text.length}` }) });
  await send(`${mail.local_part}@${domain}`, 'Bonjour, oui, ouvert le vendredi de 9 h à 12 h.');
  await expect(send(`inconnu@${domain}`, 'x')).rejects.toThrow(/no such mailbox/);
  await expect(send(`${mail.local_part}@${domain}`, 'x'.repeat(6_000_000))).rejects.toThrow(/large|size/i);
  expect((await thread(one)).map(({ kind }) => kind)).toEqual(['human']);
  await inlet.close();
}, 30_000);

test('another evaluator sees nothing of a mission; its own sees the thread; a reviewer sees it; a body does not', async () => {
  const one = await sent();
  await testing.system((ctx) => mailOf(one).then((mail) => takeMail(ctx, Buffer.from(reply(mail)), now)));
  const count = (who: Person) => testing.runAs(who, async (ctx) => ({
    thread: (await ctx.db.selectFrom('mission_mail').select('id').where('mission_id', '=', one.key.missionId).execute()).length,
    mails: (await ctx.db.selectFrom('mystery_mail').select('id').where('mission_id', '=', one.key.missionId).execute()).length,
    originals: (await ctx.db.selectFrom('mission_mail_original').select('mail_id').execute()).length,
  }));
  const other = field.evaluators.find((person) => person.actor.personId !== one.evaluator.actor.personId);
  expect(await count(one.evaluator)).toEqual({ thread: 1, mails: 1, originals: 0 });
  expect(other && (await count(other))).toEqual({ thread: 0, mails: 0, originals: 0 });
  expect(await count(await testing.person('reviewer'))).toEqual({ thread: 1, mails: 1, originals: 0 });
  expect(await count(await testing.person('referent', one.key.organisationId))).toEqual({ thread: 0, mails: 0, originals: 0 });
});

test('an audit that says otherwise than what was measured is refused at the item', async () => {
  const one = await sent();
  const mail = await mailOf(one);
  now = new Date(now.getTime() + 3 * 24 * 3_600_000);
  await testing.system((ctx) => takeMail(ctx, Buffer.from(reply(mail)), now));
  const audit = anAudit(one.mission, mail.send_at.toISOString());
  const refused = await testing.runAs(one.evaluator, (ctx) => submitAudit(ctx, audit)).catch((error: unknown) => error);
  if (!isProblem(refused)) throw refused;
  const faults = refused.fields;
  expect(faults.length).toBeGreaterThan(0);
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['measure_locked']));
  expect(faults.map(({ field }) => field)).toContain(one.mission.scenario_kind === 'complaint' ? 'email-complaint-reply-date' : 'email-reply-date');
}, 30_000);
