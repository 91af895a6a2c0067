import type { Answering, Band, Item } from '#core/questionnaire/types.ts';
import type { Channel, Step } from '#core/scoring/dimensions.ts';
import type { EvidenceKind, ItemEntry } from './grid.input.ts';
import type { Source } from './shapes.input.ts';

/** A question of the mystery audits: asked by the questionnaire, summed by scoring. */
export type GridItem = Item & {
  readonly channel: Channel;
  readonly step: Step;
  readonly criterion: string;
  /** `<channel>/<step>/<name>` */
  readonly indicator: string;
  readonly weight: number;
  readonly notReached: 'zero' | 'na';
  readonly evidence: EvidenceKind;
  readonly source: Source;
  readonly commitments: readonly string[];
  readonly recommendation: string;
  readonly reviewBy: string;
};

/** An entry of a grid file as an item. The indicator must exist: `checkEdition` has said so before. */
export function toGridItem(entry: ItemEntry, channel: Channel, indicator: { step: Step; criterion: string }): GridItem {
  return {
    ...answeringOf(entry),
    id: entry.id,
    label: entry.label,
    ...(entry.help && { help: entry.help }),
    applies: entry.applies ?? null,
    reachedIf: entry.reached_if ?? null,
    channel,
    step: entry.step ?? indicator.step,
    criterion: indicator.criterion,
    indicator: `${channel}/${entry.indicator}`,
    weight: entry.weight,
    notReached: entry.not_reached,
    evidence: entry.evidence,
    source: entry.source,
    commitments: entry.commitments,
    recommendation: entry.recommendation,
    reviewBy: entry.review_by,
  };
}

/** The part of an entry that says how it is answered; also what reachability needs to know. */
export function answeringOf(entry: ItemEntry): Answering {
  switch (entry.kind) {
    case 'yes_no':
      return { kind: 'yes_no', good: entry.good ?? 'yes' };
    case 'scale':
    case 'choice':
      return { kind: entry.kind, options: entry.options };
    case 'measure':
    case 'count':
      return { kind: entry.kind, unit: entry.unit, bands: entry.bands.map(toBand) };
    case 'date':
      return { kind: 'date', calendar: entry.calendar, bands: entry.bands.map(toBand) };
  }
}

const toBand = ({ up_to, score }: { up_to?: number | undefined; score: number }): Band => ({
  upTo: up_to ?? null,
  score,
});
