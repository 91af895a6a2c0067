import type { EditionFiles } from './edition-files.ts';
import { nearest } from './nearest.ts';
import type { EditionProblem, Path } from './problem.ts';
import type { SourceFile } from './read-yaml.ts';

/** Names that must exist elsewhere, ids that may exist once, and what nothing refers to. */
export function checkReferences(files: EditionFiles): EditionProblem[] {
  return [
    ...checkDuplicates(files),
    ...checkCriteria(files),
    ...checkIndicators(files),
    ...checkRecommendations(files),
    ...checkCommitments(files),
  ];
}

function checkDuplicates(files: EditionFiles): EditionProblem[] {
  const { channels, criteria, indicators, personas, prices, strata, edition } = files;
  return [
    ...duplicates(edition, 'waves', edition.value.waves),
    ...duplicates(channels, 'channels', channels.value.channels),
    ...duplicates(criteria, 'criteria', criteria.value.criteria),
    ...duplicates(indicators, 'indicators', indicators.value.indicators),
    ...duplicates(personas, 'personas', personas.value.personas),
    ...duplicates(prices, 'formulas', prices.value.formulas),
    ...duplicates(prices, 'options', prices.value.options),
    ...duplicates(strata, 'strata', strata.value.strata),
    ...duplicates(strata, 'kinds', strata.value.kinds),
    ...duplicatesAcross(files.recommendations, 'recommendations', (value) => value.recommendations),
    ...duplicatesAcross(files.frameworks, 'commitments', (value) => value.commitments),
    ...duplicatesAcross(files.scenarios, 'scenarios', (value) => value.scenarios),
  ];
}

const duplicates = <T>(file: SourceFile<T>, key: string, entries: readonly { id: string }[]) =>
  duplicatesAcross([file], key, () => entries);

function duplicatesAcross<T>(
  files: readonly SourceFile<T>[],
  key: string,
  entriesOf: (value: T) => readonly { id: string }[],
): EditionProblem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, value, tell }) =>
    entriesOf(value).flatMap(({ id }, index) => {
      const first = seen.get(id);
      seen.set(id, first ?? file);
      return first ? [tell({ code: 'duplicate_id', path: [key, index, 'id'], found: id, expected: first })] : [];
    }),
  );
}

function checkCriteria({ criteria, indicators }: EditionFiles): EditionProblem[] {
  const { determinants, criteria: entries } = criteria.value;
  const measured = new Set(indicators.value.indicators.map(({ criterion }) => criterion));
  return entries.flatMap(({ id, determinant }, index) => [
    ...reference(criteria, ['criteria', index, 'determinant'], determinant, determinants),
    ...(measured.has(id) ? [] : [criteria.tell({ code: 'unused', path: ['criteria', index, 'id'], found: id })]),
  ]);
}

function checkIndicators({ criteria, indicators }: EditionFiles): EditionProblem[] {
  const known = criteria.value.criteria.map(({ id }) => id);
  return indicators.value.indicators.flatMap(({ id, channel, step, criterion }, index) => [
    ...reference(indicators, ['indicators', index, 'criterion'], criterion, known),
    ...(id.startsWith(`${channel}/${step}/`)
      ? []
      : [
          indicators.tell({
            code: 'indicator_id',
            path: ['indicators', index, 'id'],
            expected: `${channel}/${step}/…`,
            found: id,
          }),
        ]),
  ]);
}

function checkRecommendations({ grid, recommendations }: EditionFiles): EditionProblem[] {
  const known = recommendations.flatMap(({ value }) => value.recommendations.map(({ id }) => id));
  const used = new Set(grid.flatMap(({ value }) => value.items.map(({ recommendation }) => recommendation)));
  const unknown = grid.flatMap((file) =>
    file.value.items.flatMap(({ recommendation }, index) =>
      reference(file, ['items', index, 'recommendation'], recommendation, known),
    ),
  );
  const unused = recommendations.flatMap(({ value, tell }) =>
    value.recommendations.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [tell({ code: 'unused', severity: 'warning', path: ['recommendations', index, 'id'], found: id })],
    ),
  );
  return [...unknown, ...unused];
}

function checkCommitments({ criteria, grid, recommendations, frameworks }: EditionFiles): EditionProblem[] {
  const known = frameworks.flatMap(({ value }) => value.commitments.map(({ id }) => id));
  const check = (
    file: Pick<SourceFile<unknown>, 'tell'>,
    list: string,
    entries: readonly { commitments: string[] }[],
  ) =>
    entries.flatMap(({ commitments }, index) =>
      commitments.flatMap((id, place) => reference(file, [list, index, 'commitments', place], id, known)),
    );
  return [
    ...grid.flatMap((file) => check(file, 'items', file.value.items)),
    ...recommendations.flatMap((file) => check(file, 'recommendations', file.value.recommendations)),
    ...frameworks.flatMap((file) => checkThemes(file, criteria.value.criteria.map(({ id }) => id))),
  ];
}

const checkThemes = (file: EditionFiles['frameworks'][number], known: readonly string[]): EditionProblem[] =>
  file.value.commitments.flatMap(({ criteria = [] }, index) =>
    criteria.flatMap((id, place) => reference(file, ['commitments', index, 'criteria', place], id, known)));

/** A problem when `name` is not one of the known ones, with the one it looks like. */
export function reference(
  { tell }: Pick<SourceFile<unknown>, 'tell'>,
  path: Path,
  name: string,
  known: readonly string[],
): EditionProblem[] {
  if (known.includes(name)) return [];
  return [tell({ code: 'unknown_reference', path, found: name, near: nearest(name, known) })];
}
