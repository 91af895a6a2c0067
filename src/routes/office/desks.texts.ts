import { defineTexts } from '#core/shared/texts.ts';

const counted = (one: string, several: string) => (n: number, written: string) => `${written} ${n === 1 ? one : several}`;

/** Words of the desks of the office, on its first page: where each leads, and what waits there. */
export const desksTexts = defineTexts({
  fr: {
    title: 'Bureaux',
    desks: {
      participants: ['Participants', 'Inscriptions, décisions, corrections, exports'],
      orders: ['Commandes', 'Devis, bons de commande, exemplaires signés'],
      billing: ['Factures', 'Émission, règlements, avoirs, dépôt'],
      draw: ['Tirage', 'Places gratuites, liste d’attente'],
      calendar: ['Calendrier', 'Dates de l’édition, à emporter dans un agenda'],
      mailTemplates: ['Courriels', 'Textes envoyés, dans les deux langues'],
      privacy: ['Droits des personnes', 'Demandes, registre, durées'],
    },
    waits: {
      decide: counted('inscription à décider', 'inscriptions à décider'),
      signed: counted('bon signé à vérifier', 'bons signés à vérifier'),
      toPrice: counted('devis à établir', 'devis à établir'),
      toIssue: counted('facture à émettre', 'factures à émettre'),
      overdue: counted('facture en retard', 'factures en retard'),
      requests: counted('demande ouverte', 'demandes ouvertes'),
    },
    nothing: 'Rien n’attend',
  },
  en: {
    title: 'Desks',
    desks: {
      participants: ['Participants', 'Registrations, decisions, corrections, exports'],
      orders: ['Orders', 'Quotations, order forms, signed copies'],
      billing: ['Invoices', 'Issue, payments, credit notes, deposit'],
      draw: ['Draw', 'Free places, waiting list'],
      calendar: ['Calendar', 'Dates of the edition, to take into a diary'],
      mailTemplates: ['Mails', 'Words that are sent, in both languages'],
      privacy: ['Rights of persons', 'Requests, register, retention'],
    },
    waits: {
      decide: counted('registration to decide', 'registrations to decide'),
      signed: counted('signed form to check', 'signed forms to check'),
      toPrice: counted('quotation to make', 'quotations to make'),
      toIssue: counted('invoice to issue', 'invoices to issue'),
      overdue: counted('invoice overdue', 'invoices overdue'),
      requests: counted('open request', 'open requests'),
    },
    nothing: 'Nothing waits',
  },
});
