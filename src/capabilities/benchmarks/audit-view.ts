import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import { scenarioKindTexts, type ScenarioKind } from '#capabilities/grids/index.ts';
import { figurePath, resultsPath, type Reading } from './addresses.ts';
import { contactLabel, contactTime } from './contact-label.ts';
import { emptyReason } from './empty-reason.ts';
import { figureName } from './figure-names.ts';
import { figureTexts } from './figure.texts.ts';
import { givenAnswer } from './given-answer.ts';
import type { OpenedAudit } from './open-audit.server.ts';

interface AnswerLine {
  id: string;
  label: string;
  text: string;
  /** Of 100; empty where it does not count. */
  score: string;
  value: number | null;
}

/** One contact in the reader's language. */
export interface AuditView {
  title: string;
  kicker: string;
  lead: string;
  simulated: boolean;
  score: string | null;
  site: string;
  crumbs: { label: string; href?: string }[];
  /** Answers under their step and criterion, which open the cell they belong to. */
  groups: { step: string; criterion: string; href: string; answers: AnswerLine[] }[];
}

export function auditView(opened: OpenedAudit, reader: Pick<Reading, 'locale' | 'organisationId'>): AuditView {
  const { edition, audit, others, figure } = opened;
  const { locale } = reader;
  const reading: Reading = { ...reader, editionId: audit.editionId, siteId: opened.severalSites ? audit.siteId : undefined };
  const t = figureTexts[locale];
  const label = contactLabel(audit, others, locale);
  const scenario = edition.scenarios.find(({ id }) => id === audit.scenarioId)?.title[locale];
  const kind = scenarioKindTexts[locale][audit.scenarioKind as ScenarioKind]; // the planner takes it from the edition
  return {
    title: scenario ?? label, kicker: `${label} – ${opened.organisationName}`, lead: t.auditLead(kind, contactTime(audit, locale)),
    simulated: audit.simulated, score: figure.kind === 'value' ? formatDecimal(figure.value.value, locale) : null, site: audit.siteName,
    crumbs: [
      { label: t.results, href: resultsPath(reading) },
      channelCrumb(opened, reading),
      { label },
    ],
    groups: groupsOf(opened, reading),
  };
}

function channelCrumb({ audit, edition }: OpenedAudit, reading: Reading) {
  const figure = audit.channel === 'counter' ? ({ view: 'counter', key: 'counter' } as const) : ({ view: 'channels', key: audit.channel } as const);
  return { label: figureName(figure, edition, reading.locale), href: figurePath(reading, figure) };
}

function groupsOf({ answers, audit, edition }: OpenedAudit, reading: Reading): AuditView['groups'] {
  const { locale } = reading;
  const byCell = Map.groupBy(answers, ({ item }) => `${item.criterion}/${item.step}/${item.channel}`);
  return [...byCell].map(([key, lines]) => {
    const [criterion = '', step = ''] = key.split('/');
    return {
      step: figureName({ view: 'steps', key: step }, edition, locale), criterion: figureName({ view: 'criteria', key: criterion }, edition, locale),
      href: figurePath(reading, { view: 'cells', key }),
      answers: lines.map(({ item, answer, score }) => ({
        id: item.id, label: item.label[locale], value: score,
        text: answer && answer.value !== null ? givenAnswer(item, answer.value, audit, locale) : emptyReason(answer?.empty ?? 'missing', item, locale),
        score: score === null ? '' : Number.isInteger(score) ? formatInteger(score, locale) : formatDecimal(score, locale),
      })),
    };
  });
}
