import { localPath } from '#platform/http/locale.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { programmeMailKind } from './programme.mails.ts';

export interface ProgrammeChange {
  evaluatorId: string;
  change: 'gained' | 'lost' | 'moved';
}

/** One mail to each person whose programme changed, with how many missions came, went or moved. */
export async function tellProgrammes(ctx: Ctx, editionId: string, changes: readonly ProgrammeChange[]): Promise<void> {
  const byPerson = Map.groupBy(changes, ({ evaluatorId }) => evaluatorId);
  if (byPerson.size === 0) return;
  const people = await ctx.db.selectFrom('person').select(['id', 'name', 'email', 'locale']).where('id', 'in', [...byPerson.keys()]).orderBy('id').execute();
  for (const person of people) {
    const own = byPerson.get(person.id) ?? [];
    const count = (wanted: ProgrammeChange['change']): string => String(own.filter(({ change }) => change === wanted).length);
    const locale = isLocale(person.locale) ? person.locale : 'fr';
    await ctx.mail({
      kind: programmeMailKind, to: person.email, locale, editionId,
      values: { contact: person.name, gained: count('gained'), lost: count('lost'), moved: count('moved') },
      url: `${ctx.settings.origin}${localPath(locale, '/evaluator')}`,
    });
  }
}
