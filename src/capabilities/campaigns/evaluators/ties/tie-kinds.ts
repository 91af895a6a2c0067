/** What ties a mystery citizen to a body: employer or client; family; elected or agent there; complaint or dispute under way; other. */
export const tieKinds = ['employer', 'kin', 'mandate', 'dispute', 'other'] as const;
export type TieKind = (typeof tieKinds)[number];
