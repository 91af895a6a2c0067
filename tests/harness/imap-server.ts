import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface ImapServer {
  url: string;
  /** Puts a mail into the mailbox, as a mail exchanger would. */
  deliver(raw: string): Promise<void>;
  /** Numbers all mails anew, as after a mailbox was made again. */
  renumber(): Promise<void>;
  close(): Promise<void>;
}

export const dovecot = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => existsSync(path));

/** A Dovecot of our own on the loopback, with one mailbox; needs no rights of root. */
export async function startDovecot(program: string): Promise<ImapServer> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-imap-'));
  const port = await freePort();
  // Dovecot refuses to read mail as root: there it reads as nobody.
  const me = userInfo();
  const reader = me.uid === 0 ? { name: 'nobody', uid: 65_534, gid: 65_534 } : { name: me.username, uid: me.uid, gid: me.gid };
  const maildir = join(folder, 'mail', 'Maildir');
  for (const name of ['', 'new', 'cur', 'tmp']) await mkdir(join(maildir, name), { recursive: true });
  if (me.uid === 0) for (const path of [folder, join(folder, 'mail'), maildir, ...['new', 'cur', 'tmp'].map((name) => join(maildir, name))]) await chown(path, reader.uid, reader.gid);
  await writeFile(join(folder, 'dovecot.conf'), `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
default_internal_user = ${reader.name}
default_internal_group = ${me.uid === 0 ? 'nogroup' : await groupName(reader.gid)}
default_login_user = ${reader.name}
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 0
mail_location = maildir:${maildir}
passdb {
  driver = static
  args = password=pass
}
userdb {
  driver = static
  args = uid=${reader.uid} gid=${reader.gid} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`);
  const child = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await untilListening(port, child, async () => said + (await readFile(join(folder, 'log'), 'utf8').catch(() => '')));
  let count = 0;
  return {
    url: `imap://user:pass@127.0.0.1:${port}/INBOX`,
    async deliver(raw) {
      count += 1;
      const path = join(maildir, 'new', `${1_780_000_000 + count}.${count}.test`);
      await writeFile(path, raw, { mode: 0o644 });
      if (me.uid === 0) await chown(path, reader.uid, reader.gid);
    },
    async renumber() {
      for (const name of ['dovecot-uidlist', 'dovecot-uidvalidity', 'dovecot.index', 'dovecot.index.log', 'dovecot.index.cache']) await rm(join(maildir, name), { force: true });
      // The new validity is the second in which it is made.
      await new Promise((later) => setTimeout(later, 1100));
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function groupName(gid: number): Promise<string> {
  const line = (await readFile('/etc/group', 'utf8')).split('\n').find((one) => one.split(':')[2] === String(gid));
  return line?.split(':')[0] ?? 'nogroup';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // listening on a port
  await new Promise((closed) => server.close(closed));
  return port;
}

async function untilListening(port: number, child: ChildProcess, said: () => Promise<string>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) break;
    const open = await new Promise<boolean>((told) => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); told(true); });
      socket.once('error', () => told(false));
    });
    if (open) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Dovecot did not start: ${await said()}`);
}
