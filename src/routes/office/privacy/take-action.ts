import type { DeskAction } from '#capabilities/privacy/index.ts';
import {
  answerRequest, checkIdentity, confirmedInput, doubtIdentity, eraseOnRequest, extendRequest, extensionInput, liftOnRequest, noteInput, reasonInput,
  rectifyOnRequest, refuseRequest, restrictOnRequest, type Held,
} from '#capabilities/privacy/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseForm } from '#platform/http/form-input.ts';

/** Reads the form of a gesture and carries it out. */
export async function takeAction(ctx: Ctx, held: Held, action: DeskAction, requestId: string, form: FormData): Promise<void> {
  const note = () => ({ requestId, ...parseForm(noteInput, form) });
  const reason = () => ({ requestId, ...parseForm(reasonInput, form) });
  switch (action) {
    case 'answer': return answerRequest(ctx, note());
    case 'refuse': return refuseRequest(ctx, reason());
    case 'extend': return extendRequest(ctx, { requestId, ...parseForm(extensionInput, form) });
    case 'erase': return eraseOnRequest(ctx, held, { requestId, note: parseForm(confirmedInput, form).note });
    case 'restrict': return restrictOnRequest(ctx, note());
    case 'lift': return liftOnRequest(ctx, note());
    case 'doubt': return doubtIdentity(ctx, note());
    case 'check': return checkIdentity(ctx, note());
    case 'rectify': return rectifyOnRequest(ctx, held, { requestId, note: String(form.get('note') ?? '').slice(0, 4000), typed: (field) => textOf(form, field) });
  }
}

function textOf(form: FormData, field: string): string | null {
  const value = form.get(field);
  return typeof value === 'string' ? value : null;
}
