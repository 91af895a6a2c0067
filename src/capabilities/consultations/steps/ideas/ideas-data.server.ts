import type { PublishedFigure } from '#core/consultations/recount.ts';
import { fieldsOf, type OpenValue } from '#core/open-data/field.ts';
import { inSlices } from '../../results/in-slices.server.ts';
import type { OpenTable, StepCount, StepSource } from '../../results/open-data.ts';
import { boardOf } from './idea-board.server.ts';
import type { IdeasContent } from './ideas-content.ts';
import { participationSupports } from './ideas-data.queries.server.ts';
import { repliesTo, shownIdeas } from './ideas.queries.server.ts';

const keyOf = ({ consultation: { organisationId }, step: { id } }: StepSource<unknown>) => ({ organisationId, stepId: id });
const aSlice = 500;

/** Supports are counted over what was merged, each participation once; arrows are in the data, so that anybody unites them again. */
export const ideasCount: StepCount<IdeasContent> = {
  async *contents(run, source) {
    for await (const { ideas } of inSlices(run, (db, slice) => participationSupports(db, keyOf(source), slice))) yield { state: 'counted', content: { kind: 'supports', ideas } };
  },
  async rules(ctx, source) {
    const { ideas, lineage } = await boardOf(ctx, keyOf(source));
    const published = ideas.flatMap(({ members }) => members);
    const known = new Set(published);
    return { ideas: published, merges: lineage.filter(({ from, into }) => known.has(from) && known.has(into)) };
  },
  async figures(ctx, source) {
    const { ideas } = await boardOf(ctx, keyOf(source));
    return ideas.map(({ id, supports }): PublishedFigure => ({ step: source.step.id, measure: 'supports', reading: 'all', subject: id, value: supports }));
  },
};

/** One line for each published idea, with where it leads if it was merged, and what the body last answered. */
export const ideasTable: OpenTable<IdeasContent> = {
  name: 'ideas', title: { fr: 'Idées publiées, une ligne par idée', en: 'Published ideas, one line each' },
  fields: () => fieldsOf({
    id: ['string!', 'Identifiant de l’idée', 'Identifier of the idea'],
    merged_into: ['string', 'Idée avec laquelle elle est regroupée', 'Idea with which it is grouped'],
    title: ['string!', 'L’idée en une phrase, données personnelles masquées', 'The idea in one sentence, personal data masked'],
    body: ['string', 'Son explication, données personnelles masquées', 'Its explanation, personal data masked'],
    language: ['string!', 'Langue (ISO 639-1)', 'Language (ISO 639-1)'],
    theme: ['string', 'Thème choisi par son auteur', 'Theme chosen by its author'],
    published_on: ['date!', 'Date de publication', 'Date of publication'],
    supports: ['integer!', 'Soutiens, idées regroupées comprises, chaque personne comptée une fois', 'Supports, grouped ideas included, each person counted once'],
    status: ['string!', 'Suite donnée : received, studied, planned, done ou not_retained'.replace(' :', '\u202f:'), 'Outcome: received, studied, planned, done or not_retained'],
    answered_on: ['date', 'Date de la première réponse officielle', 'Date of the first official reply'],
    waited_days: ['integer!', 'Jours entre publication et première réponse, ou jusqu’à l’export (jours)', 'Days from publication to the first reply, or to the export (days)'],
    service: ['string', 'Service qui a répondu en dernier', 'Service that answered last'],
    reply: ['string', 'Dernière réponse officielle', 'Last official reply'],
    place_x: ['integer', 'Place sur la carte, en millièmes de sa largeur', 'Place on the map, in thousandths of its width'],
    place_y: ['integer', 'Place sur la carte, en millièmes de sa hauteur', 'Place on the map, in thousandths of its height'],
  }),
  async *rows(run, source) {
    const { ideas } = await run((ctx) => boardOf(ctx, keyOf(source)));
    const all = ideas.flatMap((board) => board.members.map((id) => ({ id, board })));
    for (let from = 0; from < all.length; from += aSlice) {
      const slice = all.slice(from, from + aSlice);
      yield* await run(async ({ db }) => {
        const words = await shownIdeas(db, keyOf(source), slice.map(({ id }) => id));
        const replies = Map.groupBy(await repliesTo(db, keyOf(source), slice.flatMap(({ board }) => board.members)), ({ ideaId }) => ideaId);
        return slice.flatMap(({ id, board }): OpenValue[][] => {
          const shown = words.get(id);
          const last = board.members.flatMap((member) => replies.get(member) ?? []).toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
          if (!shown) return [];
          const theme = source.step.content.themes.find((one) => one.id === shown.theme)?.label.fr ?? null;
          return [[id, board.id === id ? null : board.id, shown.title, shown.body || null, shown.language, theme, shown.publishedAt.toISOString().slice(0, 10), board.supports, board.status, board.answeredOn, board.clock.waited, last?.service ?? null, last?.body ?? null, shown.place?.x ?? null, shown.place?.y ?? null]];
        });
      });
    }
  },
};
