import { addDays, type IsoDate } from '#core/calendar/date.ts';

/** What is left of a wave for new contacts: from tomorrow on once it has begun, so that none is planned late; all of a wave that is over. */
export function remainingWindow(wave: { from: IsoDate; to: IsoDate }, today: IsoDate): { from: IsoDate; to: IsoDate } {
  const under = wave.from <= today && today < wave.to;
  return { from: under ? addDays(today, 1) : wave.from, to: wave.to };
}
