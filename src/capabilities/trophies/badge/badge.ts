import { z } from 'zod';

const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const;
const schema = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** What a badge says: a body won a category of an edition. */
export interface BadgeFacts {
  origin: string;
  code: string;
  organisationId: string;
  organisation: string;
  editionId: string;
  edition: { fr: string; en: string };
  categoryId: string;
  category: { fr: string; en: string };
  /** In seconds since 1970, as the tokens that carry it count. */
  validFrom: Date;
  validUntil: Date;
}

/** A civil second, as credentials write it. */
const instant = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');

/**
 * The badge as an AchievementCredential of Open Badges 3.0 (1EdTech, 2024). Contexts and schema are named by address, and nothing
 * is fetched from there: the signature covers every word. It ends by itself, with the edition.
 */
export function badgeCredential(facts: BadgeFacts) {
  const { origin, code, editionId, categoryId, edition, category } = facts;
  const name = `${category.fr} – ${edition.fr}`;
  return {
    '@context': contexts,
    id: badgeAddress(facts),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuerAddress(origin), type: ['Profile'], name: 'Parvis', url: origin },
    validFrom: instant(facts.validFrom),
    validUntil: instant(facts.validUntil),
    name,
    credentialSubject: {
      id: `urn:uuid:${facts.organisationId}`,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: facts.organisation, identityType: 'name' }],
      achievement: {
        id: `${origin}/trophies/${editionId}#${categoryId}`,
        type: ['Achievement'],
        achievementType: 'Award',
        name,
        description: `Lauréat : ${category.fr}, ${edition.fr}. Winner: ${category.en}, ${edition.en}.`,
        criteria: { id: `${origin}/trophies/${editionId}#method` },
      },
    },
    evidence: [{ id: `${origin}/verify?code=${code}`, type: ['Evidence'], name: 'Vérification – verification' }],
    credentialSchema: [{ id: schema, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

export const issuerAddress = (origin: string): string => `${origin}/trophies/issuer`;
export const badgeAddress = ({ origin, code }: Pick<BadgeFacts, 'origin' | 'code'>): string => `${origin}/trophies/badges/${code}`;
export const keyAddress = (origin: string, id: string): string => `${origin}/trophies/keys/${id}`;

/** What is read of a badge; the rest is covered by the signature all the same. */
export const readCredential = z.looseObject({
  id: z.string(), type: z.array(z.string()), issuer: z.looseObject({ id: z.string(), name: z.string() }), validFrom: z.iso.datetime(), validUntil: z.iso.datetime().optional(), name: z.string(),
  credentialSubject: z.looseObject({ id: z.string(), identifier: z.array(z.looseObject({ identityHash: z.string() })).optional(), achievement: z.looseObject({ name: z.string() }) }),
  iss: z.string(), sub: z.string(), jti: z.string(), nbf: z.number(), exp: z.number().optional(),
});
export type ReadCredential = z.infer<typeof readCredential>;
