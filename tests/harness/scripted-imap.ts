import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { ImapServer } from './imap-server.ts';

interface Kept {
  uid: number;
  raw: Buffer;
  at: Date;
}

/** The few commands of IMAP4rev1 that reading a mailbox takes, answered as Dovecot answers them; for machines without it. */
export async function startScriptedImap(): Promise<ImapServer> {
  let mails: Kept[] = [];
  let validity = 1_000;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.write('* OK [CAPABILITY IMAP4rev1 LITERAL+] ready\r\n');
    let waiting = '';
    socket.on('data', (chunk: Buffer) => {
      waiting += chunk.toString('latin1');
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        answer(socket, line);
      }
    });
  });
  const answer = (socket: Socket, line: string) => {
    const [tag = '*', command = '', ...rest] = line.split(' ');
    const done = (text = 'completed') => socket.write(`${tag} OK ${text}\r\n`);
    switch (command.toUpperCase()) {
      case 'CAPABILITY':
        socket.write('* CAPABILITY IMAP4rev1 LITERAL+\r\n');
        return done();
      case 'LIST':
      case 'LSUB':
        socket.write(`* ${command.toUpperCase()} () "." ${rest.at(-1) === '""' ? '""' : 'INBOX'}\r\n`);
        return done();
      case 'SELECT':
      case 'EXAMINE':
        socket.write(`* FLAGS (\\Seen)\r\n* ${mails.length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY ${validity}] valid\r\n* OK [UIDNEXT ${(mails.at(-1)?.uid ?? 0) + 1}] next\r\n`);
        return done('[READ-ONLY] opened');
      case 'UID': {
        const [first, last] = (rest[1] ?? '').split(':');
        for (const [at, mail] of mails.entries()) if (matches(mail.uid, Number(first), last)) socket.write(fetched(at + 1, mail, rest.join(' ')));
        return done();
      }
      case 'LOGOUT':
        socket.write('* BYE\r\n');
        done();
        return socket.end();
      default:
        return done();
    }
  };
  const matches = (uid: number, first: number, last: string | undefined) =>
    last === undefined ? uid === first : last === '*' ? uid >= first || uid === mails.at(-1)?.uid : uid >= first && uid <= Number(last);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // listening on a port
  return {
    url: `imap://user:pass@127.0.0.1:${port}/INBOX`,
    deliver: async (raw) => void mails.push({ uid: (mails.at(-1)?.uid ?? 0) + 1, raw: Buffer.from(raw), at: new Date() }),
    renumber: async () => {
      validity += 1;
      mails = mails.map((mail, at) => ({ ...mail, uid: at + 1 }));
    },
    close: () => new Promise((closed) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => closed());
    }),
  };
}

function fetched(number: number, { uid, raw, at }: Kept, asked: string): Buffer {
  const [day, month, year, time] = [String(at.getUTCDate()).padStart(2, ' '), at.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }), at.getUTCFullYear(), at.toISOString().slice(11, 19)];
  const known = `UID ${uid} RFC822.SIZE ${raw.length} INTERNALDATE "${day}-${month}-${year} ${time} +0000"`;
  if (!/BODY/i.test(asked)) return Buffer.from(`* ${number} FETCH (${known})\r\n`);
  return Buffer.concat([Buffer.from(`* ${number} FETCH (${known} BODY[] {${raw.length}}\r\n`), raw, Buffer.from(')\r\n')]);
}
