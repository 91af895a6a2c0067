/** The invoice that an address names. */
export function invoiceKeyOf({ params }: { params: Partial<Record<string, string>> }) {
  return { organisationId: params['organisation'] ?? '', invoiceId: params['invoice'] ?? '' };
}
