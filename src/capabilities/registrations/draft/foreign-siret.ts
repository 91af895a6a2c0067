import { compactDigits, isSiret, sirenOfSiret } from '#core/shared/siret.ts';
import type { DraftData } from './draft.ts';

/** The SIREN of the body, as far as it is known. */
export function sirenOfDraft(data: DraftData): string | null {
  const chosen = data.organisation;
  if (!chosen) return null;
  return (chosen.from === 'directory' ? chosen.siren : compactDigits(chosen.manual.siren)) || null;
}

/** Whether a site's SIRET is right in itself and belongs to another body. */
export function isForeignSiret(siret: string, siren: string | null): boolean {
  const digits = compactDigits(siret);
  return siren !== null && isSiret(digits) && sirenOfSiret(digits) !== siren;
}
