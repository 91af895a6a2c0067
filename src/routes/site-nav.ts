import type { Locale } from '#core/shared/texts.ts';
import type { Role } from '#platform/context.ts';
import { localPath, withoutLocale } from '#platform/http/locale.ts';
import type { NavItem } from '#ui/page/nav-item.ts';
import { routeAccess } from './access.ts';
import { siteTexts } from './site.texts.ts';

const officePaths = [
  ['/office', 'home'], ['/office/participants', 'participants'], ['/office/orders', 'orders'], ['/office/billing', 'billing'], ['/office/draw', 'draw'], ['/office/calendar', 'calendar'], ['/office/missions', 'missions'], ['/office/scores', 'scores'], ['/office/reports', 'reports'], ['/office/quality', 'quality'], ['/office/experts', 'experts'],
  ['/office/evaluators', 'evaluators'], ['/office/people', 'people'], ['/office/import', 'import'], ['/office/grid', 'grid'], ['/office/outbox', 'outbox'],
  ['/office/jobs', 'jobs'], ['/office/journal', 'journal'], ['/office/kiosks', 'kiosks'], ['/office/integrations', 'integrations'], ['/office/privacy', 'privacy'],
] as const;

const evaluatorPaths = [
  ['/evaluator', 'missions'], ['/evaluator/journal', 'journal'], ['/evaluator/training', 'training'], ['/evaluator/profile', 'profile'], ['/evaluator/availability', 'availability'], ['/evaluator/calendar', 'calendar'],
  ['/evaluator/conflicts', 'conflicts'], ['/evaluator/expenses', 'expenses'], ['/evaluator/statements', 'statements'],
] as const;

/** The navigation of the place where the reader stands: the public site, or what of a space the reader's roles open. */
export function siteNav(locale: Locale, pathname: string, roles: readonly Role[]): NavItem[] {
  const t = siteTexts[locale];
  const path = withoutLocale(pathname);
  const item = (href: string, label: string, exact = false): NavItem => ({
    href: localPath(locale, href),
    label,
    current: exact ? path === href : path === href || path.startsWith(`${href}/`),
  });
  if (path.startsWith('/office')) return officePaths.filter(([href]) => opens(href, roles)).map(([href, key]) => item(href, t.office[key], href === '/office'));
  if (path.startsWith('/evaluator')) return evaluatorPaths.map(([href, key]) => ({ ...item(href, t.ownWork[key]), ...(href === '/evaluator' && { current: path === href || path.startsWith('/evaluator/missions') }) }));
  if (path.startsWith('/reviewer')) return [{ ...item('/reviewer', t.reviewer), current: path === '/reviewer' || path.startsWith('/reviewer/audits') || path.startsWith('/reviewer/missions') }, item('/reviewer/codings', t.codings), item('/reviewer/disputes', t.disputes), item('/reviewer/competing', t.competing), item('/reviewer/interests', t.interests)];
  if (path.startsWith('/expert')) return [item('/expert', t.expert)];
  const body = /^\/participant\/[^/]+/.exec(path)?.[0];
  if (body) return bodyNav({ body, path }, item, roles, t);
  return [item('/', t.home, true), item('/method', t.method), item('/results', t.results), item('/register', t.register)];
}

/** The rooms of one body's space that the reader's roles open. What belongs to none of them is its results. */
function bodyNav({ body, path }: { body: string; path: string }, item: (href: string, label: string) => NavItem, roles: readonly Role[], t: (typeof siteTexts)['fr']): NavItem[] {
  const rooms = [
    ...(roles.includes('expert') ? [item('/expert', t.expert)] : []),
    item(`${body}/documents`, t.documents), { ...item(`${body}/opinions/points`, t.opinions), current: path.startsWith(`${body}/opinions`) }, item(`${body}/plan`, t.plan), item(`${body}/readiness`, t.readiness), item(`${body}/presentation`, t.presentation),
    item(`${body}/disputes`, t.disputes), item(`${body}/registration`, t.myRegistration),
    ...(opens('/participant/[organisation]/orders', roles) ? [item(`${body}/orders`, t.myOrders)] : []),
    ...(opens('/participant/[organisation]/invoices', roles) ? [item(`${body}/invoices`, t.myInvoices)] : []),
    ...(opens('/participant/[organisation]/integrations', roles) ? [item(`${body}/integrations`, t.integrations)] : [item(`${body}/integrations/embed`, t.embed)]),
  ];
  return [{ ...item(body, t.myResults), current: rooms.every(({ current }) => current !== true) }, ...rooms, item('/results', t.results), item('/method', t.method)];
}

function opens(route: string, roles: readonly Role[]): boolean {
  const who = routeAccess[route]?.who ?? [];
  return typeof who === 'string' || who.some((role) => roles.includes(role));
}
