import { fail, redirect } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { action, page } from './endpoint.ts';
import { problem } from './problem.ts';
import type { Ctx } from '../context.ts';
import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';

const { app, system } = await testApp();

// The wrapper reads only these parts of Kit's event.
function eventWith(fields: Record<string, string> = {}): RequestEvent & ServerLoadEvent {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  const locals = { kit: app, frame: { actor: { kind: 'anonymous', personId: null, name: null, email: null, roles: [], organisationIds: [] }, scope: 'system', locale: 'fr' }, requestId: 'r' };
  return { locals, request } as unknown as RequestEvent & ServerLoadEvent; // the rest of the event is Kit's own
}

const write = (ctx: Ctx, name: string) => ctx.record({ name, subjectType: 'test', subjectId: 'x' });
const written = (name: string) =>
  system((ctx) => ctx.db.selectFrom('event').select('id').where('name', '=', name).execute()).then((rows) => rows.length);

test('a value returned commits', async () => {
  await page((ctx) => write(ctx, 'test.returned'))(eventWith());
  expect(await written('test.returned')).toBe(1);
});

test('a redirect thrown commits, then redirects', async () => {
  const load = page(async (ctx) => {
    await write(ctx, 'test.redirected');
    redirect(303, '/next');
  });
  await expect(load(eventWith())).rejects.toMatchObject({ status: 303, location: '/next' });
  expect(await written('test.redirected')).toBe(1);
});

test('a fail() returned rolls back and reaches the page', async () => {
  const act = action(async (ctx) => {
    await write(ctx, 'test.failed');
    return fail(422, { problem: { code: 'x', message: 'y' }, errors: {}, values: {} });
  });
  expect(await act(eventWith())).toMatchObject({ status: 422 });
  expect(await written('test.failed')).toBe(0);
});

test('a problem rolls back and gives back everything that was typed', async () => {
  const act = action(async (ctx) => {
    await write(ctx, 'test.problem');
    throw problem('form_incomplete', {}, [{ field: 'email', code: 'email_invalid' }]);
  });
  const refused = await act(eventWith({ email: 'nobody', name: 'Zoé' }));
  expect(refused).toMatchObject({
    status: 422,
    data: { problem: { code: 'form_incomplete' }, values: { email: 'nobody', name: 'Zoé' }, errors: { email: expect.stringContaining('Exemple') } },
  });
  expect(await written('test.problem')).toBe(0);
});

test('an unexpected error rolls back', async () => {
  const load = page(async (ctx) => {
    await write(ctx, 'test.thrown');
    throw new Error('bug');
  });
  await expect(load(eventWith())).rejects.toThrow('bug');
  expect(await written('test.thrown')).toBe(0);
});
