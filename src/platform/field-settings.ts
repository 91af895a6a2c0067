import { z } from 'zod';

/** What the server needs to measure by itself in the field; each part is off where its setting is missing. */
export interface FieldSettings {
  /** Domain of the addresses of missions: mail for any name at it reaches our mailbox or inlet. */
  missionDomain?: string | undefined;
  /** Relay for mystery mails: another than that of our own mails, so that nothing shows where they come from. */
  missionSmtpUrl?: string | undefined;
  /** Mailbox that receives for that domain. */
  missionImapUrl?: string | undefined;
  /** `host:port` on which mail for that domain is taken directly. */
  missionInlet?: string | undefined;
  /** Program of the browser that looks at websites. */
  chromium?: string | undefined;
}

/** The same as read from the environment. */
export const fieldEnvironment = {
  PARVIS_MISSION_DOMAIN: z.string().toLowerCase().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain such as courriel.example.org').optional(),
  PARVIS_MISSION_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  PARVIS_MISSION_IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  PARVIS_MISSION_INLET: z.string().regex(/^\S+:\d{1,5}$/, 'host:port').optional(),
  PARVIS_CHROMIUM: z.string().optional(),
};

const environment = z.object(fieldEnvironment);

export function fieldSettings(env: z.infer<typeof environment>): FieldSettings {
  return {
    missionDomain: env.PARVIS_MISSION_DOMAIN, missionSmtpUrl: env.PARVIS_MISSION_SMTP_URL, missionImapUrl: env.PARVIS_MISSION_IMAP_URL,
    missionInlet: env.PARVIS_MISSION_INLET, chromium: env.PARVIS_CHROMIUM,
  };
}
