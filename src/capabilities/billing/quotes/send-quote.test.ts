import { expect, test } from 'vitest';
import { heldFile } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { listOrders } from '../orders/list-orders.server.ts';
import { openFile } from '../orders/open-file.server.ts';
import { holding, mailsOf, ordered, orderOfKey, signedCopy, tokenMailedTo, twoSites, type Registered } from '../orders/order-builders.ts';
import { orderPaper, quotePaper } from '../orders/order-papers.server.ts';
import { acceptQuote, refuseQuote } from './answer-quote.server.ts';
import { draftQuote } from './draft-quote.server.ts';
import { sendQuote } from './send-quote.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs } = parvis;
const operator = await parvis.person('operator');
const decider = 'paul.martin@bruz.example';

const typed = {
  item: ['formula:personalised', 'option:counter', ''], label: ['Rapport personnalisé', 'Deux visites au guichet', 'Déplacement'], quantity: ['2', '2', '1'],
  price: ['1 100,00', '450', '120,50'], note: 'Remise pour deux lieux.', validUntil: '2027-01-15',
};
const send = (key: Registered, changes: Partial<typeof typed> = {}) => runAs(operator, (ctx) => sendQuote(ctx, { ...key, typed: { ...typed, ...changes } }));

async function asBody<T>(key: Registered, work: Parameters<typeof holding<T>>[2]) {
  return holding(parvis, await tokenMailedTo(parvis, decider, key.reference), work);
}
const answer = (key: Registered, quote: string) => asBody(key, async (ctx) => acceptQuote(ctx, { ...(await heldFile(ctx)), quote, confirmed: true, as: 'Paul Martin' }));

test('the pricing form starts from the price list, for every site, and leaves open what has no price', async () => {
  const key = await ordered(parvis, { sites: twoSites, offer: { formula: 'personalised', options: ['presentation', 'listening'], counter: ['0'], certified: 'no' } });
  const draft = await runAs(operator, (ctx) => draftQuote(ctx, { ...key, typed: null }));
  expect(draft.lines.filter(({ label }) => label)).toEqual([
    { item: 'formula:personalised', label: 'Rapport personnalisé', quantity: '2', price: '1250,00' },
    { item: 'option:presentation', label: 'Présentation orale par un expert', quantity: '2', price: '800,00' },
    { item: 'option:listening', label: 'Écoute des avis en ligne', quantity: '1', price: '' },
    { item: 'option:counter', label: 'Deux visites au guichet', quantity: '1', price: '' },
  ]);
  expect(draft.validUntil).toBe('2027-01-24');
  expect(draft.requested).toContain('Écoute des avis en ligne');
  expect(draft.total).toMatchObject({ siren: '213500473' });
});

test('a quotation has the operator’s lines to the cent, and its contacts receive it with a link', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  const quote = await send(key);
  expect(quote).toMatchObject({ version: 1, state: 'sent', netCents: 322_050, vatCents: 64_410, grossCents: 386_460, validUntil: '2027-01-15', buyer: { siren: '213500473' } });
  expect(quote.lines.map(({ label, netCents }) => [label.en, netCents])).toEqual([['Personalised report', 220_000], ['Two counter visits', 90_000], ['Déplacement', 12_050]]);
  const mails = await mailsOf(parvis, 'quoteSent', key.reference);
  expect(mails.map(({ recipient }) => recipient)).toEqual(['anne.legoff@bruz.example', decider]);
  expect(mails[0]?.text_body).toContain('3\u202f864,60');
});

test('accepted, a quotation becomes an order form at once, with its lines and its reference', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  const quote = await send(key);
  await expect(asBody(key, async (ctx) => acceptQuote(ctx, { ...(await heldFile(ctx)), quote: quote.id, confirmed: false, as: 'Paul Martin' }))).rejects.toMatchObject({ code: 'acceptance_not_confirmed' });
  await answer(key, quote.id);
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'prepared', grossCents: quote.grossCents, quoteId: quote.id, lines: quote.lines });
  expect(await asBody(key, async (ctx) => openFile(ctx, await heldFile(ctx)))).toMatchObject({ quote: { state: 'accepted', answeredBy: 'Paul Martin' }, quoteOpen: false, takesCopies: true });
  await expect(answer(key, quote.id)).rejects.toMatchObject({ code: 'quote_answered' });
});

test('two clicks at the same moment make one order', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  const quote = await send(key);
  const clicks = await Promise.allSettled([answer(key, quote.id), answer(key, quote.id)]);
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'prepared' });
});

