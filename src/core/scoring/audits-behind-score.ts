import { commonChannels } from './dimensions.ts';
import type { OrganisationScore, SiteScore } from './types.ts';

/** Contacts behind the common score; counter visits stand beside it. */
export function commonAudits({ audits }: Pick<SiteScore | OrganisationScore, 'audits'>): number {
  return commonChannels.reduce((sum, channel) => sum + (audits[channel] ?? 0), 0);
}
