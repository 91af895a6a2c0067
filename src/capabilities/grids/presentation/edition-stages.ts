import { addDays } from '#core/calendar/date.ts';
import type { Edition } from '../edition.ts';

export type StageId = 'sign_up' | 'fieldwork' | 'cut_off' | 'published' | 'dispute';

/** One dated stage of an edition; dates inclusive, 'YYYY-MM-DD'. `wave`: which fieldwork, where there are several. */
export interface Stage {
  id: StageId;
  from: string;
  to: string;
  wave: Edition['label'] | null;
  state: 'done' | 'current' | 'todo';
}

/** The dates of an edition in order, each seen from `today`. */
export function editionStages(edition: Pick<Edition, 'sign_up' | 'waves' | 'cut_off' | 'published' | 'dispute_days'>, today: string): Stage[] {
  const { sign_up, waves, cut_off, published, dispute_days } = edition;
  const several = waves.length > 1;
  const dated: Omit<Stage, 'state'>[] = [
    { id: 'sign_up', ...sign_up, wave: null },
    ...waves.map(({ from, to, label }) => ({ id: 'fieldwork' as const, from, to, wave: several ? label : null })),
    { id: 'cut_off', from: cut_off, to: cut_off, wave: null },
    { id: 'published', from: published, to: published, wave: null },
    { id: 'dispute', from: published, to: addDays(published, dispute_days), wave: null },
  ];
  return dated
    .map((stage): Stage => ({ ...stage, state: today > stage.to ? 'done' : today < stage.from ? 'todo' : 'current' }))
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}
