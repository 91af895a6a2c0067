import { isUuid } from '#core/shared/uuid.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { auditById } from '../audits.queries.server.ts';
import { disputeLine, saidWords, type DisputeLine } from './dispute-words.ts';
import { disputes } from './disputes.queries.server.ts';
import { contestable, type DisputeWindow } from './raise-dispute.server.ts';

/** The disputes of a body, the latest first, of every edition. */
export async function ownDisputes(ctx: Ctx, organisationId: string): Promise<(DisputeLine & { editionId: string })[]> {
  return (await disputes(ctx.db, { organisationId }))
    .map((row) => ({ ...disputeLine(row, loadEdition(row.editionId, ctx.settings.dataDir), ctx.locale, ctx.clock.today()), editionId: row.editionId }));
}

export interface AnswerToContest {
  auditId: string;
  itemId: string;
  label: string;
  said: string;
  window: DisputeWindow;
  known: boolean;
}

/** The answer that a body is about to contest. Throws `audit_unknown`. */
export async function answerToContest(ctx: Ctx, key: { organisationId: string; auditId: string; itemId: string }): Promise<AnswerToContest> {
  const audit = isUuid(key.auditId) ? await auditById(ctx.db, key.organisationId, key.auditId) : undefined;
  if (!audit) throw problem('audit_unknown');
  const { window, value } = await contestable(ctx, key);
  const item = loadEdition(audit.edition_id, ctx.settings.dataDir).grid.byChannel[audit.channel]?.find(({ id }) => id === key.itemId);
  const known = (await disputes(ctx.db, { organisationId: key.organisationId, auditId: key.auditId })).some(({ itemId }) => itemId === key.itemId);
  return { auditId: key.auditId, itemId: key.itemId, label: item?.label[ctx.locale] ?? key.itemId, said: saidWords(item, { value, empty: null }, ctx.locale), window, known };
}
