import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { GridItem } from '#capabilities/grids/index.ts';
import type { IsoDate } from '#core/calendar/date.ts';
import { formatDecimal } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readingEvents } from '../reading.events.ts';
import type { Proposal } from './proposal.ts';
import { decisionsOf, insertDecision, proposalsOf, type Decided } from './proposals.queries.server.ts';
import { proposalsTexts } from './proposals.texts.ts';

export interface AuditProposal extends Proposal {
  on: IsoDate;
  label: string;
  /** The proposed value as people read it. */
  words: string;
  /** What a reviewer of this audit made of it; null: nothing yet. */
  decided: Decided | null;
}

interface AuditKey {
  organisationId: string;
  auditId: string;
}

/** What the reply clock of a body proposes for an audit of the social channel. Whoever reviews reads figures, never a mention. */
export async function auditProposals({ db, settings, locale }: Pick<Ctx, 'db' | 'settings' | 'locale'>, { organisationId, auditId, editionId }: AuditKey & { editionId: string }): Promise<AuditProposal[]> {
  const proposals = await proposalsOf(db, organisationId);
  if (proposals.length === 0) return [];
  const { grid } = loadEdition(editionId, settings.dataDir);
  const decided = await decisionsOf(db, organisationId, auditId);
  return proposals.flatMap((one) => {
    const item = grid.byId.get(one.itemId);
    return item ? [{ ...one, label: item.label[locale], words: wordsOf(item, one.value, locale), decided: decided.get(one.itemId) ?? null }] : [];
  });
}

function wordsOf(item: GridItem, value: string | number, locale: Locale): string {
  if (typeof value === 'number') return proposalsTexts[locale].hours(formatDecimal(value, locale));
  return ('options' in item && item.options.find(({ id }) => id === value)?.label[locale]) || value;
}

/**
 * Takes down what a reviewer made of a proposal, once. An accepted one changes nothing by itself: the reviewer's correction, made in the same transaction by whoever calls, does.
 * Returns the proposed value. Throws `not_allowed`, `not_found` (no such proposal now), `proposal_decided`.
 */
export async function decideProposal(ctx: Ctx, { organisationId, auditId, itemId, decision, reason }: AuditKey & { itemId: string; decision: 'accepted' | 'refused'; reason: string }): Promise<string | number> {
  const { personId, roles } = ctx.actor;
  if (!personId || !roles.includes('reviewer')) throw problem('not_allowed');
  const proposal = (await proposalsOf(ctx.db, organisationId)).find((one) => one.itemId === itemId);
  if (!proposal) throw problem('not_found');
  const { value, facts } = proposal;
  if (!(await insertDecision(ctx.db, { organisationId, auditId, itemId, decision, value, facts, reason, by: personId, at: ctx.clock.now() }))) throw problem('proposal_decided');
  await ctx.record({ name: readingEvents.proposalDecided, subjectType: 'audit', subjectId: auditId, organisationId, payload: { item: itemId, decision } });
  return value;
}
