import { expect, test } from 'vitest';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { reportFileName } from './file-name.ts';

test('the name of a file says what it is, and holds nothing that a disk refuses', () => {
  expect(reportFileName({ editionId: '2026', kind: 'personalised', locale: 'fr', name: 'Orée d’Anjou' })).toBe('Parvis 2026 - Rapport personnalisé - Orée d’Anjou.pdf');
  expect(reportFileName({ editionId: '2026', kind: 'national', locale: 'en', name: null })).toBe('Parvis 2026 - National report.pdf');
  expect(reportFileName({ editionId: '2026', kind: 'free', locale: 'fr', name: 'A/B: "C"?\u0007 <D>' })).toBe('Parvis 2026 - Synthèse gratuite - A B C D.pdf');
  expect(reportFileName({ editionId: '2026', kind: 'free', locale: 'fr', name: 'x'.repeat(400) }).length).toBeLessThan(160);
});

test('the header carries the name for old and new browsers, and cannot be broken out of', () => {
  const header = attachmentHeader('Synthèse – "L’Isle".pdf\r\nX: y');
  expect(header).not.toMatch(/[\r\n]/);
  expect(header).toBe(`attachment; filename="Synthese _ L'Isle.pdf__X: y"; filename*=UTF-8''Synth%C3%A8se%20%E2%80%93%20%22L%E2%80%99Isle%22.pdf%0D%0AX%3A%20y`);
});
