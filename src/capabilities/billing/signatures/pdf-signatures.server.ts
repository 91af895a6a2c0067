import { webcrypto } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, ContentInfo, CryptoEngine, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { nameFacts, sameName } from './certificate-name.ts';
import type { SignatureFound } from './findings.ts';

// Handed over at each call: the library's own default follows whatever globals the process happens to have.
const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }); // Node's own, under the name of the browser's type

/** More signatures than any form bears; the rest of a crafted file is not worked on. */
const mostSignatures = 20;
/** The largest signature read, in bytes: certificates and timestamps of real ones stay under a tenth. */
const largestSignature = 500_000;
const signingTime = '1.2.840.113549.1.9.5';
const timestampToken = '1.2.840.113549.1.9.16.2.14';

/**
 * The electronic signatures of a PDF (ISO 32000-2, 12.8), in the order of the file. What a signature covers is what
 * its byte range says and nothing else; its value is what stands in the gap of that range. Chains, revocation, trust
 * lists and levels of signature are not looked at.
 */
export async function pdfSignatures(bytes: Buffer): Promise<SignatureFound[]> {
  const text = bytes.toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].slice(0, mostSignatures);
  const found: SignatureFound[] = [];
  for (const [, ...numbers] of ranges) found.push(await readSignature(bytes, numbers.map(Number)).catch(() => ({ readable: false }) as const));
  return found;
}

async function readSignature(bytes: Buffer, [start = 0, first = 0, second = 0, last = 0]: number[]): Promise<SignatureFound> {
  const end = second + last;
  const gap = bytes.subarray(start + first, second);
  const soundRange = start === 0 && first > 0 && second > first && end <= bytes.length;
  if (!soundRange || gap.length > 2 * largestSignature || !/^<[0-9a-fA-F\s]*>$/.test(gap.toString('latin1'))) return { readable: false };
  const signed = signedDataOf(Buffer.from(gap.toString('latin1').replace(/[^0-9a-fA-F]/g, ''), 'hex'));
  const [signer] = signed.signerInfos;
  const certificate = signer && certificateOf(signed, signer);
  if (!signer || !certificate) return { readable: false };
  const covered = Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, end)]);
  return {
    readable: true,
    intact: signed.signerInfos.length === 1 && (await matches(signed, covered)),
    coversWholeFile: end === bytes.length,
    bytesAfter: bytes.length - end,
    ...certificateFacts(certificate),
    claimedAt: claimedTime(signer),
    timestamped: signer.unsignedAttrs?.attributes.some(({ type }) => type === timestampToken) ?? false,
  };
}

/** The gap is filled with zeros after the value, which DER's own length leaves out. */
function signedDataOf(value: Buffer): SignedData {
  const { result, offset } = fromBER(value);
  if (offset === -1) throw new Error('not a signature');
  return new SignedData({ schema: new ContentInfo({ schema: result }).content });
}

function certificateOf({ certificates = [] }: SignedData, { sid }: SignerInfo): Certificate | undefined {
  const among = certificates.filter((one) => one instanceof Certificate);
  if (!(sid instanceof IssuerAndSerialNumber)) return among[0];
  return among.find((one) => one.serialNumber.isEqual(sid.serialNumber) && sameName(one.issuer, sid.issuer));
}

/** Whether the signature matches the covered bytes and the certificate's key; a mismatch and an unknown algorithm both say no. */
async function matches(signed: SignedData, covered: Buffer): Promise<boolean> {
  const data = covered.buffer.slice(covered.byteOffset, covered.byteOffset + covered.length) as ArrayBuffer; // Buffer.concat never shares
  return signed.verify({ signer: 0, data, checkChain: false }, engine).catch(() => false);
}

function certificateFacts(certificate: Certificate) {
  return {
    subject: nameFacts(certificate.subject), issuer: nameFacts(certificate.issuer), selfSigned: sameName(certificate.subject, certificate.issuer),
    validFrom: certificate.notBefore.value.toISOString(), validTo: certificate.notAfter.value.toISOString(),
  };
}

function claimedTime({ signedAttrs }: SignerInfo): string | null {
  const [value]: unknown[] = signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values ?? [];
  if (typeof value !== 'object' || value === null || !('toDate' in value) || typeof value.toDate !== 'function') return null;
  const at: unknown = value.toDate();
  return at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}
