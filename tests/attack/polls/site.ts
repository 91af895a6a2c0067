import { createPrivateKey, randomBytes, constants, sign } from 'node:crypto';
import type { App } from '#app';
import { handle, init } from '../../../src/hooks.server.ts';
import { actions } from '../../../src/routes/poll/[poll]/+page.server.ts';
import { POST as ballotRoute } from '../../../src/routes/poll/[poll]/ballot/+server.ts';
import { GET as roomRoute } from '../../../src/routes/poll/[poll]/room/+server.ts';
import { POST as tokenRoute } from '../../../src/routes/poll/[poll]/token/+server.ts';
import { pollSecrets } from '#capabilities/staff-polls/tokens/poll-keys.server.ts';
import type { PollKey } from '#capabilities/staff-polls/poll.ts';

/** What the request of an agent carries that must be found nowhere. */
export const visitor = { agent: 'Mozilla/5.0 CanariNavigateur/77.1', address: '203.0.113.177', cookie: 'canari=8842aa77' };

type Answer = (event: Parameters<typeof ballotRoute>[0]) => Promise<Response>;

/** The routes that take something of an agent, by the rest of their address; a form's answer is what its page would show. */
const routes = {
  '/token': tokenRoute,
  '/ballot': ballotRoute,
  '/room': roomRoute,
  '?/enter': (async (event) => Response.json(await actions.enter(event))) satisfies Answer,
  '?/send': (async (event) => Response.json(await actions.send(event))) satisfies Answer,
};

/** Sends a request through the hooks and the route of the site, as its server does; the product that answered comes with the answer. Without a body it asks. */
async function send(pollId: string, what: keyof typeof routes, body?: unknown): Promise<{ response: Response; app: App }> {
  const url = new URL(`http://127.0.0.1:4999/poll/${pollId}${what}`);
  const [type, content] = body instanceof URLSearchParams ? ['application/x-www-form-urlencoded', body.toString()] : ['application/json', JSON.stringify(body)];
  const headers = { origin: url.origin, 'user-agent': visitor.agent, cookie: visitor.cookie };
  const request = new Request(url, body === undefined ? { headers } : { method: 'POST', headers: { ...headers, 'content-type': type }, body: content });
  const event = { url, request, route: { id: `/poll/[poll]${what.startsWith('/') ? what : ''}` }, params: { poll: pollId }, locals: {} as { kit?: App }, cookies: { get: () => undefined }, getClientAddress: () => visitor.address, setHeaders: () => undefined };
  // The part of a request that hooks and routes of this site look at.
  const resolve = (asked: unknown) => routes[what](asked as Parameters<Answer>[0]);
  const response = await handle({ event, resolve } as unknown as Parameters<typeof handle>[0]);
  if (!event.locals.kit) throw new Error('the hooks gave no product');
  return { response, app: event.locals.kit };
}

/** Starts the product as the server does, with the settings of the environment. */
export async function startSite(): Promise<App> {
  await init();
  return (await send('00000000-0000-7000-8000-000000000000', '/ballot', {})).app;
}

export interface SpentToken {
  serial: string;
  signature: string;
}

/** Has a blinded message signed, which is a number like any other: what the site sees of a browser that asks for a token. */
export async function takeToken(pollId: string, proof: { code: string } | { link: string }): Promise<void> {
  const { response } = await send(pollId, '/token', { proof, blinded: Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64url') });
  if (response.status !== 200) throw new Error(`no token: ${response.status} ${await response.text()}`);
}

/** A token as a browser has it after unblinding, made with the key itself: blinding in a browser takes long, and leaves nothing here. */
export async function tokensOf(app: App, key: PollKey): Promise<() => SpentToken> {
  const { signing } = await app.runAsSystem((ctx) => pollSecrets(ctx, key));
  const privateKey = createPrivateKey({ key: Buffer.from(signing, 'base64'), type: 'pkcs8', format: 'der' });
  return () => {
    const serial = randomBytes(32);
    const signature = sign('sha384', Buffer.concat([serial, Buffer.from(key.id)]), { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 });
    return { serial: serial.toString('hex'), signature: signature.toString('base64url') };
  };
}

/** Spends a token; tries again while the site is busy. */
export async function spendAt(pollId: string, token: SpentToken, ballot: unknown): Promise<string> {
  for (;;) {
    const { response } = await send(pollId, '/ballot', { ...token, ballot });
    const text = await response.text();
    if (response.status === 200) return String((JSON.parse(text) as { outcome: string }).outcome);
    if (response.status !== 503) throw new Error(`no ballot: ${response.status} ${text}`);
  }
}

/** Votes as a browser without scripts does: a form with the code, and then one with the answers. Returns the serial. */
export async function voteByForm(pollId: string, code: string, answers: Readonly<Record<string, string>>): Promise<string> {
  const entered = await formAnswer(pollId, '?/enter', { code });
  const sent = await formAnswer(pollId, '?/send', { code, ...(entered['request'] as Record<string, string>), ...answers }); // as the page has it
  return String(sent['serial']);
}

async function formAnswer(pollId: string, what: '?/enter' | '?/send', fields: Record<string, string>): Promise<Record<string, unknown>> {
  const { response } = await send(pollId, what, new URLSearchParams(fields));
  const answer = (await response.json()) as Record<string, unknown>;
  if (!('step' in answer)) throw new Error(`the form was refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** Asks how far a live session is, as phones do every few seconds. */
export async function lookAtRoom(pollId: string): Promise<void> {
  const { response } = await send(pollId, '/room');
  if (response.status !== 200) throw new Error(`no session: ${response.status}`);
  await response.arrayBuffer();
}
