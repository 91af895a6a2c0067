import { type Identity, runNow } from './run-as.ts';

export function runningAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The users whom the server may run as when we are root, best first: PostgreSQL itself refuses root. */
export function unprivilegedIdentities(): Identity[] {
  return ['postgres', '_postgres', 'nobody'].flatMap((name) => {
    const identity = lookUp(name);
    return identity && canBecome(identity) ? [identity] : [];
  });
}

function lookUp(name: string): Identity | null {
  // `id` knows every source of users (files, directory services), /etc/passwd does not.
  const uid = Number.parseInt(runNow(null, 'id', ['-u', name]).output, 10);
  const gid = Number.parseInt(runNow(null, 'id', ['-g', name]).output, 10);
  return uid > 0 && gid >= 0 ? { uid, gid, name } : null;
}

// Rootless containers map few users: changing to another one fails there.
function canBecome(identity: Identity): boolean {
  return runNow(identity, 'sh', ['-c', ':']).status === 0;
}

/** Whether that user may enter the folder; asked of the system itself, which knows every kind of permission. */
export function canEnter(identity: Identity, folder: string): boolean {
  return runNow(identity, 'sh', ['-c', 'cd -- "$1"', 'sh', folder]).status === 0;
}
