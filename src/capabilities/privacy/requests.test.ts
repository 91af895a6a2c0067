import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { lastMailTo } from '#platform/mail/mail-message.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { personalData } from '../../personal-data.ts';
import { answerRequest, checkIdentity, doubtIdentity, eraseOnRequest, extendRequest, liftOnRequest, refuseRequest, restrictOnRequest } from './act-on-request.server.ts';
import { askByMail, askSignedIn } from './ask-request.server.ts';
import { confirmRequest } from './confirm-request.server.ts';
import { fetchPackage } from './make-package.server.ts';
import { listRequests, openRequest, ownRequests } from './open-desk.server.ts';
import { aCanary, canary, placesOf } from './privacy-builders.ts';
import { rectifyOnRequest } from './rectify-on-request.server.ts';
import { remindOfficers } from './remind-officers.server.ts';
import type { RequestKind } from './request.ts';

const parvis = await testApp();
const { personId } = await aCanary(parvis);
const officer: Person = { ...(await parvis.person('dpo')), scope: 'privacy' };
const day = (instant: string) => fixedClock(instant);
const desk = <T>(work: (ctx: Ctx) => Promise<T>, instant = '2026-09-08T09:00:00Z') => parvis.runAs(officer, (ctx) => work({ ...ctx, clock: day(instant) }));
const link: Person = { ...parvis.visitor, scope: 'privacy' };

async function tokenTo(email: string): Promise<string> {
  const mail = await parvis.system((ctx) => lastMailTo(ctx.db, email));
  return /token=([\w-]+)/.exec(mail?.text_body ?? '')?.[1] ?? '';
}

/** A confirmed request of somebody without an account; returns its id. */
async function asked(kind: RequestKind, email: string, instant = '2026-09-07T09:00:00Z'): Promise<string> {
  await parvis.runAs(parvis.visitor, (ctx) => askByMail({ ...ctx, clock: day(instant) }, { kind, email, detail: null }));
  const token = await tokenTo(email);
  await parvis.runAs(link, (ctx) => confirmRequest({ ...ctx, clock: day(instant) }, token));
  const { requests } = await desk((ctx) => listRequests(ctx, { open: true, page: 1 }));
  return requests.find((request) => request.email === email && request.kind === kind)?.id ?? '';
}

test('a request without an account waits for its link, which serves once and opens the same way for unknown addresses', async () => {
  const unknown = 'nobody@nowhere.example';
  const id = await asked('access', unknown);
  expect(id).not.toBe('');
  await expect(parvis.runAs(link, async (ctx) => confirmRequest(ctx, await tokenTo(unknown)))).rejects.toThrow('rights_link_invalid');
  const askedBy = async (email: string) => {
    await parvis.runAs(parvis.visitor, (ctx) => askByMail(ctx, { kind: 'access', email, detail: null }));
    return lastMailToText(email);
  };
  const known = await askedBy(canary.email);
  const stranger = await askedBy(unknown);
  expect(known).toBe(stranger);
});

/** The mail's words, its token left out. */
async function lastMailToText(email: string): Promise<string | undefined> {
  const mail = await parvis.system((ctx) => lastMailTo(ctx.db, email));
  return mail?.text_body.replace(/token=\S+/, '');
}

test('the desk finds what is held, and the person fetches a copy to read and one for machines', async () => {
  const id = await asked('access', canary.email);
  const opened = await desk((ctx) => openRequest(ctx, personalData, id));
  expect(opened.findings.length).toBeGreaterThan(5);
  expect(opened.actions).toEqual(['answer', 'extend', 'refuse', 'doubt']);
  expect(opened.request.due_on).toBe('2026-10-07');
  await desk((ctx) => answerRequest(ctx, { requestId: id, note: 'Voici.' }));
  const token = await tokenTo(canary.email);
  const { content, fileName } = await parvis.runAs(link, (ctx) => fetchPackage({ ...ctx, clock: day('2026-09-09T09:00:00Z') }, personalData, token));
  expect(fileName).toMatch(/\.zip$/);
  const entries = zipEntries(content) ?? [];
  expect(entries.map(({ name }) => name)).toEqual(['mes-donnees.json', 'mes-donnees.pdf']);
  const [json] = entries;
  const text = json ? unpack(content, json).toString() : '';
  expect(JSON.parse(text)).toMatchObject({ format: 'parvis-personal-data/1', subject: canary.email, right: 'access' });
  expect(text).toContain(canary.name);
  expect(text).not.toContain('canary-session');
  await expect(parvis.runAs(link, (ctx) => fetchPackage({ ...ctx, clock: day('2026-09-23T09:00:00Z') }, personalData, token))).rejects.toThrow('rights_link_invalid');
  const steps = (await desk((ctx) => openRequest(ctx, personalData, id))).steps.map(({ step }) => step);
  expect(steps).toEqual(['asked', 'confirmed', 'package_ready', 'answered', 'package_fetched']);
});

test('somebody signed in asks as themselves and sees their requests only', async () => {
  const reviewer = await parvis.person('reviewer');
  const signedIn: Person = { actor: reviewer.actor, scope: 'public' };
  await parvis.runAs(signedIn, (ctx) => askSignedIn(ctx, { kind: 'portability', detail: null }));
  expect((await parvis.runAs(signedIn, ownRequests)).map(({ kind, state, identity }) => [kind, state, identity])).toEqual([['portability', 'open', 'account']]);
  const other: Person = { actor: (await parvis.person('reviewer')).actor, scope: 'public' };
  expect(await parvis.runAs(other, ownRequests)).toEqual([]);
  expect(await parvis.runAs(parvis.visitor, (ctx) => ctx.db.selectFrom('privacy_request').select('id').execute())).toEqual([]);
  const operator = await parvis.person('operator');
  expect(await parvis.runAs(operator, (ctx) => ctx.db.selectFrom('privacy_request').select('id').execute())).toEqual([]);
});

