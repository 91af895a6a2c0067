import { addDays } from '#core/calendar/date.ts';
import type { Edition } from './edition.ts';
import type { TrophyRules } from './trophies.input.ts';

const suffix = '-final';

/** Replies count as long as in a first round. */
const replyDays = 14;

/**
 * The second round of trophies is an edition of its own to missions, audits and scores: nothing of it enters the frozen
 * edition, nobody publishes it, and whoever met a body in the edition counts as somebody who met it before.
 */
export const secondRoundId = (editionId: string): string => `${editionId}${suffix}`;

/** The edition that a second round belongs to; any other id is its own. */
export const firstRoundId = (editionId: string): string => (editionId.endsWith(suffix) ? editionId.slice(0, -suffix.length) : editionId);

export const isSecondRound = (editionId: string): boolean => editionId.endsWith(suffix);

/** The edition as its second round plays it: everything as before, other contacts and days. Channels without any are left out. */
export function secondRoundOf(edition: Edition, { second_round: { audits, from, to } }: Pick<TrophyRules, 'second_round'>): Edition {
  const channels = edition.channels.flatMap((channel) => {
    const own = audits.filter((contact) => contact.channel === channel.id).map(({ scenario, count, network }) => ({ scenario, count, network }));
    // An option weighs nothing in the common score: it stays as it was, for whoever ordered it.
    return own.length > 0 ? [{ ...channel, audits: own }] : channel.option ? [channel] : [];
  });
  // Mystery citizens read the label: who is a finalist is not theirs to know.
  const label = { fr: `${edition.label.fr}, vague complémentaire`, en: `${edition.label.en}, further wave` };
  const cutOff = addDays(to, replyDays);
  return { ...edition, id: secondRoundId(edition.id), based_on: edition.based_on ?? edition.id, label, waves: [{ id: 'further', label: { fr: 'Vague complémentaire', en: 'Further wave' }, from, to, cut_off: cutOff }], cut_off: cutOff, channels };
}
