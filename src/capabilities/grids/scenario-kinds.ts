/** How a contact presents itself; `review` is the reading of a website, without a question asked. */
export const scenarioKinds = ['information', 'procedure', 'complaint', 'out_of_hours', 'review'] as const;
export type ScenarioKind = (typeof scenarioKinds)[number];
