/** Backup of everything in the database and its return, on any PostgreSQL 15 or newer, without pg_dump. */
export { backup, type BackupSummary, type LongTask } from './backup/take-backup.ts';
export { restore, type RestoreSummary } from './backup/restore-backup.ts';
