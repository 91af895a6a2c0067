import { isProblem } from '#platform/http/problem.ts';
import { readHolder, takeAppLock } from './app-lock.ts';
import { chooseHome } from './home.ts';

/**
 * The connection string of the embedded database when another process of ours runs it, so that a command
 * (import, backup) joins in; null when nobody does and the command may start it itself.
 */
export function runningEmbedded(stateDir: string): string | null {
  const { folder } = chooseHome(stateDir);
  try {
    takeAppLock(folder).release();
    return null;
  } catch (error) {
    if (isProblem(error) && error.code === 'database_in_use') return readHolder(folder)?.ownerUrl ?? null;
    throw error;
  }
}
