import type { Channel } from '#core/scoring/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { ReportModel } from '../report.ts';
import { frameTexts } from '../texts/frame.texts.ts';

/** Contacts that the common score rests on: those of the counter, an option, are not among them. */
export function totalContacts({ score }: Pick<ReportModel, 'score'>): number {
  const { counter: _option, ...common } = score.audits;
  return Object.values(common).reduce((sum, count) => sum + count, 0);
}

export const contactsOf = ({ score }: Pick<ReportModel, 'score'>, channel: Channel): number => score.audits[channel];

/** The contacts of the common score, and beside them those of the option: the same two numbers everywhere. */
export function contactsText(model: Pick<ReportModel, 'score'>, locale: Locale): string {
  const { counter } = model.score.audits;
  const common = String(totalContacts(model));
  return counter > 0 ? frameTexts[locale].contactsAndCounter(common, String(counter)) : common;
}
