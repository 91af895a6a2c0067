import { sql, type RawBuilder } from 'kysely';

/**
 * What every query judges by that gives texts of mentions, or sentences of them, to somebody: no doubt about their masking is left. One that nobody looked at before its original
 * expired is held for good. `mention`: the table, as the query names it.
 */
export const mayBeShown = (mention: string): RawBuilder<boolean> => sql<boolean>`not ${sql.ref(`${mention}.held`)}`;
