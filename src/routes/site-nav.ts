import type { Locale } from '#core/shared/texts.ts';
import type { Role } from '#platform/context.ts';
import { localPath, withoutLocale } from '#platform/http/locale.ts';
import type { NavItem } from '#ui/page/nav-item.ts';
import { routeAccess } from './access.ts';
import { siteTexts } from './site.texts.ts';

/** The parts of the office; a page that has no entry of its own belongs to the entry that names it in `others`. */
const officeParts: { key: keyof (typeof siteTexts)['fr']['officeParts']; pages: [path: string, key: keyof (typeof siteTexts)['fr']['office'], ...others: string[]][] }[] = [
  { key: 'home', pages: [['/office', 'home']] },
  { key: 'bodies', pages: [['/office/participants', 'participants'], ['/office/orders', 'orders'], ['/office/billing', 'billing'], ['/office/draw', 'draw']] },
  { key: 'field', pages: [['/office/calendar', 'calendar', '/office/campaign'], ['/office/missions', 'missions'], ['/office/evaluators', 'evaluators'], ['/office/quality', 'quality']] },
  { key: 'opinions', pages: [['/office/opinions', 'opinions'], ['/office/kiosks', 'kiosks'], ['/office/patterns', 'patterns'], ['/office/polls', 'polls']] },
  { key: 'results', pages: [['/office/scores', 'scores', '/office/freeze'], ['/office/reports', 'reports'], ['/office/experts', 'experts'], ['/office/trophies', 'trophies'], ['/office/meetings', 'meetings']] },
  { key: 'data', pages: [['/office/grid', 'grid'], ['/office/import', 'import'], ['/office/integrations', 'integrations']] },
  { key: 'running', pages: [['/office/people', 'people'], ['/office/outbox', 'outbox', '/office/mail-templates'], ['/office/jobs', 'jobs'], ['/office/journal', 'journal'], ['/office/privacy', 'privacy']] },
];

const evaluatorPaths = [
  ['/evaluator', 'missions'], ['/evaluator/journal', 'journal'], ['/evaluator/training', 'training'], ['/evaluator/profile', 'profile'], ['/evaluator/availability', 'availability'], ['/evaluator/calendar', 'calendar'],
  ['/evaluator/conflicts', 'conflicts'], ['/evaluator/expenses', 'expenses'], ['/evaluator/statements', 'statements'],
] as const;

/** The navigation of the place where the reader stands: the public site, or what of a space the reader's roles open. */
export function siteNav(locale: Locale, pathname: string, roles: readonly Role[]): NavItem[] {
  const t = siteTexts[locale];
  const path = withoutLocale(pathname);
  const below = (href: string) => path === href || path.startsWith(`${href}/`);
  const item = (href: string, label: string, exact = false): NavItem => ({ href: localPath(locale, href), label, current: exact ? path === href : below(href) });
  if (path.startsWith('/office')) {
    return officeParts.flatMap(({ key, pages }) => part(t.officeParts[key], pages.filter(([href]) => opens(href, roles)).map(([href, name, ...others]) =>
      ({ ...item(href, t.office[name], href === '/office'), ...(others.some(below) && { current: true }) }))));
  }
  if (path.startsWith('/evaluator')) return evaluatorPaths.map(([href, key]) => ({ ...item(href, t.ownWork[key]), ...(href === '/evaluator' && { current: path === href || path.startsWith('/evaluator/missions') }) }));
  if (path.startsWith('/reviewer')) return [{ ...item('/reviewer', t.reviewer), current: path === '/reviewer' || path.startsWith('/reviewer/audits') || path.startsWith('/reviewer/missions') }, item('/reviewer/codings', t.codings), item('/reviewer/disputes', t.disputes), item('/reviewer/competing', t.competing), item('/reviewer/interests', t.interests)];
  if (path.startsWith('/jury')) return [item('/jury', t.jury, true), item('/jury/ties', t.juryTies)];
  if (path.startsWith('/expert')) return [item('/expert', t.expert)];
  const body = /^\/participant\/[^/]+/.exec(path)?.[0];
  if (body) return bodyNav(body, item, roles, t);
  return [item('/', t.home, true), item('/method', t.method), item('/results', t.results), item('/trophies', t.trophies), item('/meetings', t.meetings), item('/register', t.register)];
}

/** A part of the site with its pages; a single page stands for itself, and none for nothing. */
function part(label: string, items: NavItem[]): NavItem[] {
  const [first] = items;
  if (!first || items.length === 1) return items;
  return [{ href: first.href, label, current: items.some(({ current }) => current), items }];
}

/** The rooms of one body's space that the reader's roles open. What belongs to none of them is its results. */
function bodyNav(body: string, item: (href: string, label: string) => NavItem, roles: readonly Role[], t: (typeof siteTexts)['fr']): NavItem[] {
  const own = (room: string, label: string, mayOpen = true): NavItem[] => (mayOpen ? [item(`${body}/${room}`, label)] : []);
  const results = [...own('mirror', t.mirror), ...own('documents', t.documents), ...own('disputes', t.disputes), ...own('trophies', t.trophies), ...own('meetings', t.meetings)];
  const rooms = [
    ...own('opinions', t.opinions),
    ...own('listening', t.listening),
    ...own('consultations', t.consultations),
    ...own('polls', t.polls),
    ...part(t.bodyParts.acting, [...own('plan', t.plan), ...own('readiness', t.readiness), ...own('presentation', t.presentation)]),
    ...part(t.bodyParts.file, [
      ...own('registration', t.myRegistration), ...own('orders', t.myOrders, opens('/participant/[organisation]/orders', roles)), ...own('invoices', t.myInvoices, opens('/participant/[organisation]/invoices', roles)),
      ...(opens('/participant/[organisation]/integrations', roles) ? own('integrations', t.integrations) : own('integrations/embed', t.embed)),
    ]),
  ];
  const elsewhere = [...results, ...rooms].some(({ current }) => current);
  return [
    ...(roles.includes('expert') ? [item('/expert', t.expert)] : []),
    ...part(t.bodyParts.results, [{ ...item(body, t.myResults), current: !elsewhere }, ...results]), ...rooms,
    ...part(t.bodyParts.barometer, [item('/results', t.results), item('/method', t.method)]),
  ];
}

function opens(route: string, roles: readonly Role[]): boolean {
  const who = routeAccess[route]?.who ?? [];
  return typeof who === 'string' || who.some((role) => roles.includes(role));
}