test('nothing is told or changed while the identity is in doubt', async () => {
  const id = await asked('erasure', 'doubt@x.example');
  await desk((ctx) => doubtIdentity(ctx, { requestId: id, note: 'Autre adresse que celle du dossier' }));
  expect((await desk((ctx) => openRequest(ctx, personalData, id))).actions).toEqual(['extend', 'refuse', 'check']);
  await expect(desk((ctx) => eraseOnRequest(ctx, personalData, { requestId: id, note: '' }))).rejects.toThrow('request_moved_on');
  await desk((ctx) => checkIdentity(ctx, { requestId: id, note: 'Rappelée' }));
  await desk((ctx) => refuseRequest(ctx, { requestId: id, note: 'Demande excessive.' }));
  expect(await lastMailToText('doubt@x.example')).toContain('Demande excessive.');
  await expect(desk((ctx) => refuseRequest(ctx, { requestId: id, note: 'encore' }))).rejects.toThrow('request_moved_on');
});

test('the answer may be put off by two months in all, and the person is told why', async () => {
  const id = await asked('access', 'slow@x.example');
  await desk((ctx) => extendRequest(ctx, { requestId: id, note: 'Beaucoup de pièces.', months: 2 }));
  const { request, actions } = await desk((ctx) => openRequest(ctx, personalData, id));
  expect(request.due_on).toBe('2026-12-07');
  expect(actions).not.toContain('extend');
  expect(await lastMailToText('slow@x.example')).toContain('Beaucoup de pièces.');
});

test('a request is overdue on the day after its due date, and officers are reminded from a week before', async () => {
  await asked('access', 'late@x.example', '2026-03-02T09:00:00Z');
  const urgency = async (instant: string) => (await desk((ctx) => listRequests(ctx, { open: true, page: 1 }), instant)).requests.find(({ email }) => email === 'late@x.example')?.urgency;
  expect([await urgency('2026-03-20T09:00:00Z'), await urgency('2026-03-27T09:00:00Z'), await urgency('2026-04-02T09:00:00Z'), await urgency('2026-04-03T09:00:00Z')])
    .toEqual(['in_time', 'soon', 'soon', 'overdue']);
  const remind = (instant: string) => parvis.system(async (ctx) => {
    await remindOfficers({ ...ctx, clock: day(instant) });
    return (await ctx.db.selectFrom('mail_message').select('id').where('template', '=', 'privacy-reminder').execute()).length;
  });
  expect(await remind('2026-03-20T06:30:00Z')).toBe(0);
  expect(await remind('2026-03-27T06:30:00Z')).toBe(1);
  expect(await remind('2026-03-28T06:30:00Z')).toBe(1);
  expect(await remind('2026-03-31T06:30:00Z')).toBe(2);
});

test('a restriction bars every mail but those asked for, until it is lifted', async () => {
  const id = await asked('restriction', canary.email);
  await desk((ctx) => restrictOnRequest(ctx, { requestId: id, note: '' }));
  const send = (template: string) => parvis.runAs(parvis.visitor, (ctx) => ctx.mail({ to: canary.email.toUpperCase(), template, locale: 'fr', subject: template, text: '', html: '' }));
  const received = () => parvis.system(async (ctx) => (await ctx.db.selectFrom('mail_message').select('template').where('recipient', '=', canary.email.toUpperCase()).execute()).map(({ template }) => template));
  await send('edition-opened');
  await send('sign-in-link');
  expect(await received()).toEqual(['sign-in-link']);
  await desk((ctx) => liftOnRequest(ctx, { requestId: id, note: '' }));
  await send('edition-opened');
  expect((await received()).toSorted()).toEqual(['edition-opened', 'sign-in-link']);
});

test('a wrong value is corrected wherever it stands, and a value that cannot be is refused at its field', async () => {
  const id = await asked('rectification', canary.email);
  await expect(desk((ctx) => rectifyOnRequest(ctx, personalData, { requestId: id, note: '', typed: () => null }))).rejects.toThrow('nothing_corrected');
  await expect(desk((ctx) => rectifyOnRequest(ctx, personalData, { requestId: id, note: '', typed: (field) => (field.startsWith('registration_contact.phone') ? 'abc' : null) }))).rejects.toThrow('form_incomplete');
  await desk((ctx) => rectifyOnRequest(ctx, personalData, { requestId: id, note: '', typed: (field) => (field.startsWith('person.name') ? 'Zélie Canari' : null) }));
  const person = await parvis.system((ctx) => ctx.db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst());
  expect(person?.name).toBe('Zélie Canari');
});

test('after an erasure on request, only the answer to it still holds the address', async () => {
  const id = await asked('erasure', canary.email);
  await desk((ctx) => eraseOnRequest(ctx, personalData, { requestId: id, note: '' }));
  for (const needle of [canary.name, 'Zélie Canari', canary.phone]) expect(await placesOf(parvis, needle), needle).toEqual([]);
  expect(await placesOf(parvis, canary.email)).toEqual(['mail_message.recipient']);
  const left = await parvis.system((ctx) => ctx.db.selectFrom('mail_message').select('template').where('recipient', '=', canary.email).execute());
  expect(left).toEqual([{ template: 'privacy-erased' }]);
  expect((await desk((ctx) => listRequests(ctx, { open: false, page: 1 }))).requests.some((request) => request.id === id)).toBe(true);
});
