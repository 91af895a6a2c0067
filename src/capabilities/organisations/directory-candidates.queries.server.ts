import type { Db } from '#platform/db/connect.ts';

/** A body of the directory, as a draw looks at it. */
export interface DirectoryCandidate {
  id: string;
  kind: string;
  name: string;
  population: number | null;
  departmentCode: string | null;
  inseeCode: string | null;
}

/** All bodies of the public directory, in order of id: a draw over them depends on its seed only. */
export async function directoryCandidates(db: Db): Promise<DirectoryCandidate[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'kind', 'name', 'population', 'department_code as departmentCode', 'insee_code as inseeCode'])
    .where('source', '=', 'directory')
    .orderBy('id')
    .execute();
}

/** Whether the public directory has been loaded into this database. */
export async function directoryIsLoaded(db: Db): Promise<boolean> {
  return (await db.selectFrom('organisation').select('id').where('source', '=', 'directory').limit(1).executeTakeFirst()) !== undefined;
}
