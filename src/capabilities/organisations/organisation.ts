/** Kinds of body that the public directory lists; every other kind is entered by hand or imported. */
export const DIRECTORY_KINDS = ['commune', 'intercommunal', 'departement', 'region'] as const;

export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];

/** Where a body comes from: the public directory, a person's entry, an operator's file, the State's company search. */
export type OrganisationSource = 'directory' | 'manual' | 'import' | 'company_search';

/** A public body. `kind` is one of the edition's kinds of body (`strata.yaml`). */
export type Organisation = {
  id: string;
  kind: string;
  name: string;
  siren: string | null;
  /** Official geographic code: of the commune, the département or the region; null for other bodies. */
  inseeCode: string | null;
  /** Municipal population; null for a body that has none of its own. */
  population: number | null;
  departmentCode: string | null;
  regionCode: string | null;
  postcodes: string[];
  source: OrganisationSource;
};

/** A body with the texts by which it is found. */
export type SearchableOrganisation = Organisation & { searchKey: string; searchTokens: string[] };
