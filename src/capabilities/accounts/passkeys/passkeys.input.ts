import { z } from 'zod';

const base64url = z.string().regex(/^[\w-]+$/).max(20_000);
const clientExtensionResults = z.record(z.string(), z.unknown()).transform(() => ({}));

/** What a browser gives back for a passkey that it has just made (RegistrationResponseJSON), as far as it is read. */
export const registrationResponse = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: z.array(z.string().max(20)).max(8).default([]) }),
});

/** What a browser gives back for a passkey that it has used (AuthenticationResponseJSON); whose it is, we look up ourselves. */
export const authenticationResponse = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

export const newPasskeyInput = z.strictObject({
  name: z.string().trim().min(1, 'field_required').max(60, 'field_too_long'),
  response: z.string().max(40_000),
});
