import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FileStore } from '#platform/files/file-store.ts';

export interface Sealed {
  sha256: string;
  /** base64url; whoever erases it erases the mail. */
  key: string;
}

/** Keeps a mail as it came, under a key of its own (AES-256-GCM). */
export async function sealOriginal(files: FileStore, raw: Uint8Array): Promise<Sealed> {
  const key = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(raw), cipher.final()]);
  return { sha256: await files.put(Buffer.concat([cipher.getAuthTag(), sealed])), key: key.toString('base64url') };
}

/** The mail as it came; throws where the key is not its own or the file was changed. */
export async function openOriginal(files: FileStore, { sha256, key }: Sealed): Promise<Buffer> {
  const bytes = await files.get(sha256);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), bytes.subarray(16, 28));
  decipher.setAuthTag(bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
