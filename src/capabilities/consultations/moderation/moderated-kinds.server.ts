import { argumentTexts, commentTexts } from './debate-texts.server.ts';
import type { ModeratedKindName } from './decisions.queries.server.ts';
import { ideaTexts } from './idea-texts.server.ts';
import type { ModeratedKind } from './moderated-kind.ts';
import { surveyWords } from './survey-words.server.ts';

/** Every kind of texts that are moderated. */
export const moderatedKinds: readonly ModeratedKind[] = [ideaTexts, argumentTexts, commentTexts, surveyWords];

const byName = new Map(moderatedKinds.map((kind) => [kind.kind, kind]));

export const moderatedKindOf = (name: string): ModeratedKind | undefined => byName.get(name as ModeratedKindName); // a name that is none finds none
