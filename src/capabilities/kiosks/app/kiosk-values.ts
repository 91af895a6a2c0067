import type { KioskSettings } from '#core/kiosk-protocol/types.ts';
import type { NextQuestion } from '../points/next-question.ts';

/** How the screen behaves, as the device was told; what is missing takes its usual value. */
export interface KioskValues {
  resetAfter: number;
  thanksFor: number;
  scanEvery: number;
  readAloud: boolean;
  highContrast: boolean;
  lowLayout: boolean;
  /** Where phones answer, and the key from which the code of each minute is made. */
  phone: { address: string; key: Uint8Array<ArrayBuffer> } | null;
  /** Shown after the thanks; `path`: a whole address. */
  next: NextQuestion | null;
  /** Digits that open the technician's screen. */
  technician: string | null;
}

export function valuesOf({ values }: Pick<KioskSettings, 'values'>): KioskValues {
  const seconds = (name: string, usual: number) => (typeof values[name] === 'number' ? values[name] : usual);
  const { phone, next, technician } = values;
  return {
    resetAfter: seconds('resetAfter', 30), thanksFor: seconds('thanksFor', 5), scanEvery: seconds('scanEvery', 0),
    readAloud: values['readAloud'] === true, highContrast: values['highContrast'] === true, lowLayout: values['lowLayout'] === true,
    phone: isPhone(phone) ? { address: phone.address, key: bytesOf(phone.key) } : null,
    next: isNext(next) ? next : null,
    technician: typeof technician === 'string' ? technician : null,
  };
}

function isPhone(said: unknown): said is { address: string; key: string } {
  return typeof said === 'object' && said !== null && 'address' in said && 'key' in said && typeof said.address === 'string' && typeof said.key === 'string';
}

function isNext(said: unknown): said is NextQuestion {
  return typeof said === 'object' && said !== null && 'path' in said && typeof said.path === 'string' && 'words' in said && typeof said.words === 'object' && said.words !== null && 'fr' in said.words && typeof said.words.fr === 'string';
}

const bytesOf = (base64url: string) => Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
