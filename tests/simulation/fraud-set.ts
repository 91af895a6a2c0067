import { loadRules } from '#capabilities/audits/index.quality.server.ts';
import { questionnaireOf } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { makeFraudSet } from '#core/quality/fraud-set/make-fraud-set.ts';
import { measureRules, type SetMeasure, type Share } from '#core/quality/fraud-set/measure-rules.ts';
import { commonChannels } from '#core/scoring/dimensions.ts';

/** The set that docs/method.md publishes. */
export const publishedSeed = 'published';

export function measuredFraudSet(cases = 300, seed = publishedSeed): SetMeasure {
  const { grid } = loadEdition('2026');
  const questionnaires = Object.fromEntries(commonChannels.map((channel) => [channel, questionnaireOf(grid, channel)]));
  return measureRules(loadRules(), makeFraudSet(questionnaires, { seed, cases }));
}

const percent = (share: Share): string =>
  share === null ? '–' : `${Math.round(100 * share.share)} % [${Math.round(100 * share.low)}, ${Math.round(100 * share.high)}] of ${share.of}`;

/** The tables of docs/method.md, as text. */
export function fraudTables({ rules, cases }: SetMeasure): string {
  return [
    '| rule | right when it speaks (precision) | speaks where it should (recall) |',
    '|---|---|---|',
    ...rules.map(({ rule, precision, recall }) => `| \`${rule}\` | ${percent(precision)} | ${percent(recall)} |`),
    `| **a case, by any rule of severity 2 or 3** | ${percent(cases.precision)} | ${percent(cases.recall)} |`,
    `| honest cases suspected | | ${percent(cases.honestSuspected)} |`,
  ].join('\n');
}

if (process.argv[1]?.endsWith('fraud-set.ts')) console.log(fraudTables(measuredFraudSet(Number(process.argv[2] ?? 300), process.argv[3])));
