import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

const code = z.string().min(1);
const siren = z.string().regex(/^\d{9}$/);

const communeFile = z.array(
  z.object({
    code,
    nom: z.string(),
    type: z.string(),
    departement: code.optional(),
    region: code.optional(),
    siren: siren.optional(),
    population: z.int().nonnegative().optional(),
    codesPostaux: z.array(z.string()).default([]),
  }),
);

const memberFile = z.array(
  z.object({ code: siren, nom: z.string(), type: z.string(), membres: z.array(z.object({ code })) }),
);

const areaFile = z.array(
  z.object({ code, nom: z.string(), typeLiaison: z.int(), chefLieu: code, region: code.optional() }),
);

export type CommuneEntry = z.infer<typeof communeFile>[number];
export type IntercommunalEntry = z.infer<typeof memberFile>[number];
export type AreaEntry = z.infer<typeof areaFile>[number];

export type DirectoryFiles = {
  communes: CommuneEntry[];
  intercommunal: IntercommunalEntry[];
  departments: AreaEntry[];
  regions: AreaEntry[];
};

/**
 * Reads the public directory out of the package `@etalab/decoupage-administratif` (INSEE, DGCL and La Poste, Licence
 * Ouverte). Takes the communes of today alone: no former commune, no arrondissement. Throws when a file does not have
 * the shape we know.
 */
export async function readDirectory(): Promise<DirectoryFiles> {
  // One file after the other: together they would double the memory at start.
  const communes = await readData('communes', communeFile);
  const epci = await readData('epci', memberFile);
  const ept = await readData('ept', memberFile);
  const departments = await readData('departements', areaFile);
  const regions = await readData('regions', areaFile);
  return {
    communes: communes.filter((commune) => commune.type === 'commune-actuelle'),
    intercommunal: [...epci, ...ept],
    departments,
    regions,
  };
}

async function readData<T>(name: string, schema: z.ZodType<T>): Promise<T> {
  const require = createRequire(import.meta.url);
  const path = require.resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}
