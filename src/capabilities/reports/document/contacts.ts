import type { Channel } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';

/** Contacts that the common score rests on: those of the counter, an option, are not among them. */
export function totalContacts({ score }: Pick<ReportModel, 'score'>): number {
  const { counter: _option, ...common } = score.audits;
  return Object.values(common).reduce((sum, count) => sum + count, 0);
}

export const contactsOf = ({ score }: Pick<ReportModel, 'score'>, channel: Channel): number => score.audits[channel];
