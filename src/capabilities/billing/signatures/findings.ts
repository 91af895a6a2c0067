import { z } from 'zod';

const distinguishedName = z.strictObject({
  commonName: z.string().nullable(),
  organisation: z.string().nullable(),
  /** `organizationIdentifier` of the certificate, such as a SIREN. */
  identifier: z.string().nullable(),
});

const signature = z.discriminatedUnion('readable', [
  z.strictObject({ readable: z.literal(false) }),
  z.strictObject({
    readable: z.literal(true),
    /** The signature matches the bytes it covers and the certificate it carries. */
    intact: z.boolean(),
    /** It covers the file up to its last byte. */
    coversWholeFile: z.boolean(),
    /** Bytes of the file that come after what it covers. */
    bytesAfter: z.number(),
    subject: distinguishedName,
    issuer: distinguishedName,
    /** Signed by the key it certifies: nobody else vouches for the name. */
    selfSigned: z.boolean(),
    /** Validity of the certificate, ISO instants. */
    validFrom: z.string(),
    validTo: z.string(),
    /** What the signer's machine claimed; nothing proves it. */
    claimedAt: z.string().nullable(),
    /** A timestamp token is attached; it was not verified. */
    timestamped: z.boolean(),
  }),
]);

/** What could be read of a signed copy. Nothing in it speaks of trust, of a level of signature, or of who signed by hand. */
export const findingsSchema = z.strictObject({
  /**
   * `same`: the very bytes we handed out, nothing added. `extended`: begins with them. `named`: bears the order's
   * reference in its properties. `unknown`: a scan, a photo, a printed form, or something else.
   */
  form: z.enum(['same', 'extended', 'named', 'unknown']),
  signatures: z.array(signature),
});

export type SignatureFound = z.infer<typeof signature>;
export type CopyFindings = z.infer<typeof findingsSchema>;
export type DistinguishedName = z.infer<typeof distinguishedName>;

/** The findings of a stored copy; a copy without readable ones says nothing. */
export function readFindings(stored: unknown): CopyFindings {
  const parsed = findingsSchema.safeParse(stored);
  return parsed.success ? parsed.data : { form: 'unknown', signatures: [] };
}

/**
 * The one word shown for a copy. `unsigned_form`: our own form sent back as it was. `intact`: every electronic
 * signature matches and the last one covers the whole file. `extended`: they match, but bytes were added after.
 * `altered`: one does not match, or cannot be read. `to_look_at`: no electronic signature, a person has to look.
 */
export type CopyStatus = 'unsigned_form' | 'intact' | 'extended' | 'altered' | 'to_look_at';

export function copyStatus({ form, signatures }: CopyFindings): CopyStatus {
  if (signatures.length === 0) return form === 'same' ? 'unsigned_form' : 'to_look_at';
  if (signatures.some((one) => !one.readable || !one.intact)) return 'altered';
  return signatures.some((one) => one.readable && one.coversWholeFile) ? 'intact' : 'extended';
}

/**
 * What is said beside the word of a signed copy: that the signed file is not the form we handed out, and that the dates
 * of a certificate do not cover the moment of signing, as the signer gives it, else that of reception.
 */
export type CopyRemark = 'not_our_form' | 'certificate_dates';

export function copyRemarks({ form, signatures }: CopyFindings, receivedAt: Date): CopyRemark[] {
  if (signatures.length === 0) return [];
  const outside = signatures.some((one) => {
    if (!one.readable) return false;
    const at = one.claimedAt === null ? receivedAt : new Date(one.claimedAt);
    return at < new Date(one.validFrom) || at > new Date(one.validTo);
  });
  return [...(form === 'named' || form === 'unknown' ? ['not_our_form' as const] : []), ...(outside ? ['certificate_dates' as const] : [])];
}
