/** What a form without scripts brought: the questions, a refusal with all that was typed, or the thanks. `at`: on which form. */
export type PlainAnswer =
  | { step: 'sheet'; at: 'sheet'; values: Record<string, string | string[]> }
  | { step: 'refused'; at: 'code' | 'sheet'; values: Record<string, string | string[]>; errors: Record<string, string>; fault: string }
  | { step: 'sent'; serial: string };

interface Entered {
  step: 'sheet';
  code: string;
  request: { serial: string; blinded: string; inverse: string };
}

interface Refusal {
  problem: { message: string };
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
}

/** The same, from what the forms of the page give back. */
export function plainAnswer(form: Entered | Refusal | { step: 'sent'; serial: string } | null | undefined): PlainAnswer | null {
  if (!form) return null;
  if ('problem' in form) return { step: 'refused', at: 'serial' in form.values ? 'sheet' : 'code', values: form.values, errors: form.errors, fault: form.errors['code'] ?? form.problem.message };
  return form.step === 'sent' ? form : { step: 'sheet', at: 'sheet', values: { code: form.code, ...form.request } };
}
