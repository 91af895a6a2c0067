import { optionalChannel } from '#core/scoring/dimensions.ts';
import type { EditionFiles } from './edition-files.ts';
import type { EditionProblem } from './problem.ts';
import { checkBands } from './check-items.ts';

/** Dates in order, channel weights that make 100, price and population bands without hole. */
export function checkPlan(files: EditionFiles): EditionProblem[] {
  return [...checkDates(files), ...checkWeights(files), ...checkPriceBands(files), ...checkVersions(files)];
}

function checkDates({ edition }: EditionFiles): EditionProblem[] {
  const { sign_up, waves, cut_off, published } = edition.value;
  const late = (path: (string | number)[], date: string, after: string) =>
    date < after ? [edition.tell({ code: 'dates_out_of_order', path, expected: `≥ ${after}`, found: date })] : [];
  return [
    ...late(['sign_up', 'to'], sign_up.to, sign_up.from),
    ...waves.flatMap((wave, index) => [
      ...late(['waves', index, 'to'], wave.to, wave.from),
      ...late(['waves', index, 'cut_off'], wave.cut_off, wave.to),
      ...late(['cut_off'], cut_off, wave.cut_off),
    ]),
    ...late(['published'], published, cut_off),
  ];
}

function checkWeights({ channels }: EditionFiles): EditionProblem[] {
  const plans = channels.value.channels;
  const total = plans.reduce((sum, { weight }) => sum + weight, 0);
  const sum =
    total === 100
      ? []
      : [channels.tell({ code: 'weights_do_not_sum', path: ['channels'], expected: '100', found: `${total}` })];
  const counter = plans.flatMap(({ id, weight }, index) =>
    id === optionalChannel && weight > 0
      ? [
          channels.tell({
            code: 'counter_has_weight',
            path: ['channels', index, 'weight'],
            expected: '0',
            found: `${weight}`,
          }),
        ]
      : [],
  );
  return [...sum, ...counter];
}

function checkPriceBands({ prices, strata }: EditionFiles): EditionProblem[] {
  return [
    ...prices.value.formulas.flatMap(({ bands }, index) => checkBands(prices, ['formulas', index, 'bands'], bands)),
    ...checkBands(strata, ['strata'], strata.value.strata),
  ];
}

function checkVersions({ edition, grid, channels }: EditionFiles): EditionProblem[] {
  const expected = edition.value.grid_version;
  const planned = new Set<string>(channels.value.channels.map(({ id }) => id));
  return grid.flatMap(({ value: { version, channel }, file, tell }) => [
    ...(version === expected ? [] : [tell({ code: 'other_version', path: ['version'], expected, found: version })]),
    ...(file.endsWith(`/${channel}.yaml`) && planned.has(channel)
      ? []
      : [tell({ code: 'wrong_channel', path: ['channel'], expected: file, found: channel })]),
  ]);
}
