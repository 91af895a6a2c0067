import { formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';

/**
 * What happened, in plain words, for each name of event. The journal tells of every capability, so their events are
 * named here by their public names; tests/codebase holds this list against what is recorded.
 */
const titles = defineTexts<Record<string, string>>({
  fr: {
    'role.granted': 'Rôle donné',
    'role.revoked': 'Rôle retiré',
    'organisation.created': 'Structure saisie à la main',
    'site.corrected': 'Lieu corrigé',
    'registration.submitted': 'Inscription reçue',
    'registration.accepted': 'Inscription acceptée',
    'registration.put_on_waiting_list': 'Inscription mise sur liste d’attente',
    'registration.declined': 'Inscription refusée',
    'registration.withdrawn': 'Inscription retirée',
    'staff_notice.declared': 'Information des agents déclarée',
    'file_links.revoked': 'Liens d’un dossier fermés',
    'quote.sent': 'Devis envoyé',
    'quote.accepted': 'Devis accepté',
    'quote.refused': 'Devis refusé',
    'order.prepared': 'Bon de commande prêt',
    'order.references_given': 'Références comptables d’une commande données',
    'order.copy_received': 'Bon signé reçu',
    'order.accepted': 'Bon de commande accepté',
    'order.returned': 'Bon de commande renvoyé',
    'order.withdrawn': 'Commande retirée',
    'order.reminded': 'Rappel de bon de commande envoyé',
    'registration.corrected': 'Inscription corrigée',
    'registration.noted': 'Note écrite',
    'registrations.bulk_asked': 'Action demandée sur plusieurs inscriptions',
    'mail.adapted': 'Modèle de courriel adapté',
    'mail.adaptation_ended': 'Modèle de courriel remis au texte d’origine',
    'mail.tested': 'Essai d’un modèle de courriel',
    'journal.exported': 'Journal téléchargé',
    'participants.exported': 'Liste des participants téléchargée',
    'bodies.enrolled': 'Structures inscrites en nombre',
    'draw.committed': 'Graine du tirage engagée',
    'draw.list_frozen': 'Liste des candidats au tirage arrêtée',
    'draw.public_value_entered': 'Valeur publique du tirage saisie',
    'draw.made': 'Places gratuites tirées au sort',
    'draw.bodies_answered': 'Réponses du tirage envoyées',
    'draw.free_place_given': 'Place rendue donnée à la liste d’attente',
    'campaign.planned': 'Campagne planifiée',
    'audit.submitted': 'Audit envoyé',
    'audit.validated': 'Audit validé',
    'audit.returned': 'Audit renvoyé à son auteur',
    'audit.rejected': 'Audit écarté',
    'edition.frozen': 'Scores figés',
    'edition.published': 'Résultats publiés',
    'scores.rescore_asked': 'Nouveau calcul des scores demandé',
    'peer_groups.frozen': 'Groupes de comparaison figés',
    'report.issued': 'Rapport produit',
    'national_report.issued': 'Rapport national produit',
    'audits.imported': 'Audits importés d’un fichier',
    'missions.imported': 'Missions importées d’un fichier',
    'invoice.issued': 'Facture émise',
    'credit_note.issued': 'Avoir émis',
    'invoice.payment_recorded': 'Règlement noté',
    'invoice.payment_reversed': 'Règlement annulé',
    'invoices.exported': 'Factures exportées',
    'job.cancel_asked': 'Arrêt d’un travail demandé',
    'privacy.asked': 'Demande au sujet de données reçue',
    'privacy.answered': 'Demande au sujet de données répondue',
    'privacy.refused': 'Demande au sujet de données refusée',
    'privacy.extended': 'Délai d’une demande prolongé',
    'privacy.erased': 'Données d’une personne effacées',
    'privacy.rectified': 'Données d’une personne corrigées',
    'privacy.restricted': 'Usage des données d’une personne limité',
    'privacy.lifted': 'Limitation levée',
    'privacy.retention_applied': 'Données gardées assez longtemps effacées',
  },
  en: {
    'role.granted': 'Role given',
    'role.revoked': 'Role taken back',
    'organisation.created': 'Body entered by hand',
    'site.corrected': 'Site corrected',
    'registration.submitted': 'Registration received',
    'registration.accepted': 'Registration accepted',
    'registration.put_on_waiting_list': 'Registration put on the waiting list',
    'registration.declined': 'Registration declined',
    'registration.withdrawn': 'Registration withdrawn',
    'staff_notice.declared': 'Staff notice declared',
    'file_links.revoked': 'Links of a file ended',
    'quote.sent': 'Quotation sent',
    'quote.accepted': 'Quotation accepted',
    'quote.refused': 'Quotation refused',
    'order.prepared': 'Order form ready',
    'order.references_given': 'Accounting references of an order given',
    'order.copy_received': 'Signed form received',
    'order.accepted': 'Purchase order accepted',
    'order.returned': 'Purchase order sent back',
    'order.withdrawn': 'Order withdrawn',
    'order.reminded': 'Reminder of an order form sent',
    'registration.corrected': 'Registration corrected',
    'registration.noted': 'Note written',
    'registrations.bulk_asked': 'Action asked for on several registrations',
    'mail.adapted': 'Mail adapted',
    'mail.adaptation_ended': 'Mail put back to its original words',
    'mail.tested': 'Mail tried out',
    'journal.exported': 'Journal downloaded',
    'participants.exported': 'List of participants downloaded',
    'bodies.enrolled': 'Bodies enrolled in bulk',
    'draw.committed': 'Seed of the draw committed to',
    'draw.list_frozen': 'List of candidates for the draw frozen',
    'draw.public_value_entered': 'Public value of the draw entered',
    'draw.made': 'Free places drawn',
    'draw.bodies_answered': 'Answers of the draw sent',
    'draw.free_place_given': 'Place given back passed to the waiting list',
    'campaign.planned': 'Campaign planned',
    'audit.submitted': 'Audit submitted',
    'audit.validated': 'Audit validated',
    'audit.returned': 'Audit sent back to its author',
    'audit.rejected': 'Audit set aside',
    'edition.frozen': 'Scores frozen',
    'edition.published': 'Results published',
    'scores.rescore_asked': 'New calculation of scores asked for',
    'peer_groups.frozen': 'Groups of peers frozen',
    'report.issued': 'Report made',
    'national_report.issued': 'National report made',
    'audits.imported': 'Audits imported from a file',
    'missions.imported': 'Missions imported from a file',
    'invoice.issued': 'Invoice issued',
    'credit_note.issued': 'Credit note issued',
    'invoice.payment_recorded': 'Payment recorded',
    'invoice.payment_reversed': 'Payment reversed',
    'invoices.exported': 'Invoices exported',
    'job.cancel_asked': 'Stop of a job asked for',
    'privacy.asked': 'Request about personal data received',
    'privacy.answered': 'Request about personal data answered',
    'privacy.refused': 'Request about personal data refused',
    'privacy.extended': 'Request extended',
    'privacy.erased': 'Data of a person erased',
    'privacy.rectified': 'Data of a person corrected',
    'privacy.restricted': 'Use of the data of a person restricted',
    'privacy.lifted': 'Restriction lifted',
    'privacy.retention_applied': 'Data kept long enough erased',
  },
});

/** The event in words; its own name when nobody has given it any yet. */
export function eventTitle(name: string, locale: Locale): string {
  return titles[locale][name] ?? name;
}

export function hasEventTitle(name: string): boolean {
  return titles.fr[name] !== undefined && titles.en[name] !== undefined;
}

const counts = defineTexts<Record<string, (count: string) => string>>({
  fr: {
    bodies: (n) => `${n} structures`,
    missions: (n) => `${n} missions`,
    subjects: (n) => `${n} scores`,
    sites: (n) => `lieux\u202f: ${n}`,
    version: (n) => `version ${n}`,
    audits: (n) => `${n} audits`,
    rows: (n) => `${n} lignes`,
    registrations: (n) => `${n} inscriptions`,
  },
  en: {
    bodies: (n) => `${n} bodies`,
    missions: (n) => `${n} missions`,
    subjects: (n) => `${n} scores`,
    sites: (n) => `sites: ${n}`,
    version: (n) => `version ${n}`,
    audits: (n) => `${n} audits`,
    rows: (n) => `${n} rows`,
    registrations: (n) => `${n} registrations`,
  },
});

/** What the event's facts add, shortly: the role concerned, how many. `roles` are the words for roles. */
export function eventDetail(payload: unknown, locale: Locale, roles: Readonly<Record<string, string>>): string {
  if (typeof payload !== 'object' || payload === null) return '';
  const facts: [string, unknown][] = Object.entries(payload);
  return facts
    .flatMap(([key, value]) => {
      if (key === 'role') return [roles[String(value)] ?? String(value)];
      const words = counts[locale][key];
      return words && typeof value === 'number' ? [words(formatInteger(value, locale))] : [];
    })
    .join(', ');
}
