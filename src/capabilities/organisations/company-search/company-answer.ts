import { z } from 'zod';
import { isSiren, isSiret } from '#core/shared/siret.ts';
import { typographic } from '../directory-names.ts';

/**
 * What the State's company search says (recherche-entreprises.api.gouv.fr, `GET /search?q=`): of its answer, the fields
 * that identify a body. Everything else is ignored, so that new fields break nothing.
 */
const seat = z.object({
  siret: z.string().nullish(), numero_voie: z.string().nullish(), type_voie: z.string().nullish(), libelle_voie: z.string().nullish(),
  code_postal: z.string().nullish(), libelle_commune: z.string().nullish(),
});
const result = z.object({
  siren: z.string(), nom_complet: z.string().nullish(), nom_raison_sociale: z.string().nullish(), nature_juridique: z.string().nullish(),
  etat_administratif: z.string().nullish(), siege: seat.nullish(),
});
const answer = z.object({ results: z.array(z.unknown()) });

/** A body of the State's register. `kind` is one of the edition's kinds where its legal form says so. */
export interface Company {
  siren: string;
  name: string;
  kind: string | null;
  siret: string;
  address: string;
  postcode: string;
  city: string;
}

/** Most results taken of one answer. */
const most = 10;

/** The bodies of an answer, public ones first; null when the text is no answer of the interface. */
export function companiesOf(text: string): Company[] | null {
  const parsed = answer.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const companies = parsed.data.results.slice(0, 50).flatMap((one) => {
    const read = result.safeParse(one);
    return read.success && isSiren(read.data.siren) && read.data.etat_administratif !== 'C' ? [{ company: companyOf(read.data), isPublic: (read.data.nature_juridique ?? '').startsWith('7') }] : [];
  });
  return companies.toSorted((a, b) => Number(b.isPublic) - Number(a.isPublic)).slice(0, most).map(({ company }) => company);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function companyOf(found: z.infer<typeof result>): Company {
  const place = found.siege ?? {};
  const siret = place.siret ?? '';
  return {
    siren: found.siren,
    name: readable(found.nom_raison_sociale || found.nom_complet || found.siren),
    kind: kindOf(found.nature_juridique ?? ''),
    siret: isSiret(siret) ? siret : '',
    address: readable([place.numero_voie, place.type_voie, place.libelle_voie].filter(Boolean).join(' ')),
    postcode: /^\d{5}$/.test(place.code_postal ?? '') ? (place.code_postal ?? '') : '',
    city: readable(place.libelle_commune ?? ''),
  };
}

const small = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en', 'sur', 'sous', 'aux', 'au', 'a', 'rue', 'place', 'avenue', 'allee', 'boulevard', 'chemin', 'route', 'quai']);

/** The register writes in capitals; people do not. A text that has small letters already is left as it is. */
function readable(text: string): string {
  const trimmed = text.trim().slice(0, 300);
  if (trimmed !== trimmed.toUpperCase()) return typographic(trimmed);
  const words = trimmed.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  return typographic(words);
}

/** Kinds of body by the category of legal form (INSEE, catégories juridiques, level III). */
const kinds: Readonly<Record<string, string>> = {
  '7210': 'commune', '7220': 'departement', '7230': 'region', '7343': 'intercommunal', '7344': 'intercommunal', '7346': 'intercommunal',
  '7347': 'intercommunal', '7348': 'intercommunal', '7361': 'social_centre', '7364': 'hospital', '7365': 'hospital', '7371': 'housing_office',
  '4140': 'housing_office', '7171': 'state_service', '7172': 'state_service', '7120': 'state_service', '7383': 'university', '7384': 'university',
  '7430': 'chamber', '7378': 'chamber', '4110': 'public_enterprise', '4120': 'public_enterprise',
};

function kindOf(legalForm: string): string | null {
  return kinds[legalForm] ?? null;
}
