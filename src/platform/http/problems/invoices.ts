/** Refusals met around invoices, credit notes and payments. */
export const invoiceProblems = {
  invoice_unknown: { status: 404, fr: 'Cette facture n’existe pas. Revenez à la liste des factures.', en: 'This invoice does not exist. Go back to the list of invoices.' },
  order_not_to_invoice: {
    status: 409,
    fr: 'Cette commande n’est pas à facturer\u202f: elle n’est pas acceptée, ou elle a déjà sa facture. Ouvrez la liste des factures pour la retrouver.',
    en: 'This order is not to be invoiced: it is not accepted, or it has its invoice already. Open the list of invoices to find it.',
  },
  invoice_against_rules: {
    status: 422,
    fr: 'La facture n’a pas été émise\u202f: elle ne respecterait pas les règles des factures électroniques ({rules}). Complétez la commande ou l’identité de l’émetteur, puis recommencez.',
    en: 'The invoice was not issued: it would break the rules of electronic invoices ({rules}). Complete the order or the identity of the seller, then try again.',
  },
  day_to_come: { status: 422, fr: 'Cette date n’est pas encore passée. Indiquez un jour passé, ou aujourd’hui.', en: 'This date has not come yet. Give a past day, or today.' },
  day_before_issue: {
    status: 422, fr: 'Cette date précède l’émission de la facture. Indiquez le jour où l’acheteur l’a reçue.', en: 'This date is before the invoice was issued. Give the day on which the buyer received it.',
  },
  amount_invalid: { status: 422, fr: 'Un montant en euros est attendu, avec deux décimales au plus. Exemple\u202f: 1\u202f250,00.', en: 'An amount in euros is expected, with at most two decimals. Example: 1,250.00.' },
  amount_above_rest: { status: 422, fr: 'Ce montant dépasse ce qui reste\u202f: {rest}.', en: 'This amount is above what is left: {rest}.' },
  credit_of_nothing: { status: 422, fr: 'Indiquez au moins un montant à reprendre.', en: 'Give at least one amount to take back.' },
  credit_on_credit: { status: 409, fr: 'Un avoir ne se reprend pas\u202f: émettez une nouvelle facture.', en: 'A credit note is not taken back: issue a new invoice.' },
  payment_not_to_reverse: { status: 409, fr: 'Ce règlement est déjà annulé, ou n’existe pas. Rechargez la page.', en: 'This payment is reversed already, or does not exist. Reload the page.' },
  export_empty: { status: 404, fr: 'Aucune facture pour cette période\u202f: il n’y a rien à exporter. Choisissez d’autres dates.', en: 'No invoice in this period: there is nothing to export. Choose other dates.' },
} as const;
