/** What the pricing form shows. */
export interface QuoteDraft {
  name: string;
  reference: string;
  /** What the body asks for, in words. */
  requested: string[];
  lines: { item: string; label: string; quantity: string; price: string }[];
  note: string;
  validUntil: string;
}