test('refused with a reason, it goes back to the pile of those to price', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  const quote = await send(key);
  await asBody(key, async (ctx) => refuseQuote(ctx, { ...(await heldFile(ctx)), quote: quote.id, reason: 'Trop cher', as: 'Paul Martin' }));
  const { rows } = await runAs(operator, (ctx) => listOrders(ctx, { editionId: '2027', tab: 'to_price' }));
  expect(rows.find(({ registrationId }) => registrationId === key.registrationId)).toMatchObject({ remark: 'refused' });
  expect(await orderOfKey(parvis, key)).toBeNull();
});

test('another version replaces the one before, and withdraws the form made from it', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  const first = await send(key);
  await answer(key, first.id);
  const second = await send(key, { price: ['1 000', '400', '0,01'] });
  expect(second).toMatchObject({ version: 2, netCents: 280_001 });
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'withdrawn' });
  await expect(answer(key, first.id)).rejects.toMatchObject({ code: 'quote_answered' });
  await answer(key, second.id);
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'prepared', netCents: 280_001 });
});

test('a signed order is not priced again under the body’s feet', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  await answer(key, (await send(key)).id);
  await signedCopy(parvis, key);
  await expect(send(key)).rejects.toMatchObject({ code: 'order_already_signed' });
});

test('past its last day, a quotation is not accepted', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  const quote = await send(key);
  const late = asBody(key, async (ctx) => acceptQuote({ ...ctx, clock: fixedClock('2027-01-16T09:00:00Z') }, { ...(await heldFile(ctx)), quote: quote.id, confirmed: true, as: 'Paul Martin' }));
  await expect(late).rejects.toMatchObject({ code: 'quote_expired' });
});

test('wrong amounts, quantities and days are told at their fields; a public price takes no quotation', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  await expect(send(key, { price: ['mille', '1,234', '-5'] })).rejects.toMatchObject({
    code: 'form_incomplete', fields: [{ field: 'lines.0.price', code: 'amount_invalid' }, { field: 'lines.1.price', code: 'amount_invalid' }, { field: 'lines.2.price', code: 'amount_invalid' }],
  });
  await expect(send(key, { quantity: ['0', '2', '1'] })).rejects.toMatchObject({ fields: [{ field: 'lines.0.quantity' }] });
  await expect(send(key, { validUntil: '2026-11-25' })).rejects.toMatchObject({ fields: [{ field: 'validUntil', code: 'date_not_ahead' }] });
  await expect(send(await ordered(parvis))).rejects.toMatchObject({ code: 'quote_not_wanted' });
});

test('quotation and order form are tagged documents; the same order gives the same bytes', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  const quote = await send(key);
  const paper = await runAs(operator, (ctx) => quotePaper(ctx, key));
  expect(paper.fileName).toContain(quote.reference);
  expect(paper.pdf.toString('latin1')).toContain('/StructTreeRoot');
  await answer(key, quote.id);
  const forms = [await asBody(key, async (ctx) => orderPaper(ctx, await heldFile(ctx))), await runAs(operator, (ctx) => orderPaper(ctx, key))];
  expect(forms[0]?.sha256).toBe(forms[1]?.sha256);
  expect(forms[0]?.pdf.toString('latin1')).toContain('pdfuaid:part');
});

test('a quotation beyond any purchase is refused at its lines, not by the database', async () => {
  const key = await ordered(parvis, { sites: twoSites });
  await expect(send(key, { quantity: ['9999', '1', '1'], price: ['9 999 999', '1', '1'] })).rejects.toMatchObject({ fields: [{ field: 'lines', code: 'quote_too_large' }] });
});

test('an option that is free for the first ten is free for them by the day they came', async () => {
  const offer = { formula: 'personalised', options: ['consultation'], certified: 'no' };
  const rank = async (key: Registered) => runAs(operator, async (ctx) => {
    const { lines } = await draftQuote(ctx, { ...key, typed: null });
    return lines.find(({ item }) => item === 'option:consultation')?.price;
  });
  const keys: Registered[] = [];
  for (let i = 0; i < 11; i += 1) keys.push(await ordered(parvis, { offer }));
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last) throw new Error('eleven registrations');
  expect([await rank(first), await rank(last)]).toEqual(['0,00', '']);
  const { requested } = await runAs(operator, (ctx) => draftQuote(ctx, { ...last, typed: null }));
  expect(requested).toContain('Consultation citoyenne en ligne\u202f: demande n°\u00a011, payante (gratuit pour les 10 premières)');
});
