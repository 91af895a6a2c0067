import { directoryBodies } from '#capabilities/organisations/directory-bodies.ts';
import { readDirectory } from '#capabilities/organisations/read-directory.server.ts';
import { directoryId, saveOrganisations } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { csvText } from '#platform/files/csv-text.ts';
import type { Cell } from '#platform/files/cell.ts';
import type { SheetFile } from '#platform/files/read-sheet.ts';

/** Loads the communes of the given names from the real directory, homonyms included. */
export async function someCommunes(ctx: Ctx, names: readonly string[]): Promise<void> {
  const wanted = new Set(names);
  const bodies = [...directoryBodies(await readDirectory())].filter(({ kind, name }) => kind === 'commune' && wanted.has(name));
  await saveOrganisations(ctx.db, bodies.map(({ code, ...body }) => ({ ...body, id: directoryId(body.kind, code), source: 'directory' as const })));
}

export const exampleCommunes = ['Bruz', 'Colomiers', 'Voiron', 'Creil', 'Laval', 'Aubagne'];

/** A CSV file of the given lines, as a French spreadsheet saves it. */
export function csvFile(name: string, lines: readonly (readonly Cell[])[]): SheetFile {
  return { name: `${name}.csv`, content: Buffer.from(csvText(lines)) };
}
