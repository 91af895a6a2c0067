import { z } from 'zod';
import { compactDigits, isSiren } from '#core/shared/siret.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

/** A body entered by hand or imported. `kind`: one of the edition's kinds of body; population in inhabitants. */
export const newOrganisation = z.strictObject({
  kind: z.string('field_required').regex(/^[a-z]+(_[a-z]+)*$/, 'choice_needed'),
  name: z.string('field_required').trim().min(1, 'field_required').max(300, 'field_too_long'),
  siren: optional(z.string().transform(compactDigits).refine(isSiren, 'siren_invalid')).default(null),
  population: optional(z.coerce.number('field_invalid').int('field_invalid').min(0, 'field_invalid')).default(null),
  postcode: optional(
    z
      .string()
      .trim()
      .regex(/^\d{5}$/, 'field_invalid'),
  ).default(null),
});

export type NewOrganisation = z.infer<typeof newOrganisation>;
