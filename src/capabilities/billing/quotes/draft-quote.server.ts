import { isUuid } from '#core/shared/uuid.ts';
import { addDays } from '#core/calendar/date.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { rankForOption, registrationFacts, type RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { runningTotal } from '../invoices/running-total.server.ts';
import { itemLabel } from '../orders/order-lines.ts';
import type { RegistrationKey } from '../orders/order.ts';
import type { QuoteDraft } from './quote-draft.ts';
import type { TypedQuote } from './quote.input.ts';
import { quotesOfRegistration } from './quotes.queries.server.ts';
import { quoteTexts } from './quote.texts.ts';

/** Empty lines at the end of the form. */
const spareLines = 3;
const mostLines = 20;

/**
 * The pricing form of a registration: what is `typed`, else the lines of the last quotation, else what the price list
 * can say (formula and options for every site). Throws `order_unknown`, `quote_not_wanted`.
 */
export async function draftQuote(ctx: Ctx, given: RegistrationKey & { typed: TypedQuote | null }): Promise<QuoteDraft> {
  const facts = isUuid(given.organisationId) && isUuid(given.registrationId) ? await registrationFacts(ctx.db, given) : null;
  if (!facts) throw problem('order_unknown');
  if (!facts.quoteNeeded) throw problem('quote_not_wanted');
  const edition = loadEdition(facts.editionId, ctx.settings.dataDir);
  const [last] = await quotesOfRegistration(ctx.db, given);
  const { typed } = given;
  const ranks = await ranksOf(ctx, facts, edition);
  const free = new Set(ranks.filter(({ rank, first }) => rank <= first).map(({ option }) => option));
  const lines = typed
    ? typed.label.map((label, at) => ({ item: typed.item[at] ?? '', label, quantity: typed.quantity[at] ?? '', price: typed.price[at] ?? '' }))
    : last ? last.lines.map((line) => ({ item: line.item, label: line.label[facts.locale], quantity: String(line.quantity), price: eurosTyped(line.unitCents) })) : listedLines(facts, edition, free);
  const empty = { item: '', label: '', quantity: '', price: '' };
  const filled = lines.filter(({ label, price }) => label !== '' || price !== '');
  return {
    name: facts.name, reference: facts.reference, requested: requestedLines(ctx, facts, edition, ranks), total: facts.siren ? await runningTotal(ctx, facts.siren, ctx.clock.today()) : null,
    lines: [...filled, ...Array.from({ length: spareLines }, () => empty)].slice(0, mostLines),
    note: typed?.note ?? last?.note ?? '', validUntil: typed?.validUntil ?? addDays(ctx.clock.today(), edition.orders.quote_valid_days),
  };
}

/** The formula for each site at its listed price, the options, and a line without price for what the list leaves open. */
function listedLines(facts: RegistrationFacts, edition: Edition, free: ReadonlySet<string>): QuoteDraft['lines'] {
  const sites = String(facts.sites.length);
  const priced = (facts.price?.lines ?? []).map(({ item, quantity, unitPrice }) => ({
    item, label: itemLabel(edition, item)[facts.locale], quantity: item.startsWith('formula:') ? sites : String(quantity), price: eurosTyped(unitPrice),
  }));
  const open = (facts.price?.quotation ?? []).flatMap((reason) => {
    const item = reason.code === 'option_on_quotation' ? `option:${reason.option}` : reason.code === 'formula_on_quotation' ? `formula:${facts.formula}` : null;
    return item ? [{ item, label: itemLabel(edition, item)[facts.locale], quantity: countOf(item, facts), price: free.has(item.replace('option:', '')) ? '0,00' : '' }] : [];
  });
  return [...priced, ...open];
}

interface Rank {
  option: string;
  rank: number;
  /** How many get it free. */
  first: number;
}

/** For each option asked that is free for the first ones, which one this registration is. */
async function ranksOf(ctx: Ctx, facts: RegistrationFacts, edition: Edition): Promise<Rank[]> {
  const ranks: Rank[] = [];
  for (const { id, free_for_first: first } of edition.prices.options) {
    if (first === undefined || !facts.options.includes(id)) continue;
    ranks.push({ option: id, first, rank: await rankForOption(ctx.db, { ...facts, option: id }) });
  }
  return ranks;
}

/** Counter visits are asked for site by site; other options for the body. */
function countOf(item: string, { sites }: RegistrationFacts): string {
  if (item === 'option:counter') return String(sites.filter(({ counterVisit }) => counterVisit).length || 1);
  return item.startsWith('formula:') ? String(sites.length) : '1';
}

function requestedLines(ctx: Ctx, facts: RegistrationFacts, edition: Edition, ranks: readonly Rank[]): string[] {
  const t = quoteTexts[ctx.locale];
  const formula = itemLabel(edition, `formula:${facts.formula}`)[ctx.locale];
  const options = facts.options.map((id) => {
    const label = itemLabel(edition, `option:${id}`)[ctx.locale];
    const own = ranks.find(({ option }) => option === id);
    return own ? t.ranked(label, own.rank, own.first) : label;
  });
  return [formula, ...options, ...facts.sites.map((site) => [site.name, site.city, site.counterVisit ? t.counter : null].filter(Boolean).join(', '))];
}

/** Cents as they are typed: 125000 is « 1250,00 ». */
function eurosTyped(amount: number): string {
  return `${Math.trunc(amount / 100)},${String(amount % 100).padStart(2, '0')}`;
}
