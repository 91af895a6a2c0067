import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { scenarioKinds } from './edition.input.ts';
import { bilingual, code, entryOrigin, kebab } from './shapes.input.ts';

/** A situation that a mystery citizen brings to a body. */
const scenario = z.strictObject({
  id: kebab,
  kind: z.enum(scenarioKinds),
  channels: z.array(z.enum(channels)).min(1),
  bodies: z.array(code).min(1),
  title: bilingual,
  brief: bilingual,
  ...entryOrigin,
});

/** `scenarios.yaml` */
export const scenariosFile = z.strictObject({ ...entryOrigin, scenarios: z.array(scenario) });

export type ScenariosFile = z.infer<typeof scenariosFile>;
export type Scenario = z.infer<typeof scenario>;
