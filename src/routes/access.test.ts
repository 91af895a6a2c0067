import { expect, test } from 'vitest';
import { anonymous, roles, type Actor, type Role } from '#platform/context.ts';
import { authorise, secondFactorRoles, type AccessRule } from '#platform/http/access.ts';
import { isProblem } from '#platform/http/problem.ts';
import { routeAccess } from './access.ts';

const body = '01990000-0000-7000-8000-000000000001';
const asks: readonly Role[] = secondFactorRoles;
const somebody = (held: Role[], secondFactor: Actor['secondFactor']): Actor =>
  ({ kind: 'person', personId: body, name: 'Odile', email: 'odile@ville.example', roles: held, organisationIds: [body], secondFactor });

function answer(rule: AccessRule, actor: Actor): string {
  try {
    authorise(rule, actor, { organisation: body });
    return 'let in';
  } catch (error) {
    return isProblem(error) ? error.code : 'broken';
  }
}

const rules = Object.entries(routeAccess).filter(([, rule]) => typeof rule.who !== 'string');
const admits = (rule: AccessRule, role: Role) => typeof rule.who !== 'string' && rule.who.includes(role);

test('no route of a role that asks for a second factor opens without one', () => {
  const opened = rules.flatMap(([route, rule]) =>
    asks.filter((role) => admits(rule, role)).flatMap((role) =>
      (['missing', 'due', undefined] as const).filter((state) => answer(rule, somebody([role], state)) !== 'second_factor_needed').map((state) => `${route} as ${role}, ${state}`)));
  expect(opened).toEqual([]);
  expect(rules.filter(([, rule]) => asks.some((role) => admits(rule, role))).length).toBeGreaterThan(20);
});

test('with it, every such route opens', () => {
  for (const [route, rule] of rules) for (const role of asks) if (admits(rule, role)) expect(answer(rule, somebody([role], 'passed')), route).toBe('let in');
});

test('a role that asks for none opens its own routes also while another is unproven, and no more', () => {
  const both = somebody(['operator', 'evaluator'], 'missing');
  expect(answer({ who: ['evaluator'], scope: 'evaluator' }, both)).toBe('let in');
  expect(authorise({ who: ['evaluator'], scope: 'evaluator' }, both, {}).roles).toEqual(['evaluator']);
  for (const role of roles) if (!asks.includes(role)) expect(answer({ who: [role], scope: 'public' }, somebody([role], 'not_needed'))).toBe('let in');
});

test('whoever has set up codes is asked for one before any role counts, and before changing how they sign in', () => {
  for (const [route, rule] of rules) for (const role of roles) if (admits(rule, role)) expect(answer(rule, somebody([role], 'due')), route).toBe('second_factor_needed');
  const account = Object.entries(routeAccess).filter(([route]) => route.startsWith('/account'));
  expect(account.length).toBeGreaterThan(4);
  for (const [route, rule] of account) {
    expect(answer(rule, somebody(['reader'], 'due')), route).toBe('second_factor_needed');
    expect(answer(rule, anonymous), route).toBe('sign_in_needed');
  }
});

test('on pages for everyone, an unproven role is not held', () => {
  const open: AccessRule = { who: 'everyone', scope: 'public' };
  expect(authorise(open, somebody(['operator'], 'missing'), {}).roles).toEqual([]);
  expect(authorise(open, somebody(['operator'], 'passed'), {}).roles).toEqual(['operator']);
});

test('an address that cannot name a row names nothing, for whoever may open the route', () => {
  const rule: AccessRule = { who: ['operator'], scope: 'office' };
  const open = (actor: Actor, registration: string) => () => authorise(rule, actor, { organisation: body, registration });
  expect(open(somebody(['operator'], 'passed'), body)).not.toThrow();
  expect(open(somebody(['operator'], 'passed'), 'xyz')).toThrow('not_found');
  expect(open(somebody(['reader'], 'not_needed'), 'xyz')).toThrow('not_allowed');
});

test('invoices, which bear the account to pay to, are not open to an expert of the body', () => {
  const invoiceRules = rules.filter(([route]) => route.startsWith('/participant/[organisation]/invoices'));
  expect(invoiceRules).toHaveLength(2);
  expect(invoiceRules.map(([, rule]) => [answer(rule, somebody(['expert'], 'not_needed')), answer(rule, somebody(['reader'], 'not_needed'))])).toEqual([['not_allowed', 'let in'], ['not_allowed', 'let in']]);
});
