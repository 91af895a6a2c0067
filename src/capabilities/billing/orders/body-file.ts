import type { Edition } from '#capabilities/grids/index.ts';
import type { RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import type { BodyInvoices } from '../invoices/invoices-of-body.server.ts';
import type { Quote } from '../quotes/quote.ts';
import type { SignedCopy } from './copies.queries.server.ts';
import type { Order } from './order.ts';
import type { OrderDecision } from './orders.queries.server.ts';

/** A step of the way from registration to results. */
export interface FileStep {
  id: 'submitted' | 'quote_awaited' | 'quote_sent' | 'quote_refused' | 'order' | 'signature' | 'answer' | 'waiting' | 'declined' | 'withdrawn' | 'audits' | 'results';
  state: 'done' | 'current' | 'todo';
  /** When it happened, or the days for which it is planned. */
  at: Date | null;
  planned: { from: string; to: string } | null;
}

/** What a body sees of its own registration. */
export interface BodyFile {
  organisationId: string;
  registrationId: string;
  reference: string;
  name: string;
  edition: Pick<Edition, 'id' | 'label' | 'sign_up' | 'waves' | 'published'>;
  formula: Edition['label'];
  /** In the draw of the free places; null for whoever is not on its list. */
  drawNumber: string | null;
  sites: number;
  state: RegistrationFacts['state'];
  /** When it was accepted; null unless it is. */
  acceptedAt: Date | null;
  steps: FileStep[];
  quote: Quote | null;
  quoteOpen: boolean;
  order: Order | null;
  copies: SignedCopy[];
  /** Invoices and credit notes of the order, the newest first. */
  invoices: BodyInvoices['invoices'];
  /** Why the last copy was sent back. */
  returned: OrderDecision | null;
  /** Whether the form is being made ready at this moment. */
  preparing: boolean;
  takesCopies: boolean;
  mayWithdraw: boolean;
}

export interface FileFacts {
  facts: RegistrationFacts;
  edition: Edition;
  quote: Quote | null;
  order: Order | null;
  copies: readonly SignedCopy[];
  decisions: readonly OrderDecision[];
  /** When the registration was accepted. */
  acceptedAt: Date | null;
}

/** The steps of a registration, each done, current or still to come. */
export function fileSteps(given: FileFacts): FileStep[] {
  const { facts } = given;
  const submitted = step('submitted', 'done', facts.submittedAt);
  if (facts.state === 'withdrawn' || facts.state === 'declined') return [submitted, step(facts.state, 'current')];
  const accepted = facts.state === 'accepted';
  const steps = [submitted, ...quoteSteps(given), ...orderSteps(given), ...(facts.state === 'waiting' ? [step('waiting', 'todo')] : []), step('answer', accepted ? 'done' : 'todo', accepted ? given.acceptedAt : null)];
  return [...ahead(accepted ? steps.map((one) => ({ ...one, state: 'done' as const })) : steps), ...plannedSteps(given, accepted)];
}

function quoteSteps({ facts, quote }: FileFacts): FileStep[] {
  if (!facts.quoteNeeded) return [];
  if (quote?.state === 'refused') return [step('quote_refused', 'todo', quote.answeredAt)];
  if (!quote || quote.state === 'replaced' || quote.state === 'withdrawn') return [step('quote_awaited', 'todo')];
  return [step('quote_sent', quote.state === 'accepted' ? 'done' : 'todo', quote.answeredAt ?? quote.createdAt)];
}

function orderSteps({ facts, order, copies }: FileFacts): FileStep[] {
  if (!order && !facts.quoteNeeded && facts.price?.gross === 0) return [];
  const live = order && order.state !== 'withdrawn' ? order : null;
  return [
    step('order', live ? 'done' : 'todo', live?.createdAt),
    step('signature', live?.state === 'signed' || live?.state === 'accepted' ? 'done' : 'todo', live?.state === 'signed' || live?.state === 'accepted' ? copies[0]?.receivedAt : undefined),
  ];
}

function plannedSteps({ edition }: FileFacts, accepted: boolean): FileStep[] {
  const [first] = edition.waves;
  const last = edition.waves.at(-1);
  const planned: FileStep[] = first && last ? [{ ...step('audits', accepted ? 'current' : 'todo'), planned: { from: first.from, to: last.to } }] : [];
  return [...planned, { ...step('results', 'todo'), planned: { from: edition.published, to: edition.published } }];
}

/** The first step that is not done is the current one. */
function ahead(steps: readonly FileStep[]): FileStep[] {
  const at = steps.findIndex(({ state }) => state !== 'done');
  return steps.map((one, index) => (index === at ? { ...one, state: 'current' } : one));
}

function step(id: FileStep['id'], state: FileStep['state'], at?: Date | null): FileStep {
  return { id, state, at: at ?? null, planned: null };
}
