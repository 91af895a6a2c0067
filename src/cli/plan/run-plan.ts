import { missionTexts } from '#capabilities/campaigns/index.ts';
import { openCampaign, type CampaignToOpen } from '#capabilities/campaigns/index.server.ts';
import { acceptPlan, readPlan, solveRun, startPlan } from '#capabilities/campaigns/index.planning.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { PlanGapReason } from '#core/planning/plan-types.ts';
import { formatDate, formatPercent } from '#core/shared/format.ts';
import type { App } from '#app';
import { defineTexts } from '#core/shared/texts.ts';
import { problem } from '#platform/http/problem.ts';
import { chosenEdition } from '../chosen-edition.ts';
import type { CommonOptions } from '../command.ts';
import { withApp } from '../with-app.ts';

export interface PlanOptions extends CommonOptions {
  edition?: string;
  wave?: string;
  seed?: string;
  label?: string;
  /** The quick way, as for the demonstration. */
  greedy?: boolean;
}

const texts = defineTexts({
  fr: {
    planning: 'Planification',
    window: (wave: string, from: string, to: string) => `${wave}, du ${from} au ${to}`,
    seed: (seed: string) => `Graine du tirage\u202f: ${seed}`,
    planned: (missions: number) => `${missions} missions planifiées`,
    quality: (percent: string) => `${percent} au-dessus de ce qui est mathématiquement possible`,
    gaps: (count: number) => `${count} contacts ou missions manquent au plan\u202f:`,
  },
  en: {
    planning: 'Planning',
    window: (wave, from, to) => `${wave}, ${from} to ${to}`,
    seed: (seed) => `Seed of the draw: ${seed}`,
    planned: (missions) => `${missions} missions planned`,
    quality: (percent) => `${percent} above what is mathematically possible`,
    gaps: (count) => `${count} contacts or missions are missing from the plan:`,
  },
});

/** Plans the missions of one wave over the accepted bodies, and says what could not be planned. */
export async function runPlan(options: PlanOptions): Promise<void> {
  const { lang } = options;
  const t = texts[lang];
  await withApp(options, async (app, { progress }) => {
    const edition = chosenEdition({ dataDir: app.settings.dataDir, today: app.clock.today() }, options.edition);
    const wave = waveOf(edition, options.wave);
    const seed = options.seed ?? `${edition.id}/${wave.id}`;
    progress.show(t.planning);
    const asked: CampaignToOpen = { editionId: edition.id, waveId: wave.id, label: options.label ?? wave.label.fr, seed };
    const { missions, gaps, percentAbove } = options.greedy ? await planQuickly(app, asked) : await planWell(app, asked, (done, total) => progress.show(t.planning, done, total));
    progress.finish(t.planning, t.planned(missions));
    console.log(`${t.window(`${edition.label[lang]}, ${wave.label[lang]}`, formatDate(wave.from, lang), formatDate(wave.to, lang))}\n${t.seed(seed)}\n${t.planned(missions)}`);
    if (percentAbove !== null) console.log(t.quality(formatPercent(percentAbove / 100, lang, 1)));
    if (gaps.length === 0) return;
    console.log(t.gaps(gaps.length));
    for (const [reason, own] of Map.groupBy(gaps, (gap) => gap.reason)) console.log(`  ${String(own.length).padStart(5)}  ${missionTexts[lang].gaps[reason]}`);
  });
}

type Planned = { missions: number; gaps: readonly { reason: PlanGapReason }[]; percentAbove: number | null };

async function planQuickly(app: App, asked: CampaignToOpen): Promise<Planned> {
  return { ...(await app.runAsSystem((ctx) => openCampaign(ctx, asked))), percentAbove: null };
}

/** The planner's own plan, accepted at once: who types the command has decided. */
async function planWell(app: App, asked: CampaignToOpen, report: (done: number, total: number) => void): Promise<Planned> {
  const id = await app.runAsSystem((ctx) => startPlan(ctx, asked, false));
  await solveRun(app.runAsSystem, id, { report: (done, total) => Promise.resolve(report(done, total)) });
  return app.runAsSystem(async (ctx) => {
    const plan = await readPlan(ctx, id);
    if (plan.found !== 'plan') throw problem('plan_not_proposed');
    const { missions } = await acceptPlan(ctx, id);
    return { missions, gaps: plan.result.gaps, percentAbove: plan.result.quality.percentAbove };
  });
}

function waveOf({ id: editionId, waves }: Edition, id?: string): Edition['waves'][number] {
  const wave = id === undefined ? waves[0] : waves.find((one) => one.id === id);
  if (!wave) throw problem('wave_unknown', { wave: id ?? '', edition: editionId, known: waves.map((one) => one.id).join(', ') });
  return wave;
}
