import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { scenarioKinds } from './scenario-kinds.ts';
import { bilingual, code, entryOrigin, kebab } from './shapes.input.ts';

/** What a mystery citizen brings to a body, what is asked, and what a full answer holds. */
const scenario = z.strictObject({
  id: kebab,
  kind: z.enum(scenarioKinds),
  channels: z.array(z.enum(channels)).min(1),
  kinds_of_body: z.array(code).min(1),
  theme: kebab,
  title: bilingual,
  brief: bilingual,
  question: bilingual,
  expected_answer: bilingual,
  personas: z.array(code).min(1),
  ...entryOrigin,
});

/** `scenarios.yaml` */
export const scenariosFile = z.strictObject({ ...entryOrigin, scenarios: z.array(scenario) });

export type ScenariosFile = z.infer<typeof scenariosFile>;
export type Scenario = z.infer<typeof scenario>;
