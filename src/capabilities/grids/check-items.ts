import { possibleScores } from '#core/questionnaire/score-answer.ts';
import type { EditionFiles } from './edition-files.ts';
import { answeringOf } from './grid-item.ts';
import type { GridFile, ItemEntry } from './grid.input.ts';
import { nearest } from './nearest.ts';
import type { EditionProblem, Path } from './problem.ts';
import type { SourceFile } from './read-yaml.ts';

type Indicators = EditionFiles['indicators']['value']['indicators'];

/** What each item of the grid must be on its own: its id, its place, its bands and options. */
export function checkItems(files: EditionFiles): EditionProblem[] {
  const indicators = files.indicators.value.indicators;
  const seen = new Map<string, string>();
  const used = new Set<string>();
  const problems = files.grid.flatMap((file) =>
    file.value.items.flatMap((item, index) => {
      const first = seen.get(item.id);
      seen.set(item.id, first ?? file.file);
      used.add(`${file.value.channel}/${item.indicator}`);
      const path = ['items', index];
      return [
        ...(first ? [file.tell({ code: 'duplicate_id', path: [...path, 'id'], found: item.id, expected: first })] : []),
        ...checkPlace(file, path, item, indicators),
        ...checkScores(file, path, item),
      ];
    }),
  );
  return [...problems, ...indicatorsWithoutItem(files, used)];
}

function checkPlace(file: SourceFile<GridFile>, path: Path, item: ItemEntry, indicators: Indicators): EditionProblem[] {
  const { channel } = file.value;
  const problems: EditionProblem[] = [];
  if (!item.id.startsWith(`${channel}-`)) {
    problems.push(
      file.tell({ code: 'id_outside_channel', path: [...path, 'id'], expected: `${channel}-…`, found: item.id }),
    );
  }
  const own = indicators.filter((indicator) => indicator.channel === channel);
  const known = own.map(({ id }) => id.slice(channel.length + 1));
  if (!known.includes(item.indicator)) {
    const near = nearest(item.indicator, known);
    problems.push(file.tell({ code: 'unknown_reference', path: [...path, 'indicator'], found: item.indicator, near }));
  }
  // Another step than the indicator's is for steps which the published indicators leave empty, and no other.
  if (item.step !== undefined && own.some(({ step }) => step === item.step)) {
    problems.push(file.tell({ code: 'wrong_step', path: [...path, 'step'], found: item.step }));
  }
  return problems;
}

function checkScores(file: SourceFile<GridFile>, path: Path, item: ItemEntry): EditionProblem[] {
  const problems: EditionProblem[] = [];
  if ('bands' in item) problems.push(...checkBands(file, [...path, 'bands'], item.bands));
  if ('options' in item) problems.push(...checkOptions(file, [...path, 'options'], item));
  const plain = { ...answeringOf(item), id: item.id, label: item.label, applies: null, reachedIf: null };
  if (possibleScores(plain).length < 2) {
    problems.push(file.tell({ code: 'same_score_everywhere', path, expected: '≥ 2', found: '1' }));
  }
  return problems;
}

type Options = Extract<ItemEntry, { options: unknown }>;

function checkOptions(file: SourceFile<GridFile>, path: Path, { kind, options }: Options): EditionProblem[] {
  return options.flatMap(({ id, score }, index) => {
    const before = options.slice(0, index);
    const previous = before.at(-1)?.score ?? null;
    const falls = kind === 'scale' && previous !== null && score !== null && score < previous;
    return [
      ...(before.some((other) => other.id === id)
        ? [file.tell({ code: 'duplicate_id', path: [...path, index, 'id'], found: id })]
        : []),
      ...(falls
        ? [
            file.tell({
              code: 'scale_not_ascending',
              path: [...path, index, 'score'],
              expected: `≥ ${previous}`,
              found: `${score}`,
            }),
          ]
        : []),
    ];
  });
}

/** Bands ascend, each bound once, and only the last is open: so every value has exactly one band. */
export function checkBands(
  file: Pick<SourceFile<unknown>, 'tell'>,
  path: Path,
  bands: readonly { up_to?: number | undefined }[],
): EditionProblem[] {
  return bands.flatMap(({ up_to }, index) => {
    const at = [...path, index];
    const last = index === bands.length - 1;
    if (up_to === undefined) {
      return last ? [] : [file.tell({ code: 'band_overlap', path: at, expected: 'up_to', found: '∞' })];
    }
    if (last) return [file.tell({ code: 'band_gap', path: at, expected: `> ${up_to}`, found: `up_to: ${up_to}` })];
    const previous = bands[index - 1]?.up_to;
    if (previous === undefined || previous < up_to) return [];
    return [file.tell({ code: 'band_overlap', path: [...at, 'up_to'], expected: `> ${previous}`, found: `${up_to}` })];
  });
}

function indicatorsWithoutItem({ indicators }: EditionFiles, used: ReadonlySet<string>): EditionProblem[] {
  return indicators.value.indicators.flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : [indicators.tell({ code: 'indicator_without_item', path: ['indicators', index, 'id'], found: id })],
  );
}
