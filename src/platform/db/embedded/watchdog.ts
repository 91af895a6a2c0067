import { startDetached, type Identity } from './run-as.ts';

export interface Watchdog {
  end(): void;
}

// Stands on the other end of a pipe from the product: whatever ends the product, even kill -9, closes the pipe.
const shell = ['sh', '-c', 'cat >/dev/null; kill -INT "$1"', 'sh'];
const onWindows = [process.execPath, '-e', 'process.stdin.resume().on("end", () => process.kill(Number(process.argv[1])))'];

/** Stops the server (or initdb) `pid` when this process ends without having done so itself. */
export function startWatchdog(identity: Identity | null, pid: number, onFailure: (reason: string) => void): Watchdog {
  const [command = '', ...args] = process.platform === 'win32' ? onWindows : shell;
  const child = startDetached(identity, command, [...args, String(pid)], { stdin: 'pipe', stderr: 'ignore' });
  let ended = false;
  child.on('error', (error) => onFailure(error.message));
  child.on('exit', () => ended || onFailure('it ended'));
  child.stdin?.on('error', () => undefined); // reported by its exit
  return {
    // Before the server's number can belong to somebody else. The group also holds `cat`.
    end() {
      if (ended || child.pid === undefined) return;
      ended = true;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    },
  };
}
