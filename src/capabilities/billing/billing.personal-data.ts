import type { Erasure, PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** Code de commerce, article L123-22: accounting records and what proves them stay ten years, whole. */
const accounting: Erasure = {
  how: 'keep',
  because: { fr: 'Pièce comptable ou sa preuve, gardée dix ans (Code de commerce, article L123-22).', en: 'Accounting record or its proof, kept for ten years (French Commercial code, article L123-22).' },
};
const erased = `'[effacé]'`;
/** A copy of an order that was never accepted proves nothing of the accounts. */
const everAccepted = `exists (select from purchase_order o where o.organisation_id = signed_copy.organisation_id and o.id = signed_copy.order_id and (o.state = 'accepted'
  or exists (select from order_decision d where d.organisation_id = o.organisation_id and d.order_id = o.id and d.decision = 'accepted')))`;

/** What quotations, orders and invoices hold of persons: who is named on a document, who signed, who decided. */
export const billingPersonalData: PersonalDataDeclaration = {
  part: 'billing',
  activities: [
    {
      id: 'billing',
      name: { fr: 'Devis, commandes et factures', en: 'Quotations, orders and invoices' },
      purpose: { fr: 'Établir, prouver et tenir les pièces comptables.', en: 'Issue, prove and keep accounting records.' },
      basis: 'legal_obligation',
      because: { fr: 'Code de commerce et code général des impôts\u202f; contrat avec la structure.', en: 'Commercial and tax codes; contract with the body.' },
      persons: { fr: 'Contacts, signataires et décideurs des structures\u202f; opérateurs', en: 'Contacts, signatories and decision makers of bodies; operators' },
      recipients: { fr: 'Opérateur, comptable, administration fiscale', en: 'Operator, accountant, tax authority' },
    },
  ],
  tables: [
    {
      table: 'quote', activity: 'billing', of: { person: 'made_by', sql: `lower(buyer ->> 'email') = lower(:email)` },
      label: { fr: 'Devis', en: 'Quotations' },
      columns: {
        buyer: { label: { fr: 'Acheteur', en: 'Buyer' }, mentions: true, mask: `buyer - 'email'` },
        note: { label: { fr: 'Note', en: 'Note' }, mentions: true, mask: 'null' },
        made_by: { label: { fr: 'Établi par (identifiant)', en: 'Made by (identifier)' }, mask: 'null' },
        answered_by: { label: { fr: 'Réponse de', en: 'Answered by' }, mentions: true, mask: 'null' },
        answer_reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true, mask: 'null' },
      },
      context: { reference: { fr: 'Référence', en: 'Reference' }, created_at: { fr: 'Date', en: 'Date' } },
      erasure: accounting,
      retention: [{ rule: 'accounting', since: 'created_at', how: 'mask' }],
    },
    {
      table: 'purchase_order', activity: 'billing', of: { sql: `lower(buyer ->> 'email') = lower(:email)` },
      label: { fr: 'Bons de commande', en: 'Purchase orders' },
      columns: { buyer: { label: { fr: 'Acheteur', en: 'Buyer' }, mentions: true, mask: `buyer - 'email'` } },
      context: { reference: { fr: 'Référence', en: 'Reference' }, created_at: { fr: 'Date', en: 'Date' } },
      erasure: accounting,
      retention: [{ rule: 'accounting', since: 'changed_at', how: 'mask' }],
    },
    {
      table: 'signed_copy', activity: 'billing', of: { person: 'received_by', sql: 'lower(received_from) = lower(:email)' },
      label: { fr: 'Bons signés', en: 'Signed copies' },
      columns: {
        sha256: { label: { fr: 'Fichier', en: 'File' }, file: true },
        file_name: { label: { fr: 'Nom du fichier', en: 'Name of the file' }, mentions: true, mask: erased },
        received_from: { label: { fr: 'Reçu de', en: 'Received from' }, mentions: true, mask: erased },
        received_by: { label: { fr: 'Reçu par (identifiant)', en: 'Received by (identifier)' }, mask: 'null' },
        findings: { label: { fr: 'Ce que dit la signature', en: 'What the signature says' }, mentions: true, mask: `'{}'` },
      },
      context: { received_at: { fr: 'Reçu le', en: 'Received on' } },
      erasure: accounting,
      retention: [
        { rule: 'unaccepted-copy', since: 'received_at', only: `not ${everAccepted}`, how: 'delete' },
        { rule: 'accounting', since: 'received_at', how: 'delete' },
      ],
    },
    {
      table: 'order_decision', activity: 'billing', of: { person: 'decided_by', sql: 'lower(decided_as) = lower(:email)' },
      label: { fr: 'Décisions sur un bon', en: 'Decisions on an order' },
      columns: {
        decided_by: { label: { fr: 'Décidé par (identifiant)', en: 'Decided by (identifier)' }, mask: 'null' },
        decided_as: { label: { fr: 'Contact', en: 'Contact' }, mentions: true, mask: 'null' },
        reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true, mask: erased },
      },
      context: { decision: { fr: 'Décision', en: 'Decision' }, decided_at: { fr: 'Date', en: 'Date' } },
      erasure: accounting,
      retention: [{ rule: 'accounting', since: 'decided_at', how: 'mask' }],
    },
    {
      table: 'invoice', activity: 'billing', of: { person: 'issued_by', sql: `parvis_own_parts(document, :email) <> '[]'` },
      label: { fr: 'Factures et avoirs', en: 'Invoices and credit notes' },
      columns: {
        buyer_name: { label: { fr: 'Acheteur (structure)', en: 'Buyer (body)' } },
        document: { label: { fr: 'Pièce', en: 'Document' }, own: 'parvis_own_parts(document, :email)' },
        reason: { label: { fr: 'Raison de l’avoir', en: 'Reason of the credit note' } },
        issued_by: { label: { fr: 'Émise par (identifiant)', en: 'Issued by (identifier)' }, mask: 'null' },
      },
      context: { number: { fr: 'Numéro', en: 'Number' }, issued_on: { fr: 'Date', en: 'Date' } },
      erasure: accounting,
      retention: [{ rule: 'accounting', since: 'issued_at', how: 'mask' }],
    },
    {
      table: 'invoice_payment', activity: 'billing', of: { person: 'recorded_by' },
      label: { fr: 'Paiements notés', en: 'Payments noted' },
      columns: {
        reference: { label: { fr: 'Référence', en: 'Reference' }, mentions: true, mask: erased },
        recorded_by: { label: { fr: 'Noté par (identifiant)', en: 'Noted by (identifier)' }, mask: 'null' },
      },
      context: { paid_on: { fr: 'Payé le', en: 'Paid on' }, recorded_at: { fr: 'Noté le', en: 'Noted on' } },
      erasure: accounting,
      retention: [{ rule: 'accounting', since: 'recorded_at', how: 'mask' }],
    },
    {
      table: 'invoice_reception', activity: 'billing', of: { person: 'recorded_by' },
      label: { fr: 'Réceptions de factures notées', en: 'Receptions of invoices noted' },
      columns: { recorded_by: { label: { fr: 'Noté par (identifiant)', en: 'Noted by (identifier)' }, mask: 'null' } },
      context: { received_on: { fr: 'Reçue le', en: 'Received on' }, recorded_at: { fr: 'Noté le', en: 'Noted on' } },
      erasure: accounting,
      retention: [{ rule: 'accounting', since: 'recorded_at', how: 'mask' }],
    },
    {
      table: 'invoice_deposit', activity: 'billing', of: { person: 'recorded_by' },
      label: { fr: 'Dépôts de factures notés', en: 'Deposits of invoices noted' },
      columns: { recorded_by: { label: { fr: 'Noté par (identifiant)', en: 'Noted by (identifier)' }, mask: 'null' } },
      context: { deposited_on: { fr: 'Déposée le', en: 'Deposited on' }, recorded_at: { fr: 'Noté le', en: 'Noted on' } },
      erasure: accounting,
      retention: [{ rule: 'accounting', since: 'recorded_at', how: 'mask' }],
    },
  ],
  none: {
    order_document: 'digest of a form handed out', order_reminder: 'when a body was reminded',
    invoice_counter: 'last number of a series', invoice_file: 'digest of a document',
  },
};
