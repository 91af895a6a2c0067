import { readDayHours, weekdayNames, type OpeningHours } from '#core/calendar/opening-hours.ts';
import { randomStream } from '#core/shared/random.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { PanelData } from './demonstration-data.ts';

interface Body {
  id: string;
  kind: string;
  name: string;
  departmentCode: string | null;
}

/**
 * How the simulated users reach a body: numbers of the block kept for fiction (01 99 00 00 00 to 01 99 00 99 99), names
 * under `.example`, which nobody can own. One body in ten has left something out, so that the flag can be seen.
 */
export function contactDetails(panel: Pick<PanelData, 'seed'>, body: Body) {
  const random = randomStream(panel.seed, 'site-details', body.id);
  const domain = `${slugOf(body.name)}.example`;
  const incomplete = random.uniform() < 0.1;
  const number = String(Math.floor(random.uniform() * 10_000)).padStart(4, '0');
  return {
    address: `${1 + Math.floor(random.uniform() * 40)} ${random.pick(streets)}`, postcode: postcodeOf(body.departmentCode),
    city: body.kind === 'commune' ? body.name : 'Chef-lieu', phone: `01 99 00 ${number.slice(0, 2)} ${number.slice(2)}`,
    email: incomplete ? null : `contact@${domain}`, website: `https://www.${domain}`, openingHours: incomplete ? {} : hoursOf(random.pick(weeks)),
  };
}

const streets = ['place de la République', 'rue de l’Hôtel-de-Ville', 'avenue Jean-Jaurès', 'rue Victor-Hugo', 'place du Marché'];

/** Monday to Saturday; Sunday is closed everywhere. */
const weeks = [
  ['8h30-12h, 13h30-17h', '8h30-12h, 13h30-17h', '8h30-12h, 13h30-17h', '8h30-12h, 13h30-17h', '8h30-12h, 13h30-16h30', ''],
  ['9h-12h, 14h-17h30', '9h-12h, 14h-17h30', '9h-12h', '9h-12h, 14h-19h', '9h-12h, 14h-17h', '9h-12h'],
  ['13h30-17h', '8h30-17h', '8h30-17h', '8h30-17h', '8h30-17h', ''],
];

function hoursOf(week: readonly string[]): OpeningHours {
  return Object.fromEntries(weekdayNames.flatMap((day, index) => {
    const read = readDayHours(week[index] ?? '');
    return 'spans' in read && read.spans.length > 0 ? [[day, read.spans] as const] : [];
  }));
}

function postcodeOf(departmentCode: string | null): string {
  const code = (departmentCode ?? '75').replace(/^2[AB]$/, '20');
  return code.padEnd(5, '0');
}

/** A name as part of an address. */
export function slugOf(name: string): string {
  return plainText(name).replaceAll(' ', '-').slice(0, 50);
}
