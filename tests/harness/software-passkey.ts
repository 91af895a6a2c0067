import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What may be wrong about an answer; each is a lie that the site must see through. */
export interface Lie {
  origin?: string;
  challenge?: string;
  rpId?: string;
  counter?: number;
  /** Flags of the authenticator: without user verification, 0x01. */
  flags?: number;
  /** Signs with another key. */
  forged?: boolean;
}

const present = 0x01;
const verified = 0x04;
const withCredential = 0x40;

const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

/** A passkey made of software, as a device would make it (ES256, attestation none). */
export function softwarePasskey(site: { origin: string; rpId: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let uses = 0;
  const clientData = (type: string, challenge: string, lie: Lie) =>
    Buffer.from(JSON.stringify({ type, challenge: lie.challenge ?? challenge, origin: lie.origin ?? site.origin, crossOrigin: false }));
  const head = (flags: number, lie: Lie) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(lie.counter ?? (uses += 1));
    return Buffer.concat([sha256(lie.rpId ?? site.rpId), Buffer.from([lie.flags ?? flags]), counter]);
  };
  const wrapped = (response: object) => JSON.stringify({ id: url(id), rawId: url(id), type: 'public-key', clientExtensionResults: {}, response });
  return {
    /** Answers `navigator.credentials.create`. */
    create(options: string, lie: Lie = {}): string {
      const { challenge } = JSON.parse(options) as { challenge: string }; // made by our own site
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), Buffer.from(x, 'base64url'), Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')]);
      const authData = Buffer.concat([head(present | verified | withCredential, lie), Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const attestation = Buffer.concat([
        Buffer.from('a3', 'hex'), text('fmt'), text('none'), text('attStmt'), Buffer.from('a0', 'hex'), text('authData'), Buffer.from([0x58, authData.length]), authData,
      ]);
      return wrapped({ clientDataJSON: url(clientData('webauthn.create', challenge, lie)), attestationObject: url(attestation), transports: ['internal'] });
    },
    /** Answers `navigator.credentials.get`. */
    use(options: string, lie: Lie = {}): string {
      const { challenge } = JSON.parse(options) as { challenge: string }; // made by our own site
      const client = clientData('webauthn.get', challenge, lie);
      const authenticatorData = head(present | verified, lie);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), lie.forged ? stranger.privateKey : privateKey);
      return wrapped({ clientDataJSON: url(client), authenticatorData: url(authenticatorData), signature: url(signature) });
    },
  };
}

/** A short CBOR text. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}
