export { signatureHeader } from '#core/kiosk-protocol/types.ts';
export type { SignedBody } from './devices/signed-body.ts';
