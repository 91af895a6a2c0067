import { delayBetween } from '#core/calendar/delay.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import { agreementByCriterion, agreementByItem, type Agreement, type Code, type CodedTwice } from '#core/quality/coding-agreement.ts';
import { scoreAnswer } from '#core/questionnaire/score-answer.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Edition, GridItem } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';
import { replaceAgreement } from './agreement.queries.server.ts';
import { codedTwice, drawOf, type SecondCode, type TwiceCoded } from './double-coding.queries.server.ts';
import { qualityEvents } from './quality.events.ts';

/**
 * Measures how two people agree on each criterion of an edition, and decides which leave rankings: an AC1 under .60 on at
 * least 5 audits and 20 codes. Whether rankings stand already is for the caller to know. Throws `not_allowed`.
 */
export async function measureAgreement(ctx: Ctx, editionId: string): Promise<{ criteria: number; out: string[] }> {
  if (!runsEdition(ctx.actor)) throw problem('not_allowed');
  const coded = await codings(ctx, editionId);
  const rows = agreementByCriterion(coded, { seed: await seedOf(ctx, editionId) })
    .map(({ id, verdict, ...row }) => ({ ...row, criterion: id, outOfRankings: verdict === 'reword' }));
  await replaceAgreement(ctx.db, editionId, rows, ctx.clock.now());
  const out = rows.flatMap(({ criterion, outOfRankings }) => (outOfRankings ? [criterion] : []));
  await ctx.record({ name: qualityEvents.agreement, subjectType: 'edition', subjectId: editionId, editionId, payload: { audits: coded.length, out } });
  return { criteria: rows.length, out };
}

/** Agreement item by item, computed when it is looked at: the lowest first. */
export async function itemAgreement(ctx: Ctx, editionId: string): Promise<Agreement[]> {
  const rows = agreementByItem(await codings(ctx, editionId), { seed: await seedOf(ctx, editionId), replicates: 60 });
  return rows.toSorted((a, b) => (a.ac1 ?? 2) - (b.ac1 ?? 2));
}

const seedOf = async (ctx: Ctx, editionId: string): Promise<string> => (await drawOf(ctx.db, editionId))?.seed ?? editionId;

async function codings(ctx: Ctx, editionId: string): Promise<CodedTwice[]> {
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  return (await codedTwice(ctx.db, editionId)).map((twice) => ({ auditId: twice.auditId, items: codedItems(edition, twice) }));
}

function codedItems(edition: Edition, twice: TwiceCoded): CodedTwice['items'] {
  const zone = holidayZoneOf(twice.departmentCode);
  const codeOf = (item: GridItem, said: SecondCode | undefined): Code => {
    if (!said || said.empty === 'missing') return null;
    if (said.empty) return said.empty;
    if (said.value === null) return null;
    return scoreAnswer(item, said.value, { sentOn: twice.sentOn }, (sent, answered, calendar) => delayBetween(sent, answered, calendar, zone));
  };
  return (edition.grid.byChannel[twice.channel] ?? []).map((item) => ({
    itemId: item.id, criterion: item.criterion, first: codeOf(item, twice.first[item.id]), second: codeOf(item, twice.second[item.id]),
  }));
}
