import { isDanger, type FindingKind } from '#core/opinions/moderation/finding.ts';
import { gatherAlike } from '#core/opinions/similar-texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { Idea } from './answer.ts';
import { ideasOf, type IdeaFilter } from './cases.queries.server.ts';
import { moderationRules } from '#capabilities/grids/index.server.ts';

export interface DeskRow {
  idea: Idea;
  findings: FindingKind[];
  danger: boolean;
  /** Ids of what lies with it and says the same, itself first. */
  together: string[];
}

const rowsAPage = 50;
/** So many texts are worked on at once: others come up as these are dealt with. */
const mostAtOnce = 400;

/**
 * A page of a place of the desk. What is to be read or answered is gathered where it says the same, what may be a danger first;
 * `texts`: how many lie there.
 */
export async function deskRows(ctx: Ctx, organisationId: string, filter: IdeaFilter, { page, texts }: { page: number; texts: number }): Promise<{ rows: DeskRow[]; pages: number; beyond: number }> {
  const offset = (page - 1) * rowsAPage;
  if (filter.place !== 'moderate' && filter.place !== 'answer') {
    const ideas = await ideasOf(ctx.db, organisationId, filter, { limit: rowsAPage, offset });
    return { rows: ideas.map((idea) => ({ idea, findings: [], danger: false, together: [idea.id] })), pages: pagesOf(texts), beyond: 0 };
  }
  const rules = moderationRules(ctx.settings.dataDir);
  const examined = (await ideasOf(ctx.db, organisationId, filter, { limit: mostAtOnce, offset: 0 })).map((idea) => {
    const findings = [...new Set(rules(idea.text, idea.language).map(({ kind }) => kind))];
    return { idea, text: idea.text, findings, danger: findings.some(isDanger) };
  });
  const rows = gatherAlike(examined).map((all): DeskRow[] => {
    const [first] = all;
    return first ? [{ idea: first.idea, findings: first.findings, danger: all.some(({ danger }) => danger), together: all.map(({ idea }) => idea.id) }] : [];
  }).flat().toSorted((a, b) => Number(b.danger) - Number(a.danger));
  return { rows: rows.slice(offset, offset + rowsAPage), pages: pagesOf(rows.length), beyond: Math.max(0, texts - mostAtOnce) };
}

const pagesOf = (rows: number) => Math.max(1, Math.ceil(rows / rowsAPage));
