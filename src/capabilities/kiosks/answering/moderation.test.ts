import { expect, test } from 'vitest';
import { isDanger, type FindingKind, type TextFinding } from '#core/opinions/moderation/finding.ts';
import { maskText, piecesOf, placesOf } from '#core/opinions/moderation/examine-text.ts';
import { dangerTexts } from '#core/opinions/moderation/danger-texts-builders.ts';
import { heldOutTexts } from '#core/opinions/moderation/held-out-texts-builders.ts';
import { labelledTexts, type LabelledText } from '#core/opinions/moderation/labelled-texts-builders.ts';
import { moderationRules } from '#capabilities/grids/index.server.ts';

const examine = moderationRules();
const families = { name: ['name'], insult: ['insult'], danger: ['threat', 'emergency'], numbers: ['phone', 'email', 'address', 'plate', 'iban', 'bank_card', 'social_security', 'birth', 'file_number'] } as const satisfies Record<string, readonly FindingKind[]>;
type Family = keyof typeof families;
const familyOf = ({ kind }: TextFinding) => (Object.keys(families) as Family[]).find((family) => (families[family] as readonly FindingKind[]).includes(kind)); // keys of that very object
const overlaps = (a: TextFinding, b: TextFinding) => a.from < b.to && b.from < a.to;

/** Recall: labels met by a finding of their family (dangers: any) over all; precision: findings that meet a label. */
function measured(texts: readonly LabelledText[]): Record<Family, { recall: number; precision: number; labels: number }> {
  const counts = { name: [0, 0, 0, 0], insult: [0, 0, 0, 0], danger: [0, 0, 0, 0], numbers: [0, 0, 0, 0] } as Record<Family, [number, number, number, number]>;
  for (const { text, language, labels } of texts) {
    const found = examine(text, language);
    for (const label of labels) {
      const family = counts[familyOf(label) ?? 'name'];
      family[0] += 1;
      const met = found.some((one) => familyOf(one) === familyOf(label) && overlaps(one, label));
      if (met) family[1] += 1;
      else if (process.env['SHOW_MISSED']) process.stdout.write(`missed ${label.kind}: ${text} [${text.slice(label.from, label.to)}]\n`);
    }
    for (const one of found) {
      const family = counts[familyOf(one) ?? 'name'];
      family[2] += 1;
      if (labels.some((label) => overlaps(one, label))) family[3] += 1;
      else if (process.env['SHOW_MISSED']) process.stdout.write(`too much ${one.kind}: ${text} [${text.slice(one.from, one.to)}]\n`);
    }
  }
  const of = ([labels, met, found, right]: [number, number, number, number]) => ({ labels, recall: met / labels, precision: right / found });
  return { name: of(counts.name), insult: of(counts.insult), danger: of(counts.danger), numbers: of(counts.numbers) };
}

function said(name: string, result: Record<Family, unknown>): void {
  if (process.env['SHOW_MISSED']) process.stdout.write(`${name} ${JSON.stringify(result)}\n`);
}

// The lists were widened on seed 7; 11 shows what they are worth on other draws of the same texts.
test.each([7, 11])('on a labelled set (seed %i) the rules find what a careful reader finds, and little else', (seed) => {
  const result = measured(labelledTexts(seed, 3_000));
  said(`seed ${seed}`, result);
  expect(result.numbers.recall).toBeGreaterThanOrEqual(0.99);
  expect(result.numbers.precision).toBeGreaterThanOrEqual(0.98);
  expect(result.name.recall).toBeGreaterThanOrEqual(0.9);
  expect(result.name.precision).toBeGreaterThanOrEqual(0.95);
  expect(result.insult.recall).toBeGreaterThanOrEqual(0.7);
  expect(result.insult.precision).toBeGreaterThanOrEqual(0.95);
  expect(result.danger.recall).toBeGreaterThanOrEqual(0.8);
  expect(result.danger.precision).toBeGreaterThanOrEqual(0.95);
});

test('on texts written apart, for which no list was ever widened, the rules find the numbers and most names', () => {
  const result = measured(heldOutTexts());
  said('held out', result);
  expect(result.numbers.recall).toBeGreaterThanOrEqual(0.7);
  expect(result.name.recall).toBeGreaterThanOrEqual(0.6);
});

