import { formatDate, formatInteger, formatScore } from '#core/shared/format.ts';
import { channelTexts, determinantTexts, stepTexts } from '#capabilities/grids/index.ts';
import { channels, commonChannels, determinants, steps } from '#core/scoring/index.ts';
import type { Block, ScoreBox } from '../document/blocks.ts';
import { figureTexts } from '../document/figure-view.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { cellMark } from './cells.ts';
import { inWords, meanWithin, rangeOf } from './figure-line.ts';
import { overall, published, viewLines, type Part } from './part.ts';
import { certifiedSentence, extremesSentence } from './sentences.ts';
import { nationalTexts } from './texts/front.texts.ts';

const contactsOf = ({ model }: Part): number => model.fieldwork.contacts.reduce((sum, { count }) => sum + count, 0);

const bodiesOf = (part: Part): number => overall(part)?.figure.organisations ?? 0;

export function coverOf(part: Part): Block {
  const { model: { edition }, locale } = part;
  const t = nationalTexts[locale];
  const f = frameTexts[locale];
  const [wave] = edition.waves;
  return {
    block: 'cover', kicker: edition.label[locale], kind: f.national, name: t.name,
    about: t.about(formatInteger(bodiesOf(part), locale), formatInteger(contactsOf(part), locale)),
    score: scoreOf(part),
    facts: [
      ...(wave ? [{ term: f.fieldwork, text: f.fieldworkDates(formatDate(wave.from, locale), formatDate(wave.to, locale)) }] : []),
      { term: t.participants, text: formatInteger(bodiesOf(part), locale) },
      { term: f.published, text: formatDate(edition.published, locale) },
    ],
  };
}

/** The overall level drawn large; null where it is not published. */
export function scoreOf(part: Part): ScoreBox | null {
  const { locale } = part;
  const t = nationalTexts[locale];
  const quoted = overall(part);
  if (!quoted) return null;
  const { mean, interval, quartiles } = quoted.figure;
  const text = (points: number): string => formatScore(points, locale);
  return {
    text: text(mean), outOf: `${frameTexts[locale].outOf}${cellMark(quoted.code)}`, label: t.score, range: rangeOf(quoted),
    interval: interval ? figureTexts[locale].interval(text(interval[0]), text(interval[1])) : '',
    alt: inWords([{ label: t.score, quoted }], locale), peers: quartiles ? t.half(text(quartiles[0]), text(quartiles[2])) : '',
  };
}

/** The overall level in sentences. */
export function levelItems(part: Part): string[] {
  const { locale } = part;
  const t = nationalTexts[locale].summary;
  const quoted = overall(part);
  if (!quoted) return [];
  const { organisations, interval, quartiles } = quoted.figure;
  const bodies = formatInteger(organisations, locale);
  const text = (points: number): string => formatScore(points, locale);
  return [
    (interval ? t.mean : t.meanOnly)(bodies, meanWithin(quoted, locale)),
    ...(quartiles ? [t.spread(text(quartiles[0]), text(quartiles[1]), text(quartiles[2]), cellMark(quoted.code))] : []),
  ];
}

export function summaryPart(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = nationalTexts[locale];
  const quoted = overall(part);
  const quartiles = quoted?.figure.quartiles;
  const at = `${model.edition.id}/fieldwork/contacts`;
  const said = [
    extremesSentence(published(viewLines(part, 'channels', commonChannels.map((key) => ({ key, label: channelTexts[locale][key] })))), locale),
    extremesSentence(published(viewLines(part, 'steps', steps.map((key) => ({ key, label: stepTexts[locale][key] })))), locale),
    extremesSentence(published(viewLines(part, 'determinants', determinants.map((key) => ({ key, label: determinantTexts[locale][key] })))), locale),
    certifiedSentence(cells.figure('certification/certified', 'global', 'global'), cells.figure('certification/not-certified', 'global', 'global'), locale),
  ].filter((sentence) => sentence !== null);
  const counted = channels.filter((channel) => model.fieldwork.contacts.some((one) => one.channel === channel));
  return [
    { block: 'h1', text: t.summary.title, lead: t.summary.lead },
    { block: 'tiles', items: [
      { value: formatInteger(bodiesOf(part), locale), label: t.summary.tiles.bodies, note: quoted ? cellMark(quoted.code).trim() : '' },
      { value: formatInteger(contactsOf(part), locale), label: t.summary.tiles.contacts, note: cellMark(cells.fact(`${at}/all`)).trim() },
      { value: quoted ? formatScore(quoted.figure.mean, locale) : figureTexts[locale].noPeers, label: t.summary.tiles.mean, note: quoted ? cellMark(quoted.code).trim() : '' },
      { value: quartiles ? `${formatScore(quartiles[0], locale)} – ${formatScore(quartiles[2], locale)}` : figureTexts[locale].noPeers, label: t.summary.tiles.half, note: quoted ? cellMark(quoted.code).trim() : '' },
    ] },
    { block: 'list', items: [...levelItems(part), ...said] },
    { block: 'h2', text: t.summary.facts },
    { block: 'terms', items: [
      { term: t.participants, text: formatInteger(bodiesOf(part), locale) + (quoted ? cellMark(quoted.code) : '') },
      {
        term: frameTexts[locale].contacts,
        text: counted.map((channel) => t.summary.contacts(
          channelTexts[locale][channel].toLocaleLowerCase(locale),
          formatInteger(model.fieldwork.contacts.find((one) => one.channel === channel)?.count ?? 0, locale) + cellMark(cells.fact(`${at}/${channel}`)))).join(', '),
      },
    ] },
    { block: 'h2', text: t.summary.notSaid },
    { block: 'list', items: t.summary.notSaidItems },
  ];
}

export function readingPart({ locale }: Part): Block[] {
  const t = nationalTexts[locale];
  return [
    { block: 'h1', text: t.reading.title },
    { block: 'list', items: t.reading.items },
    { block: 'h2', text: t.reading.marks },
    { block: 'legend', items: (['own', 'interval', 'peers', 'mean'] as const).map((mark) => ({ mark, text: t.legend[mark] })) },
  ];
}
