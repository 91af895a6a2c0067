import { z } from 'zod';
import { voterProof } from '../tokens/token.input.ts';

/** What asks whether a link or a code is of somebody on the roll. */
export const enterInput = z.strictObject({ proof: voterProof });

const code = z.string().trim().min(1, 'field_required').max(60, 'field_too_long');

/** A code as it is typed in a form. */
export const codeInput = z.object({ code });

/** What a browser without scripts sends besides its answers. */
export const plainInput = z.object({ code, serial: z.string().max(64), blinded: z.string().max(700), inverse: z.string().max(700) });

/** A receipt as somebody pastes it: its number, or the text around it too. */
export const receiptInput = z.object({ receipt: z.string().trim().min(1, 'field_required').max(2000, 'field_too_long') });

// Groups may be parted by a blank, a dash or the end of a line; a letter or a figure right beside is of another word.
const serialShape = /(?<![\p{L}\d])[0-9a-f](?:[\s-]{0,2}[0-9a-f]){63}(?![\p{L}\d])/u;

/** The serial in what somebody pasted: the receipt whole, its letters great or small, in groups or not. Null where there is none. */
export function serialIn(typed: string): string | null {
  return serialShape.exec(typed.toLowerCase())?.[0].replaceAll(/[\s-]/g, '') ?? null;
}
