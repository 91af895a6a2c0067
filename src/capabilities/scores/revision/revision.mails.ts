import { both, defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';

const texts = defineTexts({
  fr: {
    name: 'Score révisé', when: 'Quand un score publié est révisé après une contestation.', subject: 'Votre score a été révisé', hello: (name: string) => `Bonjour ${name},`,
    body: (revision: string, edition: string) => `Le score de votre structure pour l’édition ${edition} a été révisé (version ${revision}). La version précédente reste consultable. Motif\u202f:`,
    action: 'Voir mes résultats', closing: 'Les groupes de comparaison ne changent pas\u202f: ils sont figés à la publication.',
    contact: 'Nom de la personne', revision: 'Version', edition: 'Édition', reason: 'Motif de la révision', sample: 'Une réponse corrigée après contestation.',
  },
  en: {
    name: 'Score revised', when: 'When a published score is revised after a dispute.', subject: 'Your score has been revised', hello: (name: string) => `Hello ${name},`,
    body: (revision: string, edition: string) => `The score of your body for the ${edition} edition has been revised (version ${revision}). The version before remains readable. Reason:`,
    action: 'See my results', closing: 'Groups of comparison do not change: they are frozen at publication.',
    contact: 'Name of the person', revision: 'Version', edition: 'Edition', reason: 'Reason of the revision', sample: 'An answer corrected after a dispute.',
  },
});

const wordsIn = (locale: Locale) => {
  const t = texts[locale];
  return { subject: t.subject, paragraphs: [t.hello('{{contact}}'), t.body('{{revision}}', '{{edition}}'), '{{reason}}'], button: t.action, closing: t.closing };
};

export const revisionMailKind = defineMailKind({
  id: 'scores-revised', name: both((l) => texts[l].name), when: both((l) => texts[l].when), perEdition: true,
  variables: {
    contact: { label: both((l) => texts[l].contact), sample: both(() => 'Rose Lambert') },
    revision: { label: both((l) => texts[l].revision), sample: both(() => '2'), required: true },
    edition: { label: both((l) => texts[l].edition), sample: both(() => '2026') },
    reason: { label: both((l) => texts[l].reason), sample: both((l) => texts[l].sample), required: true },
  },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export function revisionMail(to: { email: string; name: string; locale: Locale }, of: { editionId: string; organisationId: string; revision: number; reason: string; origin: string }): KindMail {
  return {
    kind: revisionMailKind, to: to.email, locale: to.locale, editionId: of.editionId,
    values: { contact: to.name, revision: String(of.revision), edition: of.editionId, reason: of.reason },
    url: `${of.origin}${localPath(to.locale, `/participant/${of.organisationId}`)}`,
  };
}
