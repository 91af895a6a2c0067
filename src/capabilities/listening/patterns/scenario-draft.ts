import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';

const bilingual = z.object({ fr: z.string(), en: z.string() });

/** The draft of a scenario: the fields of an entry of scenarios.yaml that a person writes. */
export const scenarioContent = z.object({
  kind: z.enum(['information', 'procedure', 'complaint', 'out_of_hours', 'review']),
  channels: z.array(z.enum(channels)).min(1),
  theme: z.string(),
  title: bilingual, brief: bilingual, question: bilingual, expected_answer: bilingual,
});
export type ScenarioContent = z.infer<typeof scenarioContent>;

/** The figures of the pattern on the day: of six bodies or more, and no words of anybody. */
export const scenarioProvenance = z.object({ bodies: z.number(), mentions: z.number(), share: z.number(), low: z.number(), high: z.number(), words: z.array(z.string()), on: z.string() });
export type ScenarioProvenance = z.infer<typeof scenarioProvenance>;

export interface ScenarioDraft {
  id: string;
  criterion: string;
  editionId: string;
  content: ScenarioContent;
  provenance: ScenarioProvenance;
  madeAt: Date;
  changedAt: Date;
}

/** The last two letters of an id and its criterion make a name that stays and that no other scenario has. */
export const draftName = ({ criterion, id }: Pick<ScenarioDraft, 'criterion' | 'id'>): string => `heard-${criterion}-${id.replaceAll('-', '').slice(-6)}`;
