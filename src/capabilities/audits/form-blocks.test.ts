import { expect, test } from 'vitest';
import type { AskedItem } from './audit-form.ts';
import { blockCount, formSections } from './form-blocks.ts';

const item = (id: string, step: AskedItem['step']): AskedItem =>
  ({ id, label: { fr: id, en: id }, applies: null, reachedIf: null, step, evidence: 'none', kind: 'yes_no', good: 'yes' });
const items = Array.from({ length: 20 }, (_, i) => item(`q-${i}`, i < 9 ? 'access' : 'processing'));
const form = { items, steps: [{ id: 'access', label: 'Accès' }, { id: 'information', label: 'Information' }, { id: 'processing', label: 'Traitement' }] as const };

test('blocks hold the questions asked, all of them, once, in order; a step without any is left out', () => {
  const asked = new Set(items.map(({ id }) => id).filter((id) => id !== 'q-3'));
  const sections = formSections(form, asked);
  expect(sections.map(({ id, size }) => [id, size])).toEqual([['access', 8], ['processing', 11]]);
  expect(sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.items.map(({ id }) => id)))).toEqual([...asked]);
  expect(sections.flatMap(({ blocks }) => blocks.map(({ order }) => order))).toEqual([0, 1, 2]);
  expect(blockCount(sections)).toBe(3);
});
