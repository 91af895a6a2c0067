import { expect, test } from 'vitest';
import { applyRules } from '#core/quality/apply-rules.ts';
import { someAnswer, someFacts } from '#core/quality/facts-builder.ts';
import type { AnswerFact, AuditFacts, OtherAudit } from '#core/quality/facts.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { ExampleFacts } from './rules.input.ts';
import { readRulesFile } from './load-rules.server.ts';

const { rules } = readRulesFile();
const edition = loadEdition('2026');
const items = new Map(Object.values(edition.grid.byChannel).flat().map((item) => [item.id, item]));

test.each(rules.flatMap((rule) => rule.examples.map((example, i) => ({ id: rule.id, n: i + 1, rule, example }))))('$id, example $n of the rules file', ({ rule, example }) => {
  const [channel = 'phone'] = example.facts.channel ? [example.facts.channel] : (rule.channels ?? []);
  const found = applyRules([rule], factsOf({ ...example.facts, channel }));
  expect(found).toHaveLength(example.found);
  for (const { proofs } of found) expect(proofs[0]).not.toEqual(proofs[1]);
});

test('every rule has an example that speaks and one that is silent, and an id of its own', () => {
  expect(rules.filter(({ examples }) => !examples.some(({ found }) => found > 0) || !examples.some(({ found }) => found === 0)).map(({ id }) => id)).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('every item and answer that a rule names exists in the grid', () => {
  const named = JSON.stringify(rules.map(({ test: of }) => of)).matchAll(/"item":"([^"]+)"(?:,"is":"([^"]+)")?/g);
  const sums = rules.flatMap(({ test: of }) => ('compare' in of ? [of.compare.left, of.compare.right].flatMap((side) => ('sum' in side ? side.sum : [])) : []));
  const unknown = [...named].filter(([, id = '', value]) => !items.has(id) || (value !== undefined && !possible(id, value))).map(([whole]) => whole);
  expect([...unknown, ...sums.filter((id) => !items.has(id))]).toEqual([]);
});

function possible(id: string, value: string): boolean {
  const item = items.get(id);
  if (item?.kind === 'yes_no') return value === 'yes' || value === 'no';
  return item !== undefined && 'options' in item && item.options.some((option) => option.id === value);
}

function factsOf({ answers, evidence, others, answerCount = 0, sameSide = 0, ...rest }: ExampleFacts): AuditFacts {
  const given = Object.entries(answers ?? {}).map(([id, said]) =>
    typeof said === 'object' ? someAnswer(id, { value: said.value, score: said.score ?? null, note: said.note ?? null }) : someAnswer(id, { value: said }));
  const many = Array.from({ length: answerCount }, (_, i) => someAnswer(`any-${i}`));
  const good = Array.from({ length: sameSide }, (_, i) => someAnswer(`good-${i}`, { score: 100 }));
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<AuditFacts>; // the schema of examples has the same names
  return someFacts({
    ...known,
    answers: new Map([...given, ...many, ...good].map((answer): [string, AnswerFact] => [answer.itemId, answer])),
    evidence: (evidence ?? []).map((one, i) => ({ name: `${i}.jpg`, sha256: String(i), capturedAt: one.capturedAt ?? null, differenceHash: one.differenceHash ?? null })),
    others: (others ?? []).map((other, i): OtherAudit => ({
      organisationId: 'other-body', auditId: `other-${i}`, siteId: other.sameSite ? 'site' : 'other-site', channel: other.channel, sameAuthor: other.sameAuthor ?? false,
      contactedAt: other.contactedAt ?? '2026-04-02T15:00', answers: new Map(Object.entries(other.answers ?? {})), text: other.text ?? '', pictures: other.pictures ?? [],
    })),
  });
}
