import { typed } from '../form-errors.ts';

interface Refused {
  problem: { code: string; message: string };
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
}

interface FormParts {
  refused: Refused | null;
  errors: Record<string, string>;
  typed: { serviceCode?: string | undefined; commitmentNumber?: string | undefined; reason?: string | undefined };
}

/** What a refused form of the file gives back: a request too large to be read is a fault of its file. */
export function formParts(form: Refused | null | undefined): FormParts {
  if (!form?.problem) return { refused: null, errors: {}, typed: {} };
  const errors: Record<string, string> = form.problem.code === 'body_too_large' ? { copy: form.problem.message } : form.errors;
  return {
    refused: { ...form, errors }, errors,
    typed: { serviceCode: typed(form, 'serviceCode'), commitmentNumber: typed(form, 'commitmentNumber'), reason: typed(form, 'reason') },
  };
}
