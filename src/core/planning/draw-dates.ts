import type { DateRange } from '../calendar/date.ts';
import { dayNumber, mondayOf } from '../calendar/date.ts';
import type { HalfDay } from '../calendar/opening.ts';
import { openHalfDays } from '../calendar/opening.ts';
import type { Channel } from '../scoring/dimensions.ts';
import type { RandomStream } from '../shared/random.ts';
import type { Contact } from './list-contacts.ts';
import type { MissionHalf, PlanRequest, PlanSite } from './plan-types.ts';
import { WEEK_CHANNELS } from './plan-types.ts';
import { keepApart, systematicDraw } from './systematic-draw.ts';

export type DatedContact = Contact & { window: DateRange; half: MissionHalf | null };

/**
 * Draws the dates of a site's contacts at random and never by convenience, because inference needs a known chance of
 * selection (method, 2.1): half-days for what is answered at once, a week for letters and mails.
 * `undated`: contacts for which the site is not open often enough.
 */
export function drawDates(request: PlanRequest, site: PlanSite, contacts: readonly Contact[], random: RandomStream) {
  const open = openHalfDays(request.window, site.opening, site.zone, site.closures);
  const dated: DatedContact[] = [];
  const undated: Contact[] = [];

  const moments = contacts.filter((c) => !WEEK_CHANNELS.includes(c.channel));
  const spread = spreadByChannel(moments, random);
  const drawn = drawHalfDays(open, spread.length, request.minGapDays, random);
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

function atHalfDay(contact: Contact, { date, half }: HalfDay): DatedContact {
  const moment = contact.scenarioKind === 'out_of_hours' ? 'out_of_hours' : half;
  return { ...contact, window: { from: date, to: date }, half: moment };
}

/**
 * The order in which contacts take the drawn half-days: the n contacts of a channel stand at (start + k) / n of the
 * campaign, each channel with its own random start, so that every channel covers the whole campaign.
 */
function spreadByChannel(contacts: readonly Contact[], random: RandomStream): Contact[] {
  const channels = [...new Set(contacts.map((c) => c.channel))];
  const placed = channels.flatMap((channel) => placeInTime(contacts, channel, random));
  return placed.sort((a, b) => a.at - b.at).map(({ contact }) => contact);
}

function placeInTime(contacts: readonly Contact[], channel: Channel, random: RandomStream) {
  const ofChannel = random.shuffle(contacts.filter((c) => c.channel === channel));
  const start = random.uniform();
  return ofChannel.map((contact, k) => ({ contact, at: (start + k) / ofChannel.length }));
}

/** As many of `count` half-days as fit, `gap` calendar days apart, in order. */
function drawHalfDays(open: readonly HalfDay[], count: number, gap: number, random: RandomStream): HalfDay[] {
  const days = open.map((halfDay) => dayNumber(halfDay.date));
  for (let wanted = Math.min(count, open.length); wanted > 0; wanted -= 1) {
    const places = systematicDraw(open.length, wanted, random);
    const kept = keepApart(places, open.length, (place) => days[place] ?? 0, gap);
    if (kept) return kept.flatMap((place) => open[place] ?? []);
  }
  return [];
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
  return systematicDraw(weeks.length, wanted, random).flatMap((place) => weeks[place] ?? []);
}
