import { redirect } from '@sveltejs/kit';
import { agreementOf, codingProgress, countFindings, disputes, drawForDoubleCoding, drawInput, drawOf, itemAgreement, readRulesFile } from '#capabilities/audits/index.quality.server.ts';
import { stateOf } from '#capabilities/audits/index.quality.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { freezeOf } from '#capabilities/scores/index.server.ts';
import { bodiesToRevise, requestSeverity, reviseScores, revisionInput, revisionsOf, settleAgreement, severityOf, verifyRevisions } from '#capabilities/scores/index.quality.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { editionAsked, scoredEditionAsked } from '../campaign-editions.ts';

const itemsShown = 15;

export const load = page(async (ctx, event) => {
  const { editions, edition } = await scoredEditionAsked(ctx, event.url);
  const rules = new Map(readRulesFile(ctx.settings.dataDir).rules.map(({ id, label }) => [id, label[ctx.locale]]));
  const labels = new Map(edition.criteria.map(({ id, label }) => [id, label[ctx.locale]]));
  const questions = new Map(edition.grid.items.map(({ id, label }) => [id, label[ctx.locale]]));
  const revisions = await revisionsOf(ctx.db, { editionId: edition.id });
  const due = await bodiesToRevise(ctx, edition.id);
  const names = new Map((await organisationNames(ctx.db, [...new Set([...revisions, ...due].map(({ organisationId }) => organisationId))])).map(({ id, name }) => [id, name]));
  const progress = await codingProgress(ctx.db, edition.id);
  return {
    edition: { id: edition.id, label: edition.label[ctx.locale] },
    editions: editions.map(({ id, label }) => ({ value: id, label: label[ctx.locale] })),
    done: event.url.searchParams.get('done'), frozen: (await freezeOf(ctx.db, edition.id)) !== undefined,
    draw: (await drawOf(ctx.db, edition.id)) ?? null, progress,
    agreement: (await agreementOf(ctx.db, edition.id)).map((row) => ({ ...row, id: row.criterion, label: labels.get(row.criterion) ?? row.criterion })),
    items: progress.coded === 0 ? [] : (await itemAgreement(ctx, edition.id)).slice(0, itemsShown).map((row) => ({ ...row, label: questions.get(row.id) ?? row.id })),
    severity: (await severityOf(ctx.db, edition.id)) ?? null,
    findings: (await countFindings(ctx.db, edition.id)).map((row) => ({ ...row, label: rules.get(row.rule) ?? row.rule })),
    disputes: (await disputes(ctx.db, { editionId: edition.id })).map((row) => stateOf(row, ctx.clock.today())),
    due: due.map((body) => ({ ...body, name: names.get(body.organisationId) ?? '' })),
    revisions: revisions.map((one) => ({ ...one, name: names.get(one.organisationId) ?? '' })),
    chain: await verifyRevisions(ctx, edition.id).then(({ broken }) => broken.length === 0),
    maySign: ctx.actor.roles.includes('method_lead'),
  };
});

function back(ctx: Ctx, editionId: string, done: string): never {
  redirect(303, `${localPath(ctx.locale, '/office/quality')}?${new URLSearchParams({ edition: editionId, done })}`);
}

const editionIn = (ctx: Ctx, event: { url: URL }, form: FormData): string =>
  editionAsked(ctx, new URL(`?edition=${encodeURIComponent(String(form.get('edition')))}`, event.url)).edition.id;

export const actions = {
  draw: action(async (ctx, event, form) => {
    const { share } = parseForm(drawInput, form);
    const editionId = editionIn(ctx, event, form);
    await drawForDoubleCoding(ctx, { editionId, sharePercent: share });
    back(ctx, editionId, 'drawn');
  }),
  measure: action(async (ctx, event, form) => {
    const editionId = editionIn(ctx, event, form);
    await settleAgreement(ctx, editionId);
    back(ctx, editionId, 'measured');
  }),
  severity: action(async (ctx, event, form) => {
    const editionId = editionIn(ctx, event, form);
    await requestSeverity(ctx, editionId);
    back(ctx, editionId, 'severity');
  }),
  revise: action(async (ctx, event, form) => {
    const { organisationId, reason } = parseForm(revisionInput, form);
    const editionId = editionIn(ctx, event, form);
    await reviseScores(ctx, { editionId, organisationId, reason });
    back(ctx, editionId, 'revised');
  }),
};
