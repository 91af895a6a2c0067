import type { Channel } from '../scoring/dimensions.ts';
import type { Estimate } from '../statistics/compare-means.ts';

/** Why a body cannot win a category; told in words by the capability. */
export type Exclusion =
  | { readonly code: 'too_few_audits'; readonly audits: number; readonly needed: number }
  | { readonly code: 'channel_missing'; readonly channel: Channel }
  | { readonly code: 'agreement'; readonly percent: number; readonly allowed: number }
  | { readonly code: 'no_score' }
  | { readonly code: 'not_before' };

/** What the rules of an edition ask of whoever competes. */
export type EligibilityRules = {
  readonly auditsAtLeast: number;
  readonly requiredChannels: readonly Channel[];
  /** Percent of the common score that criteria without agreement between two coders may weigh together. */
  readonly weightWithoutAgreementAtMost: number;
};

/** A body as trophies look at it. `audits`: those that count, by channel, over all its sites. */
export type Entrant = {
  readonly organisationId: string;
  readonly kind: string;
  readonly stratum: string;
  readonly certified: boolean;
  readonly sites: number;
  readonly audits: Readonly<Partial<Record<Channel, number>>>;
  /** The common score, and by channel; null where there is none that may be compared. */
  readonly common: Estimate | null;
  readonly channels: Readonly<Partial<Record<Channel, Estimate>>>;
  /** Its common score of the edition before, on the same questions; null for newcomers. */
  readonly before: Estimate | null;
};

export type CategoryRules = {
  readonly id: string;
  readonly by: 'score' | 'change';
  readonly channel?: Channel | undefined;
  readonly bodies: { readonly kinds?: readonly string[] | undefined; readonly strata?: readonly string[] | undefined; readonly certified?: boolean | undefined };
};

/** Whether the category is meant for such a body at all; those outside are not excluded, they are elsewhere. */
export function belongsTo({ bodies }: Pick<CategoryRules, 'bodies'>, { kind, stratum, certified }: Pick<Entrant, 'kind' | 'stratum' | 'certified'>): boolean {
  return (bodies.kinds?.includes(kind) ?? true) && (bodies.strata?.includes(stratum) ?? true) && (bodies.certified === undefined || bodies.certified === certified);
}

/**
 * Every reason why a body of the category cannot win it; none = a candidate. `withoutAgreement`: percent of the common
 * score that lies with criteria on which two coders differ too much.
 */
export function exclusionsOf(rules: EligibilityRules, category: CategoryRules, entrant: Entrant, withoutAgreement: number): Exclusion[] {
  const made = (['phone', 'email', 'letter', 'website', 'social'] as const).reduce((sum, channel) => sum + (entrant.audits[channel] ?? 0), 0);
  const audits = Math.floor(made / Math.max(1, entrant.sites));
  return [
    ...(audits < rules.auditsAtLeast ? [{ code: 'too_few_audits', audits, needed: rules.auditsAtLeast } as const] : []),
    ...rules.requiredChannels.filter((channel) => !entrant.audits[channel]).map((channel) => ({ code: 'channel_missing', channel }) as const),
    ...(withoutAgreement > rules.weightWithoutAgreementAtMost ? [{ code: 'agreement', percent: withoutAgreement, allowed: rules.weightWithoutAgreementAtMost } as const] : []),
    ...(figureOf(category, entrant) ? [] : [{ code: 'no_score' } as const]),
    ...(category.by === 'change' && !entrant.before ? [{ code: 'not_before' } as const] : []),
  ];
}

/** The figure a category goes by: the common score, or one channel's. */
export const figureOf = ({ channel }: Pick<CategoryRules, 'channel'>, { common, channels }: Pick<Entrant, 'common' | 'channels'>): Estimate | null =>
  channel ? (channels[channel] ?? null) : common;
