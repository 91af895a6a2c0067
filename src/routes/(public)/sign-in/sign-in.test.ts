import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { anonymous } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { actions } from './+page.server.ts';

const { app, person, system } = await testApp();

function asking(email: string, address: string): RequestEvent {
  const body = new FormData();
  body.set('email', email);
  const request = new Request('http://127.0.0.1/sign-in', { method: 'POST', body });
  const locals = { kit: app, frame: { actor: anonymous, scope: 'public', locale: 'fr' }, requestId: 'r' };
  return { locals, request, getClientAddress: () => address } as unknown as RequestEvent; // the rest of the event is Kit's own
}

test('more people than there are connections ask for a link at once, and each is answered', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => person('evaluator')));
  const emails = people.map(({ actor }) => actor.email ?? '');
  const answers = await Promise.all(emails.map((email, i) => actions.default(asking(email, `192.0.2.${i}`))));
  expect(answers).toEqual(emails.map((sentTo) => ({ sentTo, link: null })));
  const mails = await system((ctx) => ctx.db.selectFrom('mail_message').select('recipient').execute());
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual([...emails].sort());
}, 20_000);

test('an address that nobody has is answered alike', async () => {
  expect(await actions.default(asking('nobody@example.org', '192.0.2.99'))).toEqual({ sentTo: 'nobody@example.org', link: null });
});
