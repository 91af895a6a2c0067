import { missionById } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { cannotSay } from '../audit-entries.ts';
import { auditForm } from '../audit-form.server.ts';
import type { AskedItem } from '../audit-form.ts';
import { answersOf, auditById, versionsOf } from '../audits.queries.server.ts';
import { gridOfStart } from '../field/grid-of-start.server.ts';

/** The question of one answer, as the form asks it, with what it says now. Throws `audit_unknown`. */
export async function correctionControl(ctx: Ctx, key: { organisationId: string; auditId: string }, itemId: string): Promise<{ item: AskedItem; said: string }> {
  const audit = await auditById(ctx.db, key.organisationId, key.auditId);
  const mission = audit && (await missionById(ctx.db, key.organisationId, audit.mission_id));
  const [latest] = audit ? await versionsOf(ctx.db, key.organisationId, key.auditId) : [];
  if (!audit || !mission || !latest) throw problem('audit_unknown');
  const grid = await gridOfStart(ctx, loadEdition(audit.edition_id, ctx.settings.dataDir), audit.channel, audit.grid_version);
  const item = auditForm(mission, grid, ctx.locale).items.find(({ id }) => id === itemId);
  if (!item) throw problem('audit_unknown');
  const answer = (await answersOf(ctx.db, key.organisationId, key.auditId, latest.version)).find(({ item_id: id }) => id === itemId);
  return { item, said: answer?.empty === 'missing' ? cannotSay : String(answer?.value ?? '') };
}
