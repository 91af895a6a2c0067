import type { DateRange } from '../calendar/date.ts';
import { mondayOf } from '../calendar/date.ts';
import type { HalfDay } from '../calendar/opening.ts';
import { openHalfDays } from '../calendar/opening.ts';
import type { Channel } from '../scoring/dimensions.ts';
import type { RandomStream } from '../shared/random.ts';
import type { Contact } from './list-contacts.ts';
import type { MissionHalf, PlanPause, PlanRequest, PlanSite } from './plan-types.ts';
import { WEEK_CHANNELS } from './plan-types.ts';
import { drawHalfDays, systematicDraw } from './systematic-draw.ts';

export type DatedContact = Contact & { window: DateRange; half: MissionHalf | null };

/**
 * Draws the dates of a site's contacts at random and never by convenience, because inference needs a known chance of
 * selection (method, 2.1): half-days for what is answered at once, a week for letters and mails. Every open half-day has
 * the same chance, for every channel, unless the least gap forces some apart (`halfDayChances` gives them).
 * `undated`: contacts for which the site is not open often enough.
 */
export function drawDates(request: PlanRequest, site: PlanSite, contacts: readonly Contact[], random: RandomStream) {
  const open = halfDaysOf(request, site);
  const dated: DatedContact[] = [];
  const undated: Contact[] = [];

  const moments = contacts.filter((c) => !WEEK_CHANNELS.includes(c.channel));
  const spread = spreadByChannel(moments, random);
  const drawn = drawHalfDays(open, spread.length, request.minGapDays, random.uniform());
  for (const [i, contact] of spread.entries()) {
    const halfDay = drawn[i];
    if (halfDay) dated.push(atHalfDay(contact, halfDay));
    else undated.push(contact);
  }

  for (const channel of WEEK_CHANNELS) {
    const ofChannel = random.shuffle(contacts.filter((c) => c.channel === channel));
    const weeks = drawWeeks(weeksOf(open), ofChannel.length, random);
    for (const [i, contact] of ofChannel.entries()) {
      const window = weeks[i];
      if (window) dated.push({ ...contact, window, half: null });
      else undated.push(contact);
    }
  }
  return { dated, undated };
}

/** The half-days on which contacts of a site may be planned: open, and in no pause. */
export function halfDaysOf(request: Pick<PlanRequest, 'window' | 'pauses'>, site: PlanSite): HalfDay[] {
  const pauses = (request.pauses ?? []).filter((pause) => pauseHolds(pause, site));
  return openHalfDays(request.window, site.opening, site.zone, [...site.closures, ...pauses], site.otherHours ?? null);
}

function pauseHolds({ bodyKinds, departmentCodes }: PlanPause, site: PlanSite): boolean {
  const forThisBody = bodyKinds.length === 0 || bodyKinds.includes(site.kind);
  const department = site.departmentCode;
  return forThisBody && (departmentCodes.length === 0 || (department !== null && departmentCodes.includes(department)));
}

function atHalfDay(contact: Contact, { date, half }: HalfDay): DatedContact {
  const moment = contact.scenarioKind === 'out_of_hours' ? 'out_of_hours' : half;
  return { ...contact, window: { from: date, to: date }, half: moment };
}

/**
 * The order in which contacts take the drawn half-days: the n contacts of a channel stand at (start + k) / n of the
 * campaign, each channel with its own random start, so that every channel covers the whole campaign. The order is then
 * turned by a random number of places: without it a channel of few contacts would fall in the middle more often.
 */
function spreadByChannel(contacts: readonly Contact[], random: RandomStream): Contact[] {
  const channels = [...new Set(contacts.map((c) => c.channel))];
  const placed = channels.flatMap((channel) => placeInTime(contacts, channel, random)).sort((a, b) => a.at - b.at);
  const turn = placed.length === 0 ? 0 : random.integer(placed.length);
  return [...placed.slice(turn), ...placed.slice(0, turn)].map(({ contact }) => contact);
}

function placeInTime(contacts: readonly Contact[], channel: Channel, random: RandomStream) {
  const ofChannel = random.shuffle(contacts.filter((c) => c.channel === channel));
  const start = random.uniform();
  return ofChannel.map((contact, k) => ({ contact, at: (start + k) / ofChannel.length }));
}

/** The weeks in which the site is open, each from its first to its last open day. */
function weeksOf(open: readonly HalfDay[]): DateRange[] {
  const weeks = new Map<string, DateRange>();
  for (const { date } of open) {
    const monday = mondayOf(date);
    weeks.set(monday, { from: weeks.get(monday)?.from ?? date, to: date });
  }
  return [...weeks.values()];
}

/** Different weeks for the contacts of one channel. */
function drawWeeks(weeks: readonly DateRange[], count: number, random: RandomStream): DateRange[] {
  const wanted = Math.min(count, weeks.length);
  if (wanted === 0) return [];
  return systematicDraw(weeks.length, wanted, random.uniform()).flatMap((place) => weeks[place] ?? []);
}
