import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { parseSetRef, setRef } from '#core/opinions/set-questionnaire.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { makeNonce } from '../vote/scan-nonce.ts';
import { votePageHtml } from '../vote/vote-page.ts';
import { askingLanguage } from './library.server.ts';
import { readQuestionSet } from './read-question-set.server.ts';
import { ownSetVersions } from './sets.queries.server.ts';

export interface SetReading {
  ref: string;
  own: boolean;
  set: QuestionSet;
  criteria: Record<string, string>;
  versions: { ref: string; version: number; madeAt: Date }[];
  languages: { language: string; name: string }[];
}

/** A set with its versions. Throws `question_set_unknown`. */
export async function readSet(ctx: Ctx, organisationId: string, ref: string): Promise<SetReading> {
  const set = await readQuestionSet(ctx, organisationId, ref);
  const own = parseSetRef(ref)?.origin === 'own';
  const versions = own ? await ownSetVersions(ctx.db, { organisationId, id: set.id }) : [];
  return {
    ref, own, set, criteria: Object.fromEntries(criteriaNames(ctx).map(({ id, label }) => [id, label])),
    versions: versions.map((one) => ({ ref: setRef('own', one.set), version: one.set.version, madeAt: one.madeAt })),
    languages: set.languages.map((tag) => ({ language: tag, name: askingLanguage(tag, ctx.settings.dataDir).name })),
  };
}

/** The page that phones would get, whose form leads nowhere. Throws `question_set_unknown`. */
export async function previewSet(ctx: Ctx, organisationId: string, shown: { ref: string; language: string; easy: boolean }): Promise<string> {
  const set = await readQuestionSet(ctx, organisationId, shown.ref);
  const language = askingLanguage(set.languages.includes(shown.language) ? shown.language : 'fr', ctx.settings.dataDir);
  const html = votePageHtml({ name: set.title[language.language] ?? set.title.fr, set, language, easy: shown.easy, others: [], nonce: makeNonce(ctx.settings.secret, { pointId: 'preview', asks: 'preview', byScreenCode: false }, ctx.clock.now()), typed: new Map(), alert: null });
  return html.replace('<form method=post>', '<form action="#">').replace('<button>', '<button type=button>');
}
