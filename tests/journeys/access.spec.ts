import { existsSync, readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { roles, type Role } from '#platform/context.ts';
import type { AccessRule } from '#platform/http/access.ts';
import { routeAccess } from '../../src/routes/access.ts';
import { anonymousClient, clientOf, emailOf } from './harness/people.ts';
import { withDatabase } from './harness/mailbox.ts';
import { expect, test } from './harness/test.ts';

type Who = Role | 'anonymous';

/** Values for the parameters of routes: things that exist, and that whoever may open the route may see. */
interface Places {
  /** The body to which the people of the demonstration belong, and another one of its edition. */
  own: string;
  other: string;
  values: (route: string) => Record<string, string>;
}

test('every route answers each role as its access rule says', async () => {
  test.slow();
  const clients = new Map<Who, APIRequestContext>([['anonymous', await anonymousClient()]]);
  for (const role of roles) clients.set(role, await clientOf(emailOf(role)));
  const places = await findPlaces();
  await nationalReportIsMade(clients.get('anonymous'));
  const wrong: string[] = [];
  let asked = 0;
  let sendings = 0;
  for (const [route, rule] of Object.entries(routeAccess)) {
    for (const [who, client] of clients) {
      for (const organisation of rule.organisationParam ? [places.own, places.other] : [places.own]) {
        const path = pathOf(route, { organisation, ...places.values(route), ...(rule.organisationParam ? { organisation } : {}) });
        const { outcome, status } = await ask(client, path, rule);
        const expected = expectedOutcome(rule, who, absent.includes(route) || (rule.organisationParam !== undefined && organisation !== places.own));
        asked += 1;
        if (outcome !== expected) wrong.push(`${who} on ${path}: ${outcome} (${status}), expected ${expected}`);
        if (expected === 'let in') continue;
        for (const form of formsOf(route)) {
          const sent = await client.post(path.replace(/\?.*/, '') + form, { form: {} });
          const answer = outcomeOf(sent.status(), sent.headers()['location']);
          sendings += 1;
          if (answer !== expected) wrong.push(`${who} sends ${path}${form}: ${answer} (${sent.status()}), expected ${expected}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(sendings).toBeGreaterThan(100);
  expect(asked).toBeGreaterThanOrEqual(Object.keys(routeAccess).length * clients.size);
  for (const client of clients.values()) await client.dispose();
});

/** Addresses of the forms of a page: its actions, by name. */
function formsOf(route: string): string[] {
  const file = `src/routes${route}/+page.server.ts`;
  if (!existsSync(file)) return [];
  const [, actions = ''] = /^export const actions\b([\s\S]*?)^\}/m.exec(readFileSync(file, 'utf8')) ?? [];
  return [...actions.matchAll(/^  (?:async )?(\w+)[:(,]/gm)].map(([, name]) => (name === 'default' ? '' : `?/${name}`));
}

/** Documents are made in the background once an edition is published. */
async function nationalReportIsMade(client: APIRequestContext | undefined): Promise<void> {
  await expect.poll(async () => (await client?.get('/results/report'))?.status(), { timeout: 120_000 }).toBe(200);
}

type Outcome = 'let in' | 'sent to sign in' | 'refused' | 'does not exist' | 'broken';

/** `hidden`: what the address names is of another body, or of none. */
function expectedOutcome({ who: allowed }: AccessRule, who: Who, hidden: boolean): Outcome {
  const inside = hidden ? 'does not exist' : 'let in';
  if (allowed === 'everyone') return inside;
  if (who === 'anonymous') return 'sent to sign in';
  if (allowed !== 'signed_in' && !allowed.includes(who)) return 'refused';
  return inside;
}

/** Asks for a page; what only takes a sending (405) is sent an empty one, which whoever is let in sees refused as a form. */
async function ask(client: APIRequestContext, path: string, rule: AccessRule): Promise<{ outcome: Outcome; status: number }> {
  const page = await client.get(path);
  if (page.status() !== 405 || rule.who === 'everyone') return { outcome: outcomeOf(page.status(), page.headers()['location']), status: page.status() };
  const sending = await client.post(path, { data: {}, headers: { accept: 'application/json' } });
  return { outcome: outcomeOf(sending.status(), sending.headers()['location']), status: sending.status() };
}

function outcomeOf(status: number, location: string | undefined): Outcome {
  if (status === 401 || (status === 303 && location?.endsWith('/sign-in'))) return 'sent to sign in';
  if (status === 403) return 'refused';
  if (status === 404) return 'does not exist';
  return status < 500 ? 'let in' : 'broken';
}

function pathOf(route: string, values: Record<string, string>): string {
  const path = route.replaceAll(/\/\([^)]+\)/g, '').replaceAll(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`${route}: no value for ${name}`);
    return value;
  });
  return (path || '/') + (queries[route] ?? '');
}

/** What the demonstration has none of: whoever may ask is told that it does not exist. */
const absent = [
  ...Object.keys(routeAccess).filter((route) => /\/polls\/(\[poll\]|series\/\[series\])/.test(route)),
  '/(public)/trophies/press/[token]', '/(public)/trophies/press/[token]/kit', '/(public)/trophies/badges/[code]', '/(public)/trophies/badges/[code]/picture', '/(public)/trophies/keys/[key]',
  '/jury/[edition]/files/[file]', '/jury/[edition]/[prize]', '/participant/[organisation]/trophies/certificate/[code]',
  '/c/[slug]/[step]/[...rest]', '/c/[slug]/documents/[document]', '/poll/[poll]', '/poll/[poll]/check', '/poll/[poll]/promises', '/poll/[poll]/results', '/poll/[poll]/tablet', '/poll/room/[code]', '/poll/[poll]/serials', '/poll/[poll]/room', '/poll/[poll]/ideas', '/wall/poll/[code]', '/wall/[token]', '/letters/stop/[letter]/[token]', '/v/[token]/[code]', '/participant/[organisation]/opinions/devices/[kiosk]', '/participant/[organisation]/opinions/import/[import]', '/participant/[organisation]/opinions/paper/[batch]',
  '/participant/[organisation]/listening/replies/[mention]', '/participant/[organisation]/listening/import/[import]', '/participant/[organisation]/listening/import/[import]/faults', '/participant/[organisation]/listening/desk/[mention]', '/office/patterns/[draft]', '/office/patterns/[draft]/file',
  '/embed/[organisation]/[tile]', '/office/integrations/webhooks/[webhook]', '/participant/[organisation]/integrations/webhooks/[webhook]',
  '/participant/[organisation]/disputes/new', '/participant/[organisation]/disputes/[dispute]/proof', '/reviewer/disputes/[organisation]/[dispute]/proof',
  '/reviewer/codings/[organisation]/[audit]', '/reviewer/competing/[organisation]/[competing]',
  '/participant/[organisation]/orders/[registration]/quote', '/participant/[organisation]/orders/[registration]/copies/[copy]',
  '/participant/[organisation]/registration/proofs/[notice]', '/(public)/file/[token]/invoices/[invoice]', '/office/participants/bulk/[bulk]',
  '/office/participants/[organisation]/[registration]/certification', '/calendar/[token]', '/plan-calendar/[token]', '/participant/[organisation]/plan/proofs/[proof]', '/office/campaign/plans/[run]', '/office/campaign/plans/[run]/decision',
  '/evaluator/missions/[organisation]/[mission]/measures/shots/[review]/[shot]', '/reviewer/missions/[organisation]/[mission]/measures/shots/[review]/[shot]',
  '/participant/[organisation]/consultations/[consultation]/ideas/[step]/[idea]/photo/[position]', '/participant/[organisation]/consultations/[consultation]/moderation/[kind]/[text]',
  '/api/v1/evidence/[organisation]/[evidence]', '/api/v1/evidence/[organisation]/[evidence]/file', '/api/v1/evidence/[organisation]/[evidence]/file/reviewer',
  '/api/v1/evidence/[organisation]/[evidence]/file/participant', '/api/v1/openrosa/[key]/formList', '/api/v1/openrosa/[key]/forms/[form]',
];

/** What an address must say besides its path. */
const queries: Record<string, string> = { '/office/missions/[organisation]/[mission]/move': '?evaluator=&from=2027-01-04&to=2027-01-04&half=', '/office/participants/export': '?edition=2026', '/office/meetings/[meeting]/people/export': '?format=csv', '/office/participants/bulk': '?edition=2027&state=submitted&which=all&action=note' };

/** An identifier that names nothing. */
const nothing = '00000000-0000-7000-8000-000000000000';

async function findPlaces(): Promise<Places> {
  return withDatabase(async (client) => {
    const one = async (text: string, values: unknown[] = []): Promise<Record<string, string>> => {
      const { rows } = await client.query<Record<string, string>>(text, values);
      const [row] = rows;
      if (!row) throw new Error(`nothing found by: ${text}`);
      return row;
    };
    const idOf = async (role: Role) => (await one('select id from person where email = $1', [emailOf(role)]))['id'];
    const { own = '' } = await one(`select organisation_id as own from role_grant where role = 'referent' and person_id = $1`, [await idOf('referent')]);
    const { other = '' } = await one('select organisation_id as other from published_score where organisation_id <> $1 order by 1 limit 1', [own]);
    const registration = await one(`select organisation_id as organisation, id as registration from registration where edition_id = '2027' order by id limit 1`);
    // Other journeys carry out a call and a letter at the same time.
    const mission = await one(
      `select m.organisation_id as organisation, m.id as mission from mission m join mission_assignment a on a.organisation_id = m.organisation_id and a.mission_id = m.id
       where a.evaluator_id = $1 and a.ended_at is null and m.state = 'planned' and m.channel not in ('phone', 'letter') order by m.id limit 1`, [await idOf('evaluator')]);
    const submitted = await one(
      `select a.organisation_id as organisation, a.id as audit from audit a join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
       where m.state = 'submitted' order by a.id limit 1`);
    const audit = await one(`select id as audit from audit where organisation_id = $1 and edition_id = '2026' order by id limit 1`, [own]);
    const mail = await one('select id as mail from mail_message order by id limit 1');
    const grant = await one(`select person_id as person, id as grant from role_grant where role = 'reader' and revoked_at is null limit 1`);
    const { request = '' } = await one(`select id as request from privacy_request where state = 'open' and kind = 'rectification' limit 1`);
    /** A buyer of the demonstration: 5 has a form sent back, 11 an accepted quotation. */
    const buyer = async (number: number) => {
      const { text = '', ...found } = await one(
        `select c.organisation_id as organisation, c.registration_id as registration, m.text_body as text, q.id as quote, s.id as copy
         from registration_contact c join mail_message m on m.recipient = c.email and m.text_body like '%/file/%'
         left join quote q on q.organisation_id = c.organisation_id and q.registration_id = c.registration_id
         left join purchase_order o on o.organisation_id = c.organisation_id and o.registration_id = c.registration_id
         left join signed_copy s on s.organisation_id = c.organisation_id and s.order_id = o.id where c.email = $1 order by s.version limit 1`, [`acheteuse.${number}@demo.parvis.example`]);
      return { ...found, token: /\/file\/([\w-]+)/.exec(text)?.[1] ?? '' };
    };
    const [sentBack, quoted] = [await buyer(5), await buyer(11)];
    const ownRegistration = await one(`select id as registration from registration where organisation_id = $1 and edition_id = '2026' limit 1`, [own]);
    const site = await one(`select site_id as site from registration_site where organisation_id = $1 and registration_id = $2 limit 1`, [own, ownRegistration['registration']]);
    const invoice = await one(
      `select i.organisation_id as organisation, i.id as invoice from invoice i where i.series = 'FA' and i.organisation_id = $1 order by i.id limit 1`, [own]);
    const order = await one(`select o.organisation_id as organisation, o.id as "order" from purchase_order o where o.state = 'accepted'
      and not exists (select from invoice i where i.organisation_id = o.organisation_id and i.order_id = o.id) order by o.id limit 1`);
    const dispute = await one(`select organisation_id as organisation, id as dispute from dispute where organisation_id = $1 limit 1`, [own]);
    const meeting = await one(`select id as meeting from meeting where slug = 'rencontres-nationales'`);
    const point = await one(`select id as point from collection_point where organisation_id = $1 order by token limit 1`, [own]);
    const consultation = await one(`select c.id as consultation, s.id as step from consultation c join consultation_step s on s.organisation_id = c.organisation_id and s.consultation_id = c.id where c.organisation_id = $1 order by c.slug, s.position limit 1`, [own]);
    const proposed = await one(`select s.consultation_id as consultation, s.id as step, i.id as idea from consultation_step s join idea i on i.organisation_id = s.organisation_id and i.step_id = s.id
      where s.organisation_id = $1 and i.state = 'published' order by i.id limit 1`, [own]);
    const idea = await one(`select id as text from opinion_text where organisation_id = $1 order by id limit 1`, [own]);
    const planned = await one(`select organisation_id as organisation, id as action from plan_action where organisation_id = $1 order by id limit 1`, [own]);
    const { application = '' } = await one(`select id as application from evaluator_application where state = 'received' order by id limit 1`);
    const evaluator = (await idOf('evaluator')) ?? '';
    const { expense = '' } = await one('select id as expense from evaluator_expense where person_id = $1 and proof is not null order by id limit 1', [evaluator]);
    const { statement = '' } = await one('select id as statement from fee_statement where person_id = $1 order by month limit 1', [evaluator]);
    const values = (route: string) => {
      if (route.includes('[dispute]')) return dispute;
      if (route.startsWith('/(public)/meetings/mine')) return { token: 'demonstration-place-aux-rencontres' };
      if (route.startsWith('/meetings/door/')) return { token: 'demonstration-accueil-des-rencontres' };
      if (route.startsWith('/office/meetings/[meeting]')) return { ...meeting, session: 'new' };
      if (route.startsWith('/(public)/meetings/') || route.startsWith('/participant/[organisation]/meetings/') || route.startsWith('/wall/meeting/')) return { slug: 'rencontres-nationales' };
      if (route.startsWith('/wall/poll/') || route.startsWith('/poll/room/')) return { code: 'nullepart' };
      if (route.startsWith('/wall/')) return { token: 'nullepart' };
      if (route.includes('/polls/[poll]')) return { poll: nothing, question: 'new', idea: nothing, file: 'figures.csv' };
      if (route.includes('[series]')) return { series: nothing };
      if (route.startsWith('/v/')) return { token: route.includes('[code]') ? 'nullepart9' : 'accueil234', code: 'abcdefgh' };
      if (route.startsWith('/letters/')) return { letter: 'digest', token: 'A'.repeat(64) };
      if (route.startsWith('/poll/')) return { poll: nothing };
      if (route.startsWith('/p/')) return { token: 'vous-avez-dit' };
      if (route.startsWith('/c/')) return { slug: 'horaires-de-la-mairie', step: '9', code: 'nullepart', document: nothing, '...rest': 'nullepart', file: 'dictionary.csv' };
      if (route.includes('/ideas/[step]')) return { ...proposed, position: '1' };
      if (route.includes('/consultations/')) return { ...consultation, kind: 'comment', text: nothing, file: 'count.json' };
      if (route.startsWith('/office/patterns')) return { draft: nothing };
      if (route.includes('/listening/')) return { criterion: 'courtesy', mention: nothing, import: nothing, source: nothing, file: 'criteria.csv' };
      if (route.includes('/opinions/')) return { ...point, ...idea, import: nothing, kiosk: nothing, batch: 'A-1', paper: 'sheet', what: 'figures' };
      if (route === '/(public)/verify/[organisation]') return { organisation: nothing };
      if (route.startsWith('/embed/')) return { organisation: nothing, tile: 'badge.svg' };
      if (route.includes('[webhook]')) return { webhook: nothing };
      if (route === '/api/v1/[...path]') return { '...path': 'editions' };
      if (route.includes('[competing]')) return { ...mission, competing: nothing };
      if (route.includes('/shots/')) return { ...mission, review: nothing, shot: 'front' };
      if (route.includes('/evidence/')) return { ...mission, evidence: nothing, number: '0' };
      if (route.includes('/openrosa/')) return { key: 'A'.repeat(43), form: nothing };
      if (route === '/office/evaluators/[person]') return { person: evaluator };
      if (route.startsWith('/office/trophies/')) return { category: 'towns-2k-10k' };
      if (route.startsWith('/jury') || route.includes('/trophies/')) return { edition: '2026', token: 'A'.repeat(43), code: 'T3ST-T3ST-0000', key: nothing, file: nothing, prize: 'all-tools' };
      if (route.includes('/training/')) return { lesson: 'why', gold: 'phone-identity-card' };
      if (route.endsWith('/sites/[site]')) return route.startsWith('/participant') ? site : { site: '1' };
      if (route.includes('[run]')) return { run: nothing };
      if (route.includes('/resume/[token]') || route.startsWith('/calendar/')) return { token: 'A'.repeat(43) };
      if (route.includes('/file/[token]/invoices')) return { ...sentBack, invoice: nothing };
      if (route.includes('[invoice]')) return invoice;
      if (route.includes('/issue/')) return order;
      if (route.includes('/plan/proofs/')) return { proof: nothing };
      if (route.includes('[framework]')) return { framework: 'services-publics-plus' };
      if (route === '/participant/[organisation]/plan/[action]') return planned;
      if (route.startsWith('/plan-calendar/')) return { token: 'A'.repeat(43) };
      if (route.includes('/proofs/')) return { notice: nothing };
      if (route.includes('/bulk/')) return { bulk: nothing };
      if (route.startsWith('/office/mail-templates')) return { kind: 'invoiceIssued' };
      if (route.startsWith('/participant/[organisation]/orders')) return { ...ownRegistration, copy: nothing };
      if (route.includes('/file/[token]') || route.startsWith('/office/orders/')) return route.includes('/quote') ? quoted : sentBack;
      if (route.startsWith('/office/privacy')) return { request, action: 'refuse' };
      if (route.includes('[registration]')) return registration;
      if (route.includes('[mission]')) return mission;
      if (route.startsWith('/reviewer')) return submitted;
      return { ...audit, ...mail, ...grant, application, expense, statement, passkey: nothing, view: 'global', key: 'global', edition: '2026', version: '1', file: 'figures.csv', part: 'channels' };
    };
    return { own, other, values };
  });
}
