import { defineTexts } from '#core/shared/texts.ts';

/** Words of the mails of invoices; `{{…}}` are the places to fill. */
export const invoiceMailTexts = defineTexts({
  fr: {
    issued: {
      name: 'Facture émise', when: 'Quand une facture est émise, au référent, au décideur et au contact de la comptabilité.',
      subject: 'Facture {{invoice}}\u202f: {{body}}',
      paragraphs: [
        'Bonjour {{contact}},', 'La facture {{invoice}} de la commande {{order}} est émise\u202f: {{amount}} TTC, à régler au plus tard le {{due}}.',
        'Son PDF au format Factur-X se trouve dans le dossier de l’inscription {{reference}}\u202f: il se lit, et contient les données pour votre logiciel.',
        'Demandez-le à {{holder}}, qui en a le lien.',
      ],
      button: 'Ouvrir la facture',
    },
    credited: {
      name: 'Avoir émis', when: 'Quand un avoir est émis, au référent, au décideur et au contact de la comptabilité.',
      subject: 'Avoir {{invoice}}\u202f: {{body}}',
      paragraphs: ['Bonjour {{contact}},', 'L’avoir {{invoice}} de {{amount}} TTC est émis sur la commande {{order}}. Il vient en déduction de votre facture.', 'Il se trouve avec elle dans le dossier de l’inscription {{reference}}.', 'Demandez-le à {{holder}}, qui en a le lien.'],
      button: 'Ouvrir l’avoir',
    },
    labels: { contact: 'Nom du destinataire', body: 'Structure', reference: 'Numéro de référence de l’inscription', invoice: 'Numéro de la pièce', order: 'Numéro de la commande', amount: 'Total TTC', due: 'Échéance', holder: 'Qui a le lien, pour la comptabilité' },
    samples: { contact: 'Anne Legoff', body: 'Bruz', reference: 'P2027-7F3K-9Q2M', invoice: 'FA-2027-00042', order: 'B2027-4H8T-2MZC', amount: '1\u202f500,00\u00a0€', due: '15 mars 2027', holder: 'Anne Legoff, anne.legoff@bruz.example' },
    colleague: 'Madame, Monsieur',
  },
  en: {
    issued: {
      name: 'Invoice issued', when: 'When an invoice is issued, to the referent, the decision maker and the contact of accounting.',
      subject: 'Invoice {{invoice}}: {{body}}',
      paragraphs: [
        'Dear {{contact}},', 'Invoice {{invoice}} of order {{order}} is issued: {{amount}} with VAT, to be paid by {{due}}.',
        'Its PDF in Factur-X format is in the file of registration {{reference}}: it can be read and holds the data for your software.',
        'Ask {{holder}} for it, who has the link.',
      ],
      button: 'Open the invoice',
    },
    credited: {
      name: 'Credit note issued', when: 'When a credit note is issued, to the referent, the decision maker and the contact of accounting.',
      subject: 'Credit note {{invoice}}: {{body}}',
      paragraphs: ['Dear {{contact}},', 'Credit note {{invoice}} of {{amount}} with VAT is issued on order {{order}}. It is deducted from your invoice.', 'It is beside the invoice in the file of registration {{reference}}.', 'Ask {{holder}} for it, who has the link.'],
      button: 'Open the credit note',
    },
    labels: { contact: 'Name of the recipient', body: 'Body', reference: 'Reference number of the registration', invoice: 'Number of the document', order: 'Number of the order', amount: 'Total with VAT', due: 'Due date', holder: 'Who has the link, for accounting' },
    samples: { contact: 'Anne Legoff', body: 'Bruz', reference: 'P2027-7F3K-9Q2M', invoice: 'FA-2027-00042', order: 'B2027-4H8T-2MZC', amount: '€1,500.00', due: '15 March 2027', holder: 'Anne Legoff, anne.legoff@bruz.example' },
    colleague: 'Sir or Madam',
  },
});
