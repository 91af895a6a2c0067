import { addDays, isIsoDate, mondayOf } from '#core/calendar/date.ts';
import { channels, type Channel } from '#core/scoring/dimensions.ts';

/** What the address of the board or the map asks for. */
export interface AskedBoard {
  place: string;
  channel: Channel | null;
  evaluator: string | null;
  department: string | null;
  /** Any day of the week wanted. */
  week: string | null;
  late: boolean;
}

export function askedBoard(url: URL): AskedBoard {
  const asked = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const only = (value: string, fits: boolean): string | null => (value !== '' && fits ? value : null);
  return {
    place: asked('place').slice(0, 100), channel: channels.find((id) => id === asked('channel')) ?? null,
    evaluator: only(asked('evaluator'), /^[0-9a-f-]{36}$/.test(asked('evaluator'))), department: only(asked('department'), /^(\d{2,3}|2[AB])$/.test(asked('department'))),
    week: only(asked('week'), isIsoDate(asked('week'))), late: asked('late') !== '',
  };
}

/** The same as the database asks it, on a given day. */
export function boardFilterOf(asked: AskedBoard, editionId: string, today: string) {
  const monday = asked.week ? mondayOf(asked.week) : null;
  return {
    editionId, place: asked.place || undefined, channel: asked.channel ?? undefined, evaluatorId: asked.evaluator ?? undefined, departmentCode: asked.department ?? undefined,
    week: monday ? { from: monday, to: addDays(monday, 6) } : undefined, lateBefore: asked.late ? today : undefined,
  };
}

export const isNarrowed = ({ place, channel, evaluator, department, week, late }: AskedBoard): boolean => place !== '' || late || [channel, evaluator, department, week].some((one) => one !== null);
