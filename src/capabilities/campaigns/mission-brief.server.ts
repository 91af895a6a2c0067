import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, scenarioKindTexts, type Scenario } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { briefTexts } from './brief.texts.ts';
import { unnamedScenario, type Mission } from './mission.ts';
import type { MissionBrief } from './mission-brief.ts';
import { placeOf, type MissionPlace } from './mission-places.queries.server.ts';
import { scenarioKindOf } from './scenario-kind.ts';

/**
 * All that is needed to make a contact, or to judge how it was made, in the reader's language.
 * Throws `mission_unknown` when the place is out of the reader's sight.
 */
export async function missionBrief(ctx: Ctx, mission: Mission): Promise<MissionBrief> {
  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const place = await placeOf(ctx.db, mission.organisation_id, mission.site_id);
  const scenario = edition.scenarios.find(({ id }) => id === mission.scenario_id);
  const persona = edition.personas.find(({ id }) => id === mission.persona);
  if (!place || !persona || (!scenario && mission.scenario_id !== unnamedScenario)) throw problem('mission_unknown');
  const { locale } = ctx;
  return {
    place,
    channel: mission.channel,
    channelLabel: channelTexts[locale][mission.channel],
    kindLabel: scenarioKindTexts[locale][scenarioKindOf(mission.scenario_kind)],
    network: networkOf(place, mission),
    window: { from: mission.window_from, to: mission.window_to, half: mission.half_day },
    scenario: scenario ? inLanguage(scenario, locale) : unnamed(scenarioKindTexts[locale][scenarioKindOf(mission.scenario_kind)], locale),
    persona: { label: persona.label[locale], brief: persona.brief[locale] },
  };
}

function networkOf(place: MissionPlace, { channel, network }: Mission): { name: string; url: string } | null {
  return channel === 'social' ? (place.networks[(network ?? 1) - 1] ?? null) : null;
}

function inLanguage({ title, brief, question, expected_answer: expected }: Scenario, locale: Locale): MissionBrief['scenario'] {
  return { title: title[locale], brief: brief[locale], question: question[locale], expected: expected[locale] };
}

/** A contact whose file only said of which kind it was. */
function unnamed(title: string, locale: Locale): MissionBrief['scenario'] {
  const { notKnown, importedContact } = briefTexts[locale];
  return { title, brief: importedContact, question: notKnown, expected: notKnown };
}
