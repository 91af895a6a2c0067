import { formatDateTime, formatDecimal, formatInteger } from '#core/shared/format.ts';
import { defineTexts } from '#core/shared/texts.ts';

export const backupTexts = defineTexts({
  fr: {
    saving: 'Sauvegarde',
    saved: (tables: number, rows: number, bytes: number, file: string) =>
      `${tables} tables, ${formatInteger(rows, 'fr')} lignes, ${formatDecimal(bytes / 1e6, 'fr')} Mo dans ${file}`,
    restoring: 'Restauration',
    restored: (takenAt: string, tables: number, rows: number) =>
      `sauvegarde du ${formatDateTime(new Date(takenAt), 'fr')}\u202f: ${tables} tables, ${formatInteger(rows, 'fr')} lignes`,
    replace: (table: string) => `La base contient déjà des données (${table}). Les remplacer par la sauvegarde\u202f? Elles seront perdues. [o/N] `,
    notDone: 'Rien n’a été restauré.',
    restart: 'Si le site tourne sur cette base, relancez-le.',
  },
  en: {
    saving: 'Backup',
    saved: (tables, rows, bytes, file) => `${tables} tables, ${formatInteger(rows, 'en')} rows, ${formatDecimal(bytes / 1e6, 'en')} MB in ${file}`,
    restoring: 'Restoration',
    restored: (takenAt, tables, rows) => `backup of ${formatDateTime(new Date(takenAt), 'en')}: ${tables} tables, ${formatInteger(rows, 'en')} rows`,
    replace: (table) => `The database already holds data (${table}). Replace it by the backup? It will be lost. [y/N] `,
    notDone: 'Nothing was restored.',
    restart: 'If the site runs on this database, start it again.',
  },
});
