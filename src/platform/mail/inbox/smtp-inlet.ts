import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Logger } from '../../log.ts';
import { inboxLimits } from './inbox-limits.ts';

export interface Inlet {
  port: number;
  close(): Promise<void>;
}

export interface InletOptions {
  /** `host:port` to listen on. */
  listen: string;
  /** Whether mail for this address is taken; the others are refused at once. */
  accepts(address: string): Promise<boolean>;
  /** Keeps a mail before the sender is told that it was taken. */
  take(raw: Buffer): Promise<void>;
  log: Logger;
}

const mostRecipients = 5;

/**
 * A mail exchanger for the addresses of missions, where no mailbox is at hand: takes no other mail, sends none on, and
 * bounds size, connections and time. A mail that cannot be kept now is refused for now, so that its sender tries again.
 */
export async function startInlet({ listen, accepts, take, log }: InletOptions): Promise<Inlet> {
  const [, host = '127.0.0.1', port = '0'] = /^\[?([^\]]+?)\]?:(\d+)$/.exec(listen) ?? [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], size: inboxLimits.bytes, maxClients: 20, socketTimeout: 30_000, closeTimeout: 2_000,
    disableReverseLookup: true, hidePIPELINING: true, logger: false, banner: 'ready',
    onRcptTo(address, session, done) {
      if (session.envelope.rcptTo.length >= mostRecipients) return done(refusal(452, 'too many recipients'));
      void tell(done, answerTo(accepts(address.address.toLowerCase())));
    },
    onData(stream, session, done) {
      const envelope = `Return-Path: <${session.envelope.mailFrom ? oneLine(session.envelope.mailFrom.address) : ''}>\r\n`
        + session.envelope.rcptTo.map(({ address }) => `Delivered-To: ${oneLine(address)}\r\n`).join('');
      void tell(done, keep(stream, envelope, take, log));
    },
  });
  server.on('error', (error) => log.warn({ err: error.message }, 'mail inlet'));
  await new Promise<void>((ready, failed) => {
    server.server.once('error', failed);
    server.listen(Number(port), host, ready);
  });
  const bound = server.server.address() as AddressInfo; // listening on a port
  return { port: bound.port, close: () => new Promise((closed) => server.close(() => closed())) };
}

async function tell(done: (error: Error | null) => void, answer: Promise<Error | null>): Promise<void> {
  done(await answer);
}

async function answerTo(accepted: Promise<boolean>): Promise<Error | null> {
  const known = await accepted.catch(() => null);
  if (known === null) return refusal(451, 'try again later');
  return known ? null : refusal(550, 'no such mailbox');
}

/** Null once the mail is kept; why it is not, otherwise. */
async function keep(stream: SMTPServerDataStream, envelope: string, take: InletOptions['take'], log: Logger): Promise<Error | null> {
  try {
    const content = await collect(stream);
    if (content === null) return refusal(552, 'message too large');
    await take(Buffer.concat([Buffer.from(envelope), content]));
    return null;
  } catch (error) {
    log.warn({ err: String(error) }, 'mail not kept');
    return refusal(451, 'try again later');
  }
}

function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

function oneLine(address: string): string {
  return address.replace(/[\r\n<>]/g, '');
}

/** The whole message; null beyond the limit, of which no more is kept than the limit. */
async function collect(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk as Uint8Array); // what a stream of bytes hands over
    bytes += part.length;
    if (bytes <= inboxLimits.bytes) chunks.push(part);
  }
  return bytes > inboxLimits.bytes || stream.sizeExceeded ? null : Buffer.concat(chunks);
}
