import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '#core/calendar/date.ts';
import { randomStream } from '#core/shared/random.ts';
import {
  acceptOrder, acceptQuote, draftQuote, inspectCopy, openFile, orderPaper, prepareOrder, receiveCopy, refuseQuote, returnOrder, sendQuote, withdrawFile,
} from '#capabilities/billing/index.orders.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { directoryCandidates } from '#capabilities/organisations/index.server.ts';
import { enrolBodies, enrolledRegistrationId } from '#capabilities/registrations/index.server.ts';
import type { App } from '#app';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx, Role } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { demoActor } from './demo-people.ts';
import { readDemonstration } from './demonstration-data.ts';
import { enrolmentOf, type DrawnBody } from './draw-panel.ts';

/** Where the order of one body of the demonstration stands, one body for each. */
const stories = [
  'prepared', 'prepared', 'signed electronically', 'signed as it was', 'returned', 'accepted', 'withdrawn', 'to price', 'quoted', 'refused', 'quote accepted',
] as const;
type Story = (typeof stories)[number];
const onQuotation: readonly Story[] = ['to price', 'quoted', 'refused', 'quote accepted'];

interface Key {
  organisationId: string;
  registrationId: string;
}

/** Orders of an edition in every state, through the same use cases as real ones. */
export async function playOrders(app: App, editionId: string, people: ReadonlyMap<Role, string>): Promise<void> {
  const keys = await app.runAsSystem((ctx) => enrolBuyers(ctx, editionId, app.settings.dataDir));
  const operator = demoActor(people, 'operator');
  const byOperator = (work: (ctx: Ctx) => Promise<unknown>) => app.run({ actor: operator, scope: 'office', locale: 'fr' }, work);
  for (const [i, story] of stories.entries()) {
    const key = keys[i];
    if (!key) return;
    await app.runAsSystem((ctx) => prepareOrder(daysAgo(ctx, i === 0 ? 9 : 5), { organisationId: key.organisationId, subjectId: key.registrationId }));
    await play(story, key, { bySystem: (work) => app.runAsSystem(work), byOperator, dataDir: app.settings.dataDir });
  }
}

const daysAgo = (ctx: Ctx, days: number): Ctx => ({ ...ctx, clock: fixedClock(new Date(ctx.clock.now().getTime() - days * 86_400_000)) });

/** Small towns, which the wave does not draw, each asking for a priced formula; those on quotation for two sites. */
async function enrolBuyers(ctx: Ctx, editionId: string, dataDir: string): Promise<Key[]> {
  const { panel } = readDemonstration(dataDir);
  const edition = loadEdition(editionId, dataDir);
  const candidates = (await directoryCandidates(ctx.db)).filter(({ kind, population }) => kind === 'commune' && (population ?? 0) > 1_000 && (population ?? 0) <= 3_000);
  const drawn = randomStream(panel.seed, 'orders').shuffle(candidates).slice(0, stories.length);
  const submittedAt = daysAgo(ctx, 10).clock.now();
  await enrolBodies(ctx, edition, drawn.map((body: DrawnBody, i) => {
    const enrolled = enrolmentOf(panel, body);
    const sites = enrolled.sites.map((site) => ({ ...site, counterVisit: false }));
    const second = sites.map((site) => ({ ...site, id: uuidFromName('demonstration-site', body.id, 'annex'), name: 'Médiathèque', role: 'annex' as const }));
    const several = onQuotation.some((story) => story === stories[i]);
    const contact = { name: `Acheteuse ${i + 1}`, jobTitle: 'Secrétaire générale', email: `acheteuse.${i + 1}@demo.parvis.example` };
    return { ...enrolled, formula: 'personalised' as const, contact, state: 'submitted' as const, submittedAt, sites: several ? [...sites, ...second] : sites };
  }), 'démonstration');
  return drawn.map(({ id }) => ({ organisationId: id, registrationId: enrolledRegistrationId(editionId, id) }));
}

interface Hands {
  bySystem(work: (ctx: Ctx) => Promise<unknown>): Promise<unknown>;
  byOperator(work: (ctx: Ctx) => Promise<unknown>): Promise<unknown>;
  dataDir: string;
}

async function play(story: Story, key: Key, { bySystem, byOperator, dataDir }: Hands): Promise<void> {
  const send = (bytes: Buffer, name: string) => bySystem(async (ctx) =>
    receiveCopy(daysAgo(ctx, 2), { ...key, bytes, inspected: await inspectCopy(bytes), fileName: name, channel: 'link', from: 'Acheteuse' }));
  const signed = readFileSync(join(dataDir, 'demonstration', 'signed-order-form.pdf'));
  const asItWas = async () => {
    let form: Buffer = Buffer.alloc(0);
    await bySystem(async (ctx) => { form = (await orderPaper(ctx, key)).pdf; });
    // Filled in on a screen and saved, yet not signed: only a person sees that.
    await send(Buffer.concat([form, Buffer.from('\n% filled in\n%%EOF\n')]), 'bon de commande.pdf');
  };
  if (story === 'signed electronically') await send(signed, 'bon signé.pdf');
  if (story === 'signed as it was') await asItWas();
  if (story === 'returned') {
    await asItWas();
    await byOperator((ctx) => returnOrder(ctx, { ...key, seen: 2, reason: 'Le bon nous est revenu tel quel\u202f: il manque la signature de la personne qui engage la commune.' }));
  }
  if (story === 'accepted') {
    await send(signed, 'bon signé.pdf');
    await byOperator((ctx) => acceptOrder(ctx, { ...key, seen: 2 }));
  }
  if (story === 'withdrawn') await bySystem((ctx) => withdrawFile(ctx, { ...key, reason: 'Le budget n’a pas été voté.', confirmed: true, as: 'Acheteuse' }));
  if (story === 'quoted' || story === 'refused' || story === 'quote accepted') await quote(story, key, { bySystem, byOperator });
}

async function quote(story: Story, key: Key, { bySystem, byOperator }: Pick<Hands, 'bySystem' | 'byOperator'>): Promise<void> {
  await byOperator(async (ctx) => {
    const { lines } = await draftQuote(ctx, { ...key, typed: null });
    const typed = {
      item: lines.map(({ item }) => item), label: lines.map(({ label }) => label), quantity: lines.map(({ quantity }) => quantity), price: lines.map(({ price }) => price),
      note: 'Tarif du deuxième lieu compris.', validUntil: addDays(ctx.clock.today(), 45),
    };
    await sendQuote(ctx, { ...key, typed });
  });
  await bySystem(async (ctx) => {
    const answer = { ...key, quote: (await openFile(ctx, key)).quote?.id ?? '', as: 'Acheteuse' };
    if (story === 'refused') await refuseQuote(ctx, { ...answer, reason: 'Un seul lieu suffit cette année.' });
    if (story === 'quote accepted') await acceptQuote(ctx, { ...answer, confirmed: true });
  });
}