test.each(['before', 'between', 'after'] as const)('of dangers told in words that were written %s the rules were widened, some are seen, and hardly any harmless text with the same words', (when) => {
  const texts = dangerTexts()[when];
  const seen = (dangerous: boolean) => texts.filter(({ text, language, labels }) => labels.length > 0 === dangerous && examine(text, language).some(({ kind }) => isDanger(kind))).length;
  if (process.env['SHOW_MISSED']) process.stdout.write(`dangers written ${when}: ${seen(true)} seen, ${seen(false)} false alarms of ${texts.length}\n`);
  expect(seen(true)).toBeGreaterThanOrEqual({ before: 24, between: 10, after: 0 }[when]);
  expect(seen(false)).toBeLessThanOrEqual(2);
});

const kindsIn = (text: string, language = 'fr') => examine(text, language).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

test('a name is found after a title, after words that announce it, and as a first name; a function or a street is no name', () => {
  expect(kindsIn('Mme Lefèvre et Jean-Luc m’ont reçu')).toEqual(['name: Lefèvre', 'name: Jean-Luc']);
  expect(kindsIn('Madame la Maire, la rue Victor Hugo et l’école Jean Jaurès sont sales')).toEqual([]);
  expect(kindsIn('Rose était là')).toEqual([]);
  expect(kindsIn('Rose Dupuis était là')).toEqual(['name: Rose Dupuis']);
});

test('numbers with a key are found only when the key holds', () => {
  expect(kindsIn('IBAN FR76 3000 6000 0112 3456 7890 189')).toEqual(['iban: FR76 3000 6000 0112 3456 7890 189']);
  expect(kindsIn('IBAN FR76 3000 6000 0112 3456 7890 188').filter((one) => one.startsWith('iban'))).toEqual([]);
  expect(kindsIn('carte 4970 1000 0000 0005 et 4970 1000 0000 0006').filter((one) => one.startsWith('bank'))).toHaveLength(1);
});

test('thirteen figures are a social security number only with its shape, fifteen only with its key', () => {
  const found = (number: string) => kindsIn(`Voici ${number}, merci`).filter((one) => one.startsWith('social'));
  for (const number of ['2 85 05 78 006 084', '1850578006084', '2 69 05 49 588 157 80', '1 85 05 2A 004 017', '255058402300149']) expect(found(number), number).toHaveLength(1);
  // A barcode, no month, no department, no commune, no order, a provisional number without its key, a wrong key.
  for (const number of ['3017620422003', '1 85 13 78 006 084', '1 85 05 00 006 084', '1 85 05 78 000 084', '1 85 05 78 006 000', '7 85 05 78 006 084', '2 69 05 49 588 157 81', '269054958815781']) expect(found(number), number).toEqual([]);
});

test('insults in disguise are insults, words that hold one are not', () => {
  expect(kindsIn('bande de c0nn@rds et d’enc*lés')).toEqual(['insult: c0nn@rds', 'insult: enc*lés']);
  expect(kindsIn('la confiance, le conseil, la contrainte, une réputation, des disputes')).toEqual([]);
});

test('what is masked is replaced by what it was, the rest stays letter by letter', () => {
  const text = 'Mme Lefèvre, 06 12 34 56 78, était là';
  const findings = examine(text, 'fr');
  expect(maskText(text, findings, (kind) => `[${kind}]`)).toBe('Mme [name], [phone], était là');
  expect(maskText(text, [...findings, ...placesOf(text, ['était là'])], () => '…')).toBe('Mme …, …, …');
  expect(piecesOf(text, findings).map((piece) => piece.text).join('')).toBe(text);
  expect(findings.some(({ kind }) => isDanger(kind))).toBe(false);
});

test('any text is examined without fault, and its findings lie within it', () => {
  for (const { text } of labelledTexts(3, 200)) for (const { from, to } of examine(`${text}\u0301œ ﷽ ${text}`, 'es')) expect(from < to && to <= text.length * 2 + 6).toBe(true);
});
