import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { senderHeader } from './fetch-as.ts';
import { refuseOtherSender } from './refuse-other-sender.server.ts';

const signedIn = { actor: { personId: 'anouk' } } as Ctx; // only who asks is looked at
const sent = (headers: Record<string, string>) => new Request('http://parvis.test/api/v1/submissions', { method: 'POST', headers });

test('what waits on a phone for one person is taken from nobody else’s session, and an application without the header speaks for its own', () => {
  expect(() => refuseOtherSender(signedIn, sent({ [senderHeader]: 'basile' }))).toThrow(expect.objectContaining({ code: 'other_sender' }));
  expect(() => refuseOtherSender(signedIn, sent({ [senderHeader]: 'anouk' }))).not.toThrow();
  expect(() => refuseOtherSender(signedIn, sent({}))).not.toThrow();
});
