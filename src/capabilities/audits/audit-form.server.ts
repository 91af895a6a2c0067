import { channels, steps } from '#core/scoring/dimensions.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Mission } from '#capabilities/campaigns/index.ts';
import { channelTexts, stepTexts, unitTexts, type GridItem, type Unit } from '#capabilities/grids/index.ts';
import { problemSentence } from '#platform/http/problem.ts';
import { formMessages, type AskedItem, type AuditForm } from './audit-form.ts';

/** The form of a mission's channel. */
export function auditForm(
  mission: Pick<Mission, 'channel' | 'scenario_kind' | 'persona' | 'network'>,
  grid: { version: string; items: readonly GridItem[] },
  locale: Locale,
): AuditForm {
  return {
    gridVersion: grid.version,
    context: { scenario: mission.scenario_kind, persona: mission.persona, network: mission.network },
    items: grid.items.map((item) => askedItem(item, locale)),
    steps: steps.map((id) => ({ id, label: stepTexts[locale][id] })),
    channels: channels.filter((id) => id !== mission.channel).map((id) => ({ value: id, label: channelTexts[locale][id] })),
    messages: Object.fromEntries(formMessages.map((code) => [code, problemSentence(code, locale)])) as AuditForm['messages'], // one for each, just made
  };
}

function askedItem(item: GridItem, locale: Locale): AskedItem {
  const { id, label, help, applies, reachedIf, step, evidence } = item;
  const common = { id, label, ...(help && { help }), applies, reachedIf, step, evidence };
  switch (item.kind) {
    case 'yes_no':
      return { ...common, kind: item.kind, good: 'yes' };
    case 'scale':
    case 'choice':
    case 'choices':
      return { ...common, kind: item.kind, options: item.options.map((option) => ({ ...option, score: null })) };
    case 'measure':
    case 'count':
      return { ...common, kind: item.kind, unit: unitTexts[locale][item.unit as Unit](2), bands: [] }; // the grid's schema holds the list
    case 'date':
      return { ...common, kind: item.kind, calendar: item.calendar, bands: [] };
    case 'text':
      return { ...common, kind: item.kind, maxLength: item.maxLength };
  }
}
