import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { mailLinkAsked, mailLinkJob, signInByLink } from '#capabilities/accounts/index.server.ts';
import { anonymous } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { testApp } from '#tests/harness/app.ts';
import { watchStatements } from '#tests/harness/statements.ts';
import { actions } from './+page.server.ts';

const { app, person, system } = await testApp();

function asking(email: string, address: string): RequestEvent {
  const body = new FormData();
  body.set('email', email);
  const request = new Request('http://127.0.0.1/sign-in', { method: 'POST', body });
  const locals = { kit: app, frame: { actor: anonymous, scope: 'auth', locale: 'fr' }, requestId: 'r' };
  return { locals, request, setHeaders: (headers: Record<string, string>) => void headersSent.push(headers), getClientAddress: () => address } as unknown as RequestEvent; // the rest of the event is Kit's own
}

const headersSent: Record<string, string>[] = [];

const ask = (email: string, address: string) => actions.link(asking(email, address));

/** Does the jobs that wait, as the worker would; returns their data. */
async function doJobs(): Promise<JobData[]> {
  const { rows } = await app.ownerPool.query<{ data: JobData }>('delete from pgboss.job where name = $1 returning data', [mailLinkJob]);
  for (const { data } of rows) await system((ctx) => mailLinkAsked(ctx, data));
  return rows.map(({ data }) => data);
}

const recipients = async () => (await system((ctx) => ctx.db.selectFrom('mail_message').select('recipient').execute())).map(({ recipient }) => recipient);

test('more people than there are connections ask for a link at once, and each is answered and mailed', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => person('evaluator')));
  const emails = people.map(({ actor }) => actor.email ?? '');
  const answers = await Promise.all(emails.map((email, i) => ask(email, `192.0.2.${i}`)));
  expect(answers).toEqual(emails.map((sentTo) => ({ sentTo, link: null })));
  await doJobs();
  expect((await recipients()).toSorted()).toEqual([...emails].toSorted());
}, 20_000);

test('an address that nobody has is answered alike, by the same statements, and mailed nothing', async () => {
  const known = (await person('evaluator')).actor.email ?? '';
  const statementsOf = async (email: string) => {
    const seen = watchStatements();
    expect(await ask(email, '192.0.2.77')).toEqual({ sentTo: email, link: null });
    return seen();
  };
  const [forKnown, forUnknown] = [await statementsOf(known), await statementsOf('nobody@example.org')];
  expect(forUnknown).toEqual(forKnown);
  expect(forKnown.length).toBeGreaterThan(4);
  const mailed = (await recipients()).length;
  const jobs = await doJobs();
  expect((await recipients()).slice(mailed)).toEqual([known]);
  // The queue keeps no address that can be read.
  expect(JSON.stringify(jobs)).not.toMatch(/@|nobody/);
});

test('somebody who hammers an address keeps nobody from the link that was mailed before, nor from asking elsewhere', async () => {
  const rose = (await person('evaluator')).actor.email ?? '';
  await ask(rose, '192.0.2.50');
  await doJobs();
  const refusals = [];
  for (let i = 0; i < 12; i++) refusals.push(await ask(rose, '198.51.100.66'));
  expect(refusals.filter((answer) => 'status' in answer && answer.status === 429)).toHaveLength(7);
  expect(headersSent.filter((headers) => Number(headers['retry-after']) > 0)).toHaveLength(7); // each is told when to come back
  expect(await ask(rose, '192.0.2.50')).toEqual({ sentTo: rose, link: null });
  await doJobs();
  const mails = await system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').where('recipient', '=', rose).orderBy('created_at').execute());
  expect(mails).toHaveLength(3);
  const token = /token=([\w-]+)/.exec(mails[0]?.text_body ?? '')?.[1] ?? '';
  const session = await system((ctx) => signInByLink(ctx, { token, userAgent: null }));
  expect(session.token.length).toBeGreaterThanOrEqual(43);
});

test('tokens hold 256 bits of chance: guessing is hopeless however many guess', async () => {
  const { rows } = await app.ownerPool.query<{ token_hash: string }>('select token_hash from sign_in_link');
  expect(rows.every(({ token_hash }) => /^[0-9a-f]{64}$/.test(token_hash))).toBe(true);
  const mails = await system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').execute());
  const tokens = mails.map(({ text_body }) => /token=([\w-]+)/.exec(text_body)?.[1] ?? '');
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(Math.min(...tokens.map((token) => Buffer.from(token, 'base64url').length))).toBe(32);
});
