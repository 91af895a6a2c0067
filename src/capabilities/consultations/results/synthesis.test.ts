import { expect, test } from 'vitest';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import type { StepOutcome } from './read-outcomes.server.ts';
import { synthesisData } from './synthesis.ts';

const opened: Parameters<typeof synthesisData>[0] = {
  consultation: {
    organisationId: 'b', id: 'c', slug: 'place', state: 'closed', opensAt: '2026-10-01T06:00:00Z', closesAt: '2026-10-31T18:00:00Z', languages: ['fr'], audience: 'everyone', invitations: 0,
    content: { fr: { title: 'La place du Marché', what: 'Moins de voitures.\n\nPlus d’arbres.', why: '', decides: 'Le conseil municipal, le 15 décembre', canChange: '', calendar: '' } },
  },
  body: 'Ville de Dreux', locale: 'fr',
};
const step: StepOutcome['step'] = { id: 's', kind: 'survey', position: 1, opensAt: null, closesAt: null, proof: 'mail', title: {}, content: {} };
const outcome: StepOutcome = {
  step, name: 'Questionnaire', received: 212, withdrawn: 2,
  results: {
    sentences: [], quotes: [{ theme: 'Les arbres', count: 3, texts: ['Un tilleul\u202f!', 'De l’ombre'] }],
    tables: [{ id: 'q1', title: 'Quand\u202f?', lead: '210 réponses', columns: [{ label: 'Réponse', numeric: false }, { label: 'Nombre', numeric: true }, { label: 'Part', numeric: true }], rows: [{ cells: ['Mardi', '105', '50\u202f%'], bar: 0.5 }, { cells: ['Samedi', '105', '50\u202f%'], bar: 0.5, mark: 'Retenu' }] }],
  },
};

test('the synthesis says what the page says, and is a tagged PDF', async () => {
  const data = synthesisData(opened, [outcome], { today: '2026-11-02', origin: 'https://parvis.example', over: true });
  expect(data.steps[0]).toMatchObject({ title: 'Questionnaire', lines: ['212 participations reçues, dont 2 retirées par leurs auteurs. Participation\u202f: par un lien envoyé à une adresse\u202f: une participation par adresse.'] });
  expect(data.checks.text).toContain('https://parvis.example/c/place/results');
  const pdf = await renderPdf(process.cwd(), 'consultation', data);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.includes('/StructTreeRoot')).toBe(true);
}, 30_000);
