import { defineTexts } from '#core/shared/texts.ts';

/** Words of the OpenAPI document, beside those of each route. */
export const openApiTexts = defineTexts({
  fr: {
    title: 'Interface de programmation du baromètre',
    description: 'Les chiffres sont des points de 0 à 100, avec leur intervalle à 95\u202f%. Une clé voit ce que voit la personne qui l’a créée, dans les limites de ses droits. Chaque refus est un problem+json dont le code ne change jamais.',
    key: 'Une clé créée dans l’espace de la structure ou de l’organisateur, envoyée dans Authorization\u202f: Bearer.',
    tags: { public: 'Ouvert à tous, sans clé', access: 'Clé, inscriptions et exports', bodies: 'Une structure', webhooks: 'Adresses de réception et envois' },
    lang: 'Langue des textes\u202f; sinon Accept-Language, sinon le français.',
    idempotency: 'La même demande sous la même clé reçoit la même réponse pendant 24 heures.',
    scope: (scope: string) => `Droit nécessaire\u202f: ${scope}.`,
    held: 'Rien de nouveau depuis l’ETag envoyé dans If-None-Match.',
    preparing: 'Le document se prépare\u202f: revenez après Retry-After secondes.',
    refusal: 'Un refus\u202f: code stable, ce qui s’est passé et quoi faire.',
    webhookAnswer: 'Toute réponse 2xx en moins de dix secondes vaut réception.',
    types: {
      'results.published': 'Les résultats d’une édition sont publiés', 'report.issued': 'Un document est émis', 'scores.revised': 'Un score publié est révisé',
      'action.created': 'Une action est ajoutée au plan', 'action.changed': 'Une action du plan change', 'action.completed': 'Une action du plan est terminée', 'consultation.opened': 'Une consultation s’ouvre', 'consultation.closed': 'Une consultation est close\u202f: ses résultats sont publiés', 'consultation.decided': 'La décision est prise après une consultation',
      'audit.validated': 'Un audit est validé', 'registration.submitted': 'Une inscription est reçue', 'registration.accepted': 'Une inscription est acceptée',
      'registration.withdrawn': 'Une inscription est retirée',
    },
  },
  en: {
    title: 'Programming interface of the barometer',
    description: 'Figures are points from 0 to 100, with their 95% interval. A key sees what the person who made it sees, within its scopes. Every refusal is a problem+json whose code never changes.',
    key: 'A key made in the space of the body or of the office, sent in Authorization: Bearer.',
    tags: { public: 'Open to all, without a key', access: 'Key, registrations and exports', bodies: 'A body', webhooks: 'Receiving addresses and deliveries' },
    lang: 'Language of the texts; else Accept-Language, else French.',
    idempotency: 'The same request under the same key gets the same answer for 24 hours.',
    scope: (scope: string) => `Scope needed: ${scope}.`,
    held: 'Nothing new since the ETag sent in If-None-Match.',
    preparing: 'The document is being prepared: come back after Retry-After seconds.',
    refusal: 'A refusal: a stable code, what happened and what to do.',
    webhookAnswer: 'Any 2xx answer within ten seconds counts as received.',
    types: {
      'results.published': 'The results of an edition are published', 'report.issued': 'A document is issued', 'scores.revised': 'A published score is revised',
      'action.created': 'An action is added to the plan', 'action.changed': 'An action of the plan changes', 'action.completed': 'An action of the plan is completed', 'consultation.opened': 'A consultation opens', 'consultation.closed': 'A consultation is closed: its results are published', 'consultation.decided': 'The decision is made after a consultation',
      'audit.validated': 'An audit is validated', 'registration.submitted': 'A registration is received', 'registration.accepted': 'A registration is accepted',
      'registration.withdrawn': 'A registration is withdrawn',
    },
  },
});
