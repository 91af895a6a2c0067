import { stringify } from 'yaml';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { formatPercent } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readingEvents } from '../reading.events.ts';
import { deleteDraft, draftById, draftsOf, insertDraft, updateDraft } from './drafts.queries.server.ts';
import type { Pattern } from './pattern.ts';
import { patternsOf } from './patterns.queries.server.ts';
import { draftName, type ScenarioContent, type ScenarioDraft } from './scenario-draft.ts';
import { loadScenarioTemplates } from './scenario-templates.input.ts';

export interface PatternDesk {
  patterns: (Pattern & { on: string; draftable: boolean })[];
  drafts: ScenarioDraft[];
  /** The edition that drafts are for: the latest whose data are there. */
  editionId: string;
}

const nextEdition = ({ settings }: Pick<Ctx, 'settings'>): string => listEditionIds(settings.dataDir).toSorted().at(-1) ?? '';

/** What is said over bodies, and the drafts made of it. */
export async function openPatterns(ctx: Ctx): Promise<PatternDesk> {
  const templates = loadScenarioTemplates(ctx.settings.dataDir);
  const patterns = await patternsOf(ctx.db);
  return { patterns: patterns.map((one) => ({ ...one, draftable: templates.has(one.criterion) })), drafts: await draftsOf(ctx.db), editionId: nextEdition(ctx) };
}

function requireMethodLead({ roles, personId }: Ctx['actor']): string {
  if (!personId || !roles.includes('method_lead')) throw problem('not_allowed');
  return personId;
}

/** One click: a draft for the next edition, with where it comes from. Throws `not_allowed`, `not_found` (no pattern, or a criterion that no contact can test). */
export async function draftScenario(ctx: Ctx, criterion: string): Promise<string> {
  const by = requireMethodLead(ctx.actor);
  const pattern = (await patternsOf(ctx.db)).find((one) => one.criterion === criterion);
  const content = loadScenarioTemplates(ctx.settings.dataDir).get(criterion);
  if (!pattern || !content) throw problem('not_found');
  const { bodies, mentions, share, low, high, words, on } = pattern;
  const id = ctx.ids.next();
  const editionId = nextEdition(ctx);
  await insertDraft(ctx.db, { id, criterion, editionId, content, provenance: { bodies, mentions, share, low, high, words: words.map(({ word }) => word), on }, madeAt: ctx.clock.now() }, by);
  await ctx.record({ name: readingEvents.scenarioDrafted, subjectType: 'scenario_draft', subjectId: id, editionId, payload: { criterion, bodies } });
  return id;
}

/** Throws `not_found`. */
export async function openDraft({ db }: Pick<Ctx, 'db'>, id: string): Promise<ScenarioDraft> {
  const draft = await draftById(db, id);
  if (!draft) throw problem('not_found');
  return draft;
}

/** Throws `not_allowed`, `not_found`. */
export async function changeDraft(ctx: Ctx, id: string, words: Pick<ScenarioContent, 'title' | 'brief' | 'question' | 'expected_answer'>): Promise<void> {
  const by = requireMethodLead(ctx.actor);
  const { content, editionId } = await openDraft(ctx, id);
  await updateDraft(ctx.db, id, { ...content, ...words }, { by, at: ctx.clock.now() });
  await ctx.record({ name: readingEvents.scenarioChanged, subjectType: 'scenario_draft', subjectId: id, editionId });
}

/** Throws `not_allowed`, `not_found`. */
export async function dropDraft(ctx: Ctx, id: string): Promise<void> {
  requireMethodLead(ctx.actor);
  if (!(await deleteDraft(ctx.db, id))) throw problem('not_found');
  await ctx.record({ name: readingEvents.scenarioDropped, subjectType: 'scenario_draft', subjectId: id });
}

/**
 * A draft as a file in the form of scenarios.yaml, for all kinds of body and personas of its edition: reviewed, narrowed and put among the edition's data by a person. Its source says of which figures it comes.
 */
export async function draftFile(ctx: Ctx, id: string): Promise<{ text: string; fileName: string }> {
  const draft = await openDraft(ctx, id);
  const edition = loadEdition(draft.editionId, ctx.settings.dataDir);
  const { bodies, mentions, share, low, high, on } = draft.provenance;
  const figures = (locale: 'fr' | 'en') => [share, low, high].map((one) => formatPercent(one, locale));
  const [fr, en] = [figures('fr'), figures('en')];
  const source = {
    kind: 'parvis', ref: 'docs/method.md',
    note: {
      fr: `Ce qui s’écrit sur ${bodies} structures (${mentions} mentions, ${fr[0]} d’insatisfaits, entre ${fr[1]} et ${fr[2]}), relevé le ${on}\u202f; critère ${draft.criterion}`,
      en: `What is written about ${bodies} bodies (${mentions} mentions, ${en[0]} dissatisfied, between ${en[1]} and ${en[2]}), taken down on ${on}; criterion ${draft.criterion}`,
    },
  };
  const { kind, channels, theme, title, brief, question, expected_answer } = draft.content;
  const scenario = {
    id: draftName(draft), kind, channels, kinds_of_body: edition.kinds.map((one) => one.id), theme, title, brief, question, expected_answer, personas: edition.personas.map((one) => one.id), source,
    review_by: `${Number(on.slice(0, 4)) + 1}-12-31`,
  };
  return { text: stringify({ scenarios: [scenario] }, { lineWidth: 160 }), fileName: `${draftName(draft)}.yaml` };
}
