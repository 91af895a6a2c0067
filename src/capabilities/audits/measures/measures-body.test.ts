import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import MeasuresBody from './MeasuresBody.svelte';
import type { MeasuresPage } from './measures-page.server.ts';

const at = new Date('2026-04-13T08:00:00Z');
const page = (changes: Partial<MeasuresPage>): MeasuresPage => ({
  missionId: 'm', organisationName: 'Ville', channel: 'email', channelLabel: 'Courriel', state: 'planned', items: [], proposals: [], open: true, proofs: [], can: { mail: true, website: true },
  measures: { prefilled: [], mail: null, traces: [], website: null }, ...changes,
});
const shown = (given: MeasuresPage, reviewer = false, locale: 'fr' | 'en' = 'fr') => render(MeasuresBody, { props: { page: given, reviewer, shotsPath: '/shots', locale } }).body;

const mail = (kind: 'human' | 'bounce', confidence: number, stranger = false): NonNullable<MeasuresPage['measures']['mail']>['thread'][number] => ({
  id: `${kind}${confidence}`, received_at: at, sender_domain: 'ville.example', subject: 'Re: <b>Horaires</b>', body: 'Bonjour <script>', files: [], matched_by: 'references', stranger, kind, confidence, rules: ['facts'],
  decided_kind: null, delay: { minutes: 60, workingMinutes: 60, workingDays: 0 },
});
const withThread = (state: 'written' | 'sent' | 'doubtful') => page({
  measures: {
    prefilled: [], traces: [], website: null,
    mail: { coverName: 'Claire Morel', address: 'claire.morel1@courriel.example', dropped: 3, thread: [mail('human', 0.95), mail('bounce', 0.5)], sent: [{ organisation_id: 'o', id: 'i', mission_id: 'm', recipient: 'accueil@ville.example', subject: 'Horaires', body: 'Bonjour', message_id: '<i@x>', send_at: at, state, sending_at: null, sent_at: null, relay_answer: null }] },
  },
});

test('before anything is sent, the mail is offered to be prepared, and only where the server can send', () => {
  expect(shown(page({}))).toContain('?/write');
  expect(shown(page({ can: { mail: false, website: false } }))).not.toContain('?/write');
});

test('what rules are sure of is a reviewer’s to change; the rest is asked of the evaluator too', () => {
  const asked = (body: string) => body.split('?/decide').length - 1;
  expect(asked(shown(withThread('sent')))).toBe(1);
  expect(asked(shown(withThread('sent'), true))).toBe(2);
});

test('words of strangers are shown as words', () => {
  const body = shown(withThread('doubtful'), false, 'en');
  expect(body).not.toContain('<script>');
  expect(body).not.toContain('<b>Horaires');
  expect(body).toContain('In doubt');
});

test('each channel has its own page, in both languages', () => {
  for (const locale of ['fr', 'en'] as const) {
    expect(shown(page({ channel: 'letter', measures: { prefilled: [], mail: null, website: null, traces: [{ id: 't', moment: 'sent', channel: 'letter', happened_at: at, evidence_id: null, delay: null }] } }), false, locale)).toContain('?/note');
    expect(shown(page({ channel: 'phone' }), false, locale)).not.toContain('?/note');
    const website = shown(page({
      channel: 'website', proposals: [{ itemId: 'website-https', label: 'HTTPS', said: 'Oui', seen: 'https', shot: 'phone' }],
      measures: { prefilled: [], mail: null, traces: [], website: { id: 'r', state: 'done', url: 'https://ville.example', asked_at: at, failure: null, outcome: { proposals: [], coherence: [{ kind: 'phone', state: 'different', sources: ['website', 'declared'], values: ['1', null] }], axe: { violations: 2, serious: 1, rules: [] }, shots: { phone: 'a' }, refused: 1, ended: null } } },
    }), false, locale);
    expect(website).toContain('/shots/r/phone');
  }
});
