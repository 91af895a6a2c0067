import { canonicalValue } from '#core/draw/public-value.ts';
import type { EditionFiles } from './edition-files.ts';
import type { EditionProblem } from './problem.ts';

/** Where bodies stand that no population stratum takes. */
const unstratified = 'all';

/** The draw's dates come in order within sign-up and before fieldwork, and its targets name every stratum once. */
export function checkDraw({ edition, draw, strata }: EditionFiles): EditionProblem[] {
  const { committed, closes, beacon, announced, targets } = draw.value;
  const { sign_up } = edition.value;
  const after = (path: (string | number)[], date: string, least: string) =>
    date < least ? [draw.tell({ code: 'dates_out_of_order', path, expected: `≥ ${least}`, found: date })] : [];
  const before = (path: (string | number)[], date: string, most: string) =>
    date > most ? [draw.tell({ code: 'dates_out_of_order', path, expected: `≤ ${most}`, found: date })] : [];
  const known = new Set([...strata.value.strata.map(({ id }) => id), unstratified]);
  const named = targets.map(({ stratum }) => stratum);
  return [
    ...after(['committed'], committed, sign_up.from),
    ...after(['closes'], closes, committed),
    ...before(['closes'], closes, sign_up.to),
    // The list is frozen on a day between: the public value must not be known yet.
    ...(beacon.on <= closes ? [draw.tell({ code: 'dates_out_of_order', path: ['beacon', 'on'], expected: `> ${closes}`, found: beacon.on })] : []),
    ...after(['announced'], announced, beacon.on),
    ...named.flatMap((stratum, index) => [
      ...(known.has(stratum) ? [] : [draw.tell({ code: 'unknown_reference', path: ['targets', index, 'stratum'], found: stratum })]),
      ...(named.indexOf(stratum) < index ? [draw.tell({ code: 'duplicate_id', path: ['targets', index, 'stratum'], found: stratum })] : []),
    ]),
    ...(canonicalValue(beacon.example, beacon.numbers) === beacon.example ? [] : [draw.tell({ code: 'wrong_value', path: ['beacon', 'example'], expected: beacon.form.en, found: beacon.example })]),
  ];
}
