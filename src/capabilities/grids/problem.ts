/** What can be wrong with the files of an edition. Codes are stable; `problem.texts.ts` has the sentences. */
export type EditionProblemCode =
  // reading
  | 'file_missing'
  | 'file_too_large'
  | 'unreadable'
  | 'duplicate_key'
  | 'alias_bomb'
  | 'unknown_key'
  | 'missing_key'
  | 'wrong_value'
  // whole edition
  | 'wrong_edition'
  | 'wrong_channel'
  | 'other_version'
  | 'duplicate_id'
  | 'unknown_reference'
  | 'unused'
  | 'scenario_missing'
  | 'dates_out_of_order'
  | 'weights_do_not_sum'
  | 'counter_has_weight'
  | 'review_overdue'
  // grid
  | 'id_outside_channel'
  | 'wrong_step'
  | 'indicator_id'
  | 'indicator_without_item'
  | 'band_gap'
  | 'band_overlap'
  | 'scale_not_ascending'
  | 'same_score_everywhere'
  | 'cycle'
  | 'later_item'
  | 'value_outside_domain'
  | 'not_a_number_item'
  | 'unreachable_item';

export type Severity = 'error' | 'warning';
export type Path = readonly (string | number)[];
export type Position = { readonly line: number; readonly column: number };

/**
 * One mistake: where (`file` relative to the data directory, `line` and `column` from 1, `key` as a path such
 * as `items.phone-rings.bands.1.up_to`), what was expected, what was found and the known word it looks like.
 */
export type EditionProblem = {
  readonly code: EditionProblemCode;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly key: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly near: string | null;
};

/** What a check says of a place; `file.tell` turns it into a problem. */
export type Finding = {
  readonly code: EditionProblemCode;
  readonly path: Path;
  readonly severity?: Severity | undefined;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly near?: string | undefined;
};

export function problemAt(
  file: string,
  position: Position | null,
  finding: Finding,
  key = finding.path.join('.'),
): EditionProblem {
  return {
    code: finding.code,
    severity: finding.severity ?? 'error',
    file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    key,
    expected: finding.expected ?? null,
    found: finding.found ?? null,
    near: finding.near ?? null,
  };
}

/** A value for a message: short, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
