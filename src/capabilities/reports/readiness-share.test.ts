import { expect, test } from 'vitest';
import { commitmentState, evidenceOf } from '#core/improvement/readiness.ts';
import { participantResults, resultAudits, whatIfSource } from '#capabilities/benchmarks/index.server.ts';
import { prepareWhatIf } from '#capabilities/benchmarks/index.ts';
import { loadConventions, readinessOf } from '#capabilities/improvement/index.server.ts';
import { readinessView } from '#capabilities/improvement/index.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { buildReport } from './build-report.server.ts';
import { labelsPart } from './document/labels-part.ts';

const app = await testApp();
const { bodies: [body = ''] } = await aFinishedFieldwork(app);
await publishResults(app);
const referent = await app.person('referent', body);

test('the page, the report and the suppositions say the same « n sur N » of every reference', async () => {
  const { page, source, supposed } = await app.runAs(referent, async (ctx) => {
    const results = await participantResults(ctx, { organisationId: body });
    const frameworks = (await readinessOf(ctx, body)) ?? [];
    const audits = await resultAudits(ctx, body, results);
    const source = whatIfSource(results, audits, { frameworks, bar: loadConventions(ctx.settings.dataDir).readiness }, 'fr');
    return { page: readinessView(frameworks, body, 'fr').frameworks, source, supposed: prepareWhatIf(source, 'fr')(new Map()).labels };
  });
  const report = await app.system((ctx) => buildReport(ctx, { organisationId: body, editionId }));
  const [coverage] = labelsPart(report, 'fr').flatMap((block) => (block.block === 'coverage' ? [block] : []));
  const shares = (coverage?.rows ?? []).map(({ label, text }) => [label, text]);
  expect(shares).toHaveLength(6);
  expect(shares.every(([, text]) => /^\d+ sur \d+$/.test(text ?? ''))).toBe(true);
  expect(page.map(({ label, share }) => [label, /^\d+ sur \d+/.exec(share)?.[0]])).toEqual(shares);
  expect(supposed.map(({ label, before }) => [label, before])).toEqual(shares);
  // Computed again from what a browser holds, each commitment is in the state that the page gives.
  const { contacts, weights, bar } = source;
  for (const { state, items } of source.labels.flatMap(({ commitments }) => commitments).filter(({ items: own }) => own.length > 0)) {
    const evidence = evidenceOf(contacts.map((found) => items.flatMap((item) => (found[item] === undefined ? [] : [{ weight: weights[item] ?? 0, score: found[item] }]))));
    expect(commitmentState({ observable: true, evidence, proofs: [] }, bar)).toBe(state);
  }
});
