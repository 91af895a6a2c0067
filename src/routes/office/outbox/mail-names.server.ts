import type { Locale } from '#core/shared/texts.ts';
import { privacyMailTexts } from '#capabilities/privacy/index.ts';
import { mailKinds } from '../mail-templates/mail-kinds.server.ts';

/** What people call each kind of mail, by the identifier under which the outbox keeps it. */
export function mailNames(locale: Locale): Record<string, string> {
  const ofRights = Object.entries(privacyMailTexts[locale].names).map(([id, name]) => [`privacy-${id}`, name] as const);
  return Object.fromEntries([...mailKinds.map(({ id, name }) => [id, name[locale]] as const), ...ofRights]);
}
