import type { Edition } from '#capabilities/grids/index.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { criterionDaysBySite } from '#capabilities/kiosks/index.lived.server.ts';
import { leastDays, publishedResults, readOpinions, type HeardOpinions, type Span } from '#capabilities/lived/index.server.ts';
import { pollScores, type CriterionFigure } from '#capabilities/staff-polls/index.server.ts';
import type { IsoDate } from '#core/calendar/date.ts';
import { mirrorOf, type MirroredCriterion } from '#core/mirror/mirror.ts';
import { livedVoice, measuredVoices, voices, type Voice, type VoicesOf } from '#core/mirror/voices.ts';
import { livedScore, type CriterionDay } from '#core/opinions/lived-score.ts';
import type { Figure } from '#core/scoring/index.ts';
import type { Ctx } from '#platform/context.ts';
import { believedVoices, type MirrorPoll } from './believed-voices.ts';

/** A site of a body with what audits measured there. */
interface MirrorSite {
  id: string;
  name: string;
  figures: Readonly<Record<string, Figure>>;
}

/** The three voices of a body on every criterion of an edition, and how they differ. */
export interface Mirror {
  /** The published edition; where none is, that whose criteria are asked about. */
  edition: Edition;
  /** Whether the edition measured this body, and whether the formula opens its criteria. */
  measured: 'published' | 'not_published' | 'closed_formula';
  heard: Pick<HeardOpinions, 'span' | 'days'>;
  /** Whether each voice says anything at all. */
  speaks: Readonly<Record<Voice, boolean>>;
  criteria: MirroredCriterion[];
  /** The polls from which what agents believe comes, the newest first. */
  polls: MirrorPoll[];
  /** Sites of a body that has several, each with the criteria of which two voices or more speak there. */
  sites: { id: string; name: string; criteria: MirroredCriterion[] }[];
}

/** The period that an address names. */
export const mirrorSpan = (asked: string | null): Span | undefined => (asked === 'fieldwork' || asked === 'year' ? asked : undefined);

/** The mirror of a body as its people read it. `span`: opinions of the weeks of the audits or of the last twelve months. */
export async function readMirror(ctx: Ctx, { organisationId, span }: { organisationId: string; span?: Span | undefined }): Promise<Mirror> {
  const results = await publishedResults(ctx, organisationId);
  const edition = results?.edition ?? loadEdition(listEditionIds(ctx.settings.dataDir).at(-1) ?? '', ctx.settings.dataDir);
  const mirror = await composeMirror(ctx, {
    organisationId, edition, published: results !== null, figures: results?.result.criteria ?? {}, span, until: ctx.clock.today(),
    sites: (results?.sites ?? []).map(({ id, name, result }) => ({ id, name, figures: result.criteria })), polls: await pollScores(ctx, organisationId),
  });
  return results && !results.detailed ? { ...mirror, measured: 'closed_formula' } : mirror;
}

interface MirrorOf {
  organisationId: string;
  edition: Edition;
  published: boolean;
  /** What audits measured of each criterion. */
  figures: Readonly<Record<string, Figure>>;
  sites: readonly MirrorSite[];
  polls: readonly CriterionFigure[];
  span?: Span | undefined;
  /** The day up to which opinions are heard where none was in the weeks of the audits. */
  until: IsoDate;
}

/** The mirror from its three sources: the only place where it is worked out, for pages, files and reports alike. */
export async function composeMirror(ctx: Pick<Ctx, 'db'>, { organisationId, edition, published, figures, sites, polls, span, until }: MirrorOf): Promise<Mirror> {
  const { cells, ...heard } = await readOpinions(ctx, { organisationId, edition: published ? edition : null, span, until });
  const believed = believedVoices(polls);
  const of = (measured: Readonly<Record<string, Figure>>, days: readonly CriterionDay[], agents: (criterion: string) => VoicesOf['believed']) => {
    const audits = measuredVoices(measured);
    return edition.criteria.map(({ id }) => ({
      criterion: id, voices: { measured: audits.get(id) ?? null, lived: livedVoice(livedScore(days.filter(({ criterion }) => criterion === id), leastDays)), believed: agents(id) },
    }));
  };
  const criteria = mirrorOf(of(figures, cells, believed.ofBody));
  const bySite = sites.length > 1 ? await criterionDaysBySite(ctx.db, organisationId, heard.days) : new Map<string, CriterionDay[]>();
  // All sites are one family of tests: the more of them are looked at, the more must be beyond chance.
  const ofSites = sites.length > 1 ? sites.map((site) => of(site.figures, bySite.get(site.id) ?? [], (criterion) => believed.ofSite(site.name, criterion)).filter(({ voices: said }) => voicesIn(said) > 1)) : [];
  const mirrored = mirrorOf(ofSites.flat());
  let from = 0;
  return {
    edition, measured: published ? 'published' : 'not_published', heard, criteria, polls: believed.polls,
    speaks: { measured: speaks(criteria, 'measured'), lived: speaks(criteria, 'lived'), believed: speaks(criteria, 'believed') },
    sites: sites.length > 1 ? sites.map(({ id, name }, i) => ({ id, name, criteria: mirrored.slice(from, (from += ofSites[i]?.length ?? 0)) })) : [],
  };
}

const voicesIn = (said: VoicesOf): number => voices.filter((voice) => said[voice] !== null).length;
const speaks = (criteria: readonly MirroredCriterion[], voice: Voice): boolean => criteria.some((one) => one.voices[voice] !== null);
