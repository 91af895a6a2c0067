import { expect, test } from 'vitest';
import { testApp, type Person } from '#tests/harness/app.ts';
import { idOf } from '#tests/harness/builders.ts';
import { isProblem } from '#platform/http/problem.ts';
import { endRole, grantsOf, readPerson } from '../index.server.ts';

const { runAs, system, person } = await testApp();
const operator = await person('operator');
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));

async function roleOf(somebody: Person): Promise<{ personId: string; grantId: string }> {
  const [grant] = (await runAs(operator, (ctx) => readPerson(ctx, idOf(somebody)))).roles;
  return { personId: idOf(somebody), grantId: grant?.id ?? '' };
}

test('a role taken back is lost at once, and the file keeps who did it', async () => {
  const reviewer = await person('reviewer');
  const role = await roleOf(reviewer);
  await runAs(operator, (ctx) => endRole(ctx, role));
  expect(await system((ctx) => grantsOf(ctx.db, role.personId))).toEqual([]);
  const file = await runAs(operator, (ctx) => readPerson(ctx, role.personId));
  expect(file).toMatchObject({ roles: [], ended: [{ role: 'reviewer', revokedBy: operator.actor.name }] });
  expect(await code(runAs(operator, (ctx) => endRole(ctx, role)))).toBe('role_ended');
});

test('the last operator stays, so that somebody can still give roles', async () => {
  const last = await roleOf(operator);
  expect(await code(runAs(operator, (ctx) => endRole(ctx, last)))).toBe('last_operator');
  await person('operator');
  expect(await code(runAs(operator, (ctx) => endRole(ctx, last)))).toBe('done');
});

test('a role is only found in the file of who holds it', async () => {
  const [one, other] = [await roleOf(await person('dpo')), await roleOf(await person('reviewer'))];
  const someOperator = await person('operator');
  expect(await code(runAs(someOperator, (ctx) => endRole(ctx, { ...one, grantId: other.grantId })))).toBe('not_found');
  expect(await code(runAs(someOperator, (ctx) => endRole(ctx, { personId: 'x', grantId: 'y' })))).toBe('not_found');
});

test('only the operator takes roles back', async () => {
  const role = await roleOf(await person('reviewer'));
  const dpo = await person('dpo');
  expect(await code(runAs(dpo, (ctx) => endRole(ctx, role)))).toBe('not_allowed');
  expect((await runAs(dpo, (ctx) => readPerson(ctx, role.personId))).mayEndRoles).toBe(false);
});
