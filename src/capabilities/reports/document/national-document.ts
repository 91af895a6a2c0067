import { formatDate, formatInteger } from '#core/shared/format.ts';
import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, stepTexts } from '#capabilities/grids/index.ts';
import { channels, commonChannels, steps } from '#core/scoring/index.ts';
import type { NationalModel } from '../build-national.server.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { nationalTexts } from '../texts/national.texts.ts';
import type { Block, DocumentData, ScoreBox } from './blocks.ts';
import { frameOf, type Imprint } from './frame.ts';
import { verifyPart } from './method-part.ts';
import { groupsPart, historyPart } from './national-groups.ts';
import { criteriaTable, figureLine, figuresPart, type FigureLine } from './national-figures.ts';

const newPage: Block = { block: 'page' };

/** The national report of an edition: public figures only, each frozen and checked for disclosure before. */
export function nationalDocument(model: NationalModel, imprint: Imprint, locale: Locale): DocumentData {
  const { edition, simulated } = model;
  const t = nationalTexts[locale];
  const frameText = frameTexts[locale];
  const frame = frameOf(
    { title: `${frameText.national} – ${edition.label[locale]}`, description: t.description, published: edition.published, simulated }, imprint, locale);
  const blocks: Block[] = [
    coverOf(model, locale), newPage,
    ...summaryOf(model, locale), newPage,
    ...figuresPart(model, locale), newPage,
    ...criteriaTable(model, locale), newPage,
    ...groupsPart(model, locale), newPage,
    ...historyPart(model, locale), newPage,
    { block: 'h1', text: t.method.title },
    { block: 'list', items: t.method.items },
    { block: 'note', text: t.method.versions(model.gridVersion, model.methodVersion) },
    ...verifyPart(imprint, locale),
  ];
  return setTexts({ ...frame, blocks }, locale);
}

const contactsOf = ({ audits }: NationalModel): number => audits.reduce((sum, { count }) => sum + count, 0);

function coverOf(model: NationalModel, locale: Locale): Block {
  const t = nationalTexts[locale];
  const f = frameTexts[locale];
  const { edition, national } = model;
  const [wave] = edition.waves;
  return {
    block: 'cover', kicker: edition.label[locale], kind: f.national, name: t.name,
    about: t.about(formatInteger(national.group.organisations, locale), formatInteger(contactsOf(model), locale)),
    score: scoreOf(model, locale),
    facts: [
      ...(wave ? [{ term: f.fieldwork, text: f.fieldworkDates(formatDate(wave.from, locale), formatDate(wave.to, locale)) }] : []),
      { term: t.participants, text: formatInteger(national.group.organisations, locale) },
      { term: f.published, text: formatDate(edition.published, locale) },
    ],
  };
}

function scoreOf({ national }: NationalModel, locale: Locale): ScoreBox | null {
  const t = nationalTexts[locale];
  const line = figureLine(t.score, national.figures.get('global/global'), locale);
  if (!line.range) return null;
  const { quartiles } = line;
  return {
    text: line.mean, outOf: frameTexts[locale].outOf, label: t.score, interval: line.interval, range: line.range,
    alt: t.views.row(t.score, line.mean, line.interval), peers: quartiles ? t.half(quartiles[0], quartiles[2]) : '',
  };
}

function summaryOf(model: NationalModel, locale: Locale): Block[] {
  const t = nationalTexts[locale];
  const { figures, group } = model.national;
  const box = scoreOf(model, locale);
  const line = figureLine(t.score, figures.get('global/global'), locale);
  const [low, high] = line.bounds ?? ['', ''];
  const ofChannels = extremes(commonChannels.map((key) => figureLine(channelTexts[locale][key], figures.get(`channels/${key}`), locale)));
  const ofSteps = extremes(steps.map((key) => figureLine(stepTexts[locale][key], figures.get(`steps/${key}`), locale)));
  return [
    { block: 'h1', text: t.summary.title },
    ...(box ? [{ block: 'score' as const, box }] : []),
    { block: 'list', items: [
      t.summary.mean(formatInteger(group.organisations, locale), line.mean, low, high),
      ...(line.quartiles ? [t.summary.spread(line.quartiles[0], line.quartiles[1], line.quartiles[2])] : []),
      ...(ofChannels ? [t.summary.channels(ofChannels.best.label, ofChannels.best.mean, ofChannels.last.label, ofChannels.last.mean)] : []),
      ...(ofSteps ? [t.summary.steps(ofSteps.best.label, ofSteps.best.mean, ofSteps.last.label, ofSteps.last.mean)] : []),
    ] },
    { block: 'h2', text: t.summary.facts },
    { block: 'terms', items: [
      { term: t.participants, text: formatInteger(group.organisations, locale) },
      {
        term: frameTexts[locale].contacts,
        text: channels.flatMap((channel) => model.audits.filter((audits) => audits.channel === channel))
          .map(({ channel, count }) => t.summary.contacts(channelTexts[locale][channel].toLocaleLowerCase(locale), formatInteger(count, locale))).join(', '),
      },
    ] },
    { block: 'h2', text: t.views.caption },
    { block: 'legend', items: (['own', 'interval', 'peers', 'mean'] as const).map((mark) => ({ mark, text: t.legend[mark] })) },
  ];
}

/** Highest and lowest means; null when they do not differ. */
function extremes(lines: readonly FigureLine[]): { best: FigureLine; last: FigureLine } | null {
  const known = lines.filter(({ range }) => range !== null).sort((a, b) => (b.range?.value ?? 0) - (a.range?.value ?? 0));
  const [best] = known;
  const last = known.at(-1);
  return best && last && best.mean !== last.mean ? { best, last } : null;
}
