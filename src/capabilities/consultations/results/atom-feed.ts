import { escapeHtml } from '#core/shared/escape-html.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { uuidFromName } from '#platform/ids.ts';
import { wordsIn } from '../consultation.ts';
import { isOver, type OpenConsultation } from '../public/open-consultation.server.ts';
import { pathOf } from '../public/page-frame.ts';
import { stepName } from '../steps/step.ts';

const texts = defineTexts({
  fr: {
    opened: 'La consultation est ouverte', closed: 'La consultation est close\u202f: les résultats sont publiés', step: (name: string) => `S’ouvre\u202f: ${name}`,
    text: (name: string) => `À lire\u202f: ${name}`,
  },
  en: { opened: 'The consultation is open', closed: 'The consultation is closed: its results are published', step: (name) => `Opens: ${name}`, text: (name) => `To read: ${name}` },
});

interface Entry {
  name: string;
  at: string;
  title: string;
  /** Under the consultation. */
  below: string;
}

/** News of a consultation as an Atom feed (RFC 4287): its opening, that of its steps, its closing with the results; the newest first. */
export function atomFeed(opened: OpenConsultation, { origin, now }: { origin: string; now: string }): string {
  const { consultation, locale, body } = opened;
  const entries = entriesOf(opened, now);
  const self = `${origin}${pathOf(opened, '/feed')}`;
  const id = (name: string) => `urn:uuid:${uuidFromName('consultation feed', consultation.id, name)}`;
  const items = entries.map(({ name, at, title, below }) =>
    `<entry><id>${id(name)}</id><title>${escapeHtml(title)}</title><updated>${at}</updated><link href="${origin}${pathOf(opened, below)}"/></entry>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>${id('feed')}</id><title>${escapeHtml(wordsIn(consultation, locale).title)}</title><updated>${entries[0]?.at ?? now}</updated><author><name>${escapeHtml(body)}</name></author><link rel="self" href="${self}"/><link href="${origin}${pathOf(opened)}"/>${items}</feed>\n`;
}

function entriesOf({ consultation: { opensAt, closesAt }, state, steps, locale }: OpenConsultation, now: string): Entry[] {
  const t = texts[locale];
  const begun = state === 'open' || isOver(state);
  return [
    ...(begun && opensAt ? [{ name: 'opened', at: opensAt, title: t.opened, below: '' }] : []),
    ...steps.flatMap(({ step }) => (step.opensAt !== null && step.opensAt !== opensAt && begun
      ? [{ name: `step ${step.id}`, at: step.opensAt, title: (step.kind === 'text' ? t.text : t.step)(stepName(step, locale)), below: `/${step.position}` }] : [])),
    ...(isOver(state) && closesAt ? [{ name: 'closed', at: closesAt, title: t.closed, below: '/results' }] : []),
  ].filter(({ at }) => at <= now).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
