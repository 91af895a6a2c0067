import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { groupLabel } from '#capabilities/benchmarks/index.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Peers, ReportModel } from '../report.ts';
import { peersTexts } from '../texts/peers.texts.ts';

/** A group of peers in words: "Commune, de 10 001 à 20 000 habitants". */
export function peersLabel(edition: Edition, { kinds, strata }: Pick<Peers, 'kinds' | 'strata'>, locale: Locale): string {
  return groupLabel({ id: '', cut: 'peers', kinds: [...kinds], strata: [...strata] }, edition, locale);
}

/** What the body itself is, in the words of its group. */
export function kindLabel({ edition, organisation }: ReportModel, locale: Locale): string {
  return peersLabel(edition, { kinds: [organisation.kind], strata: [organisation.stratum] }, locale);
}

/** Who the peers are and how the body stands among them, in sentences. */
export function peersSentences({ edition, peers }: ReportModel, locale: Locale): string[] {
  const t = peersTexts[locale];
  if (!peers) return [t.none];
  const figure = peers.figures.get('global/global');
  const stands = peers.stands.get('global/global');
  return [
    [
      t.who(peersLabel(edition, peers, locale), formatInteger(peers.organisations, locale)),
      ...(peers.widening === 'own' ? [] : [t.widening[peers.widening]]),
      ...(figure ? [t.mean(formatScore(figure.mean, locale))] : []),
      ...(figure?.quartiles ? [t.half(formatScore(figure.quartiles[0], locale), formatScore(figure.quartiles[2], locale))] : []),
    ].join(' '),
    ...(stands ? [t.verdict[stands]] : []),
  ];
}
