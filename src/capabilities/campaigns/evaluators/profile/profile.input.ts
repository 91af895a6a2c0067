import { z } from 'zod';
import { isIban } from '#core/invoicing/iban.ts';
import { ageBands, genders, languages, mostCapacity, networks } from './profile-choices.ts';

const optional = <T extends string>(values: readonly [T, ...T[]]) => z.union([z.enum(values), z.literal('')], 'choice_needed').optional().transform((value) => value || null);
const whole = (most: number, least: number, code: string) => z.string(code).trim().regex(/^\d{1,3}$/, code).transform(Number).refine((n) => n >= least && n <= most, code);
const spaces = /[\s\u00a0\u202f]/g;

/** The profile form. The home town is chosen apart: `commune` is its INSEE code, or empty to keep it. */
export const profileInput = z.strictObject({
  commune: z.string().regex(/^([0-9AB]{5})?$/, 'field_invalid').default(''),
  town: z.string().max(200, 'field_too_long').default(''),
  capacity: whole(mostCapacity, 0, 'capacity_invalid'),
  languages: z.array(z.enum(languages)).default([]),
  networks: z.array(z.enum(networks)).default([]),
  personas: z.array(z.string().max(50)).min(1, 'choice_needed').prefault([]),
  vehicle: z.literal('yes').optional().transform((said) => said === 'yes'),
  travel: z.string().default('').transform((text) => text.trim() || '0').pipe(whole(600, 0, 'travel_invalid')).transform((km) => km || null),
  gender: optional(genders),
  age: optional(ageBands),
  iban: z.string().default('').transform((text) => text.replace(spaces, '').toUpperCase()).refine((text) => text === '' || isIban(text), 'iban_invalid').transform((text) => text || null),
});

export type ProfileInput = z.infer<typeof profileInput>;
