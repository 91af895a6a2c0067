/**
 * What may tie a juror to a body. The first six are declared; the others are read in the product's own data, by the function
 * `parvis_jury_edges` of the database, which row-level security asks for every file.
 */
export const declaredTies = ['employer', 'mandate', 'contract', 'advice', 'kin', 'other'] as const;
export const tieKinds = [...declaredTies, 'declared', 'audit', 'review', 'domain', 'owner'] as const;
export type TieKind = (typeof tieKinds)[number];

/** A juror touches a body directly. */
export interface Edge {
  organisationId: string;
  kind: TieKind;
}

/** The owner of a body (its SIREN); null where none is known: then it has no other. */
export type Owners = ReadonlyMap<string, string | null>;

/**
 * All bodies of `owners` that a juror is tied to, and how: directly, or because another body of the same owner is (`owner`).
 * The same rule as `parvis_jury_tied` of the database; a test holds them against each other.
 */
export function conflictsOf(edges: readonly Edge[], owners: Owners): Map<string, TieKind[]> {
  const conflicts = new Map<string, TieKind[]>();
  const add = (organisationId: string, kind: TieKind) => {
    const kinds = conflicts.get(organisationId) ?? [];
    if (!kinds.includes(kind)) conflicts.set(organisationId, [...kinds, kind]);
  };
  for (const { organisationId, kind } of edges) add(organisationId, kind);
  const touched = new Set(edges.flatMap(({ organisationId }) => owners.get(organisationId) ?? []));
  for (const [organisationId, owner] of owners) if (owner !== null && touched.has(owner) && !conflicts.has(organisationId)) add(organisationId, 'owner');
  return conflicts;
}
