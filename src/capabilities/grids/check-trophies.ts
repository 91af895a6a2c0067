import { checkOriginsIn } from './check-origins.ts';
import type { Edition } from './edition.ts';
import { nearest } from './nearest.ts';
import type { EditionProblem, Path } from './problem.ts';
import type { SourceFile } from './read-yaml.ts';
import type { TrophyRules } from './trophies.input.ts';

/** Kinds of body, strata, channels and scenarios that trophies name must be those of the edition, and their sources listed. */
export function checkTrophies(file: SourceFile<TrophyRules>, edition: Pick<Edition, 'kinds' | 'strata' | 'channels' | 'scenarios'>, sources: ReadonlySet<string>): EditionProblem[] {
  const { categories, eligibility, second_round: secondRound } = file.value;
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  const known = { kinds: ids(edition.kinds), strata: ids(edition.strata), channels: ids(edition.channels) };
  const unknown = (path: Path, found: string, among: ReadonlySet<string>) =>
    among.has(found) ? [] : [file.tell({ code: 'unknown_reference', path, found, near: nearest(found, among) })];
  return [
    ...checkOriginsIn(file, sources),
    ...eligibility.required_channels.flatMap((channel, i) => unknown(['eligibility', 'required_channels', i], channel, known.channels)),
    ...categories.flatMap(({ bodies: { kinds = [], strata = [] } }, i) => [
      ...kinds.flatMap((kind, k) => unknown(['categories', i, 'bodies', 'kinds', k], kind, known.kinds)),
      ...strata.flatMap((stratum, k) => unknown(['categories', i, 'bodies', 'strata', k], stratum, known.strata)),
    ]),
    ...secondRound.audits.flatMap(({ channel, scenario }, i) =>
      unknown(['second_round', 'audits', i, 'scenario'], `${scenario} ${channel}`, new Set(edition.scenarios.flatMap(({ kind, channels }) => channels.map((one) => `${kind} ${one}`))))),
  ];
}
