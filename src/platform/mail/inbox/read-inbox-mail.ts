import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { inboxLimits, refusalOf, type InboxRefusal } from './inbox-limits.ts';

/** A mail that came in, read within limits. Addresses in lower case. */
export interface InboxMail {
  messageId: string;
  /** Message ids that it answers: In-Reply-To, then References. */
  references: string[];
  /** Where it was delivered to, the surest first. */
  recipients: string[];
  from: { name: string; address: string };
  /** The envelope's sender; '' is the null path, null when nothing tells. */
  returnPath: string | null;
  subject: string;
  text: string;
  headers: Record<string, string>;
  parts: string[];
  files: { type: string; bytes: number }[];
  /** SHA-256 of what it says, whatever way it came. */
  digest: string;
}

/** Parses a raw mail within the limits; says why not, otherwise. Never throws on what a stranger wrote. */
export async function readInboxMail(raw: Uint8Array): Promise<InboxMail | { refused: InboxRefusal }> {
  const refused = refusalOf(raw);
  if (refused) return { refused };
  const email = await PostalMime.parse(raw, {
    maxNestingDepth: inboxLimits.depth, maxHeadersSize: inboxLimits.headerBytes * 2, maxRfc822NestingDepth: 1, attachmentEncoding: 'arraybuffer',
  }).catch(() => null);
  return email ? mailOf(email, raw) : { refused: 'unreadable' };
}

function mailOf(email: Email, raw: Uint8Array): InboxMail {
  const headers: Record<string, string> = {};
  for (const { key, value } of email.headers) headers[key] ??= value.slice(0, 2000);
  const from = oneOf(email.from);
  const text = (email.text ?? textOfHtml(email.html ?? '')).slice(0, inboxLimits.textLength).replaceAll('\u0000', '').replaceAll('\r\n', '\n');
  const subject = clean(email.subject ?? '').slice(0, 500);
  const messageId = clean(email.messageId ?? '').slice(0, 998);
  return {
    messageId, from, subject, text, headers,
    references: [...new Set(`${email.inReplyTo ?? ''} ${(email.references ?? '').slice(0, 20_000)}`.match(/<[^<>\s]{3,300}>/g) ?? [])].slice(0, 100),
    recipients: recipientsOf(email, headers),
    returnPath: returnPathOf(headers['return-path']),
    parts: partsOf(raw),
    files: email.attachments.map(({ mimeType, content }) => ({ type: clean(mimeType).slice(0, 100), bytes: typeof content === 'string' ? content.length : content.byteLength })),
    digest: createHash('sha256').update(JSON.stringify([messageId, email.date ?? '', from.address, subject, text])).digest('hex'),
  };
}

function oneOf(address: Address | undefined): { name: string; address: string } {
  const one = address?.group ? address.group[0] : address;
  return { name: clean(one?.name ?? '').slice(0, 200), address: clean(one?.address ?? '').toLowerCase().slice(0, 254) };
}

/** One line without control characters. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** What the server that delivered it noted comes before what the sender wrote. */
function recipientsOf(email: Email, headers: Record<string, string>): string[] {
  const noted = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].map((name) => headers[name] ?? '');
  const written = [...(email.to ?? []), ...(email.cc ?? [])].flatMap((address) => (address.group ?? [address]).map((one) => one.address));
  return [...new Set([...noted, ...written].map((address) => address.trim().replace(/^<|>$/g, '').toLowerCase()).filter((address) => address.includes('@')))].slice(0, 50);
}

function returnPathOf(header: string | undefined): string | null {
  return header === undefined ? null : header.trim().replace(/^<|>$/g, '').toLowerCase();
}

function partsOf(raw: Uint8Array): string[] {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  return [...text.matchAll(/^content-type:[ \t]*([a-z\d.+-]{1,40}\/[a-z\d.+-]{1,60})/gim)].map(([, type = '']) => type.toLowerCase());
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', rsquo: '’' };

/** The words of an HTML mail: what it would show, without its looks. */
function textOfHtml(html: string): string {
  return html.slice(0, 1_000_000)
    .replace(/<(style|script|head|title)\b[^>]{0,2000}>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]{0,500}>/gi, '\n')
    .replace(/<[^>]{0,5000}>/g, ' ')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,8}));/gi, (whole, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (entities[(name ?? '').toLowerCase()] ?? whole)))
    .replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}
