import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import { criteriaOutOfRankings } from '#capabilities/audits/index.quality.server.ts';
import { figuresOf, movesOf, peerGroupOf, scoredAudits, standsOf, type ScoredAudit } from '#capabilities/benchmarks/index.server.ts';
import type { Edition, ScenarioKind } from '#capabilities/grids/index.ts';
import { loadEdition, loadHistory } from '#capabilities/grids/index.server.ts';
import { adviceFor, delayIn, indicatorResults, itemResults, readinessFor } from '#capabilities/improvement/index.ts';
import { auditsBySite, commitmentProofs, loadConventions } from '#capabilities/improvement/index.server.ts';
import { composeMirror, type Mirror } from '#capabilities/mirror/index.server.ts';
import { publishedScores, type PublishedScore } from '#capabilities/scores/index.server.ts';
import { pollScores } from '#capabilities/staff-polls/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { datedEdition } from './dated-edition.server.ts';
import type { Change, Contacts, PeerView, ReportModel, SiteResult } from './report.ts';
import { reportSubject, sitesOf } from './reports.queries.server.ts';
import { frameTexts } from './texts/frame.texts.ts';
import { verbatimsOf } from './verbatims.server.ts';

const globalLabel = { fr: frameTexts.fr.globalScore, en: frameTexts.en.globalScore };

export interface ReportKey {
  organisationId: string;
  editionId: string;
}

/**
 * Everything the documents of one body say, from its frozen scores, the frozen groups and its validated contacts.
 * Reads what only the system sees: call it from a job or a command. Throws `report_without_scores`.
 */
export async function buildReport(ctx: Ctx, key: ReportKey): Promise<ReportModel> {
  const edition = loadEdition(key.editionId, ctx.settings.dataDir);
  const subject = await reportSubject(ctx.db, key);
  const scores = await publishedScores(ctx.db, key);
  const own = scores.find((score): score is PublishedScore & { result: OrganisationScore } => score.subject === 'organisation');
  if (!subject || !own) throw problem('report_without_scores');
  const sites = await sitesOf(ctx.db, key.organisationId);
  const audits = await scoredAudits(ctx.db, key);
  const bySite = auditsBySite(edition, audits);
  const items = itemResults(edition, bySite, delayIn(subject.departmentCode));
  const comparisons = await readComparisons(ctx, key);
  const out = await criteriaOutOfRankings(ctx.db, edition.id);
  const dated = await datedEdition(ctx, edition);
  const advice = adviceFor({
    edition, items, score: own.result, outOfRankings: out, conventions: loadConventions(ctx.settings.dataDir),
    peers: comparisons.peers?.figures ?? new Map(), national: comparisons.national,
  });
  const { id, name, kind, stratum, certified, formula } = subject;
  const measured = sites.flatMap((site): SiteResult[] => {
    const found = scores.find((score) => score.subject === 'site' && score.subject_id === site.id);
    return found ? [{ id: site.id, name: site.name, score: found.result as SiteScore }] : []; // subject 'site'
  });
  return {
    edition: dated, formula,
    organisation: { id, name, kind, stratum, certified },
    simulated: own.simulated, gridVersion: own.grid_version, methodVersion: own.method_version, score: own.result,
    sites: measured,
    hasNetworks: sites.some(({ networks }) => Array.isArray(networks) && networks.length > 0),
    ...comparisons,
    outOfRankings: edition.criteria.filter(({ id }) => out.has(id)).map(({ label }) => label),
    contacts: contactsOf(audits),
    contactLines: audits.map(({ channel, scenarioKind, scenarioId, sentOn, siteName }) => ({ channel, scenario: scenarioKind as ScenarioKind, scenarioId, sentOn, site: siteName })),
    verbatims: await verbatimsOf(ctx.db, { ...key, keep: [name] }),
    change: await changeOf(ctx, key, edition),
    mirror: await mirrorIn(ctx, { key, edition: dated, figures: own.result.criteria, sites: measured }),
    past: loadHistory(ctx.settings.dataDir),
    indicators: indicatorResults(edition, bySite),
    items,
    advice,
    readiness: readinessFor({
      edition, items, advice, proofs: await commitmentProofs(ctx.db, key.organisationId), observedOn: audits.map(({ sentOn }) => sentOn).sort().at(-1) ?? null,
      // Seen from the day of publication, so that the report says the same on any day.
      today: dated.published,
    }),
  };
}

/** The mirror of the body; null where its agents were never asked, which spares the others. Opinions up to the day of publication, so that the report says the same on any day. */
async function mirrorIn(ctx: Ctx, { key, edition, figures, sites }: { key: ReportKey; edition: Edition; figures: OrganisationScore['criteria']; sites: readonly SiteResult[] }): Promise<Mirror | null> {
  const polls = await pollScores(ctx, key.organisationId);
  if (polls.length === 0) return null;
  return composeMirror(ctx, {
    organisationId: key.organisationId, edition, published: true, figures, polls, until: edition.published, sites: sites.map(({ id, name, score }) => ({ id, name, figures: score.criteria })),
  });
}

/** What moved since the edition before, global score first; figures that were not tested are left out. */
async function changeOf(ctx: Ctx, key: ReportKey, edition: Edition): Promise<Change | null> {
  const moves = await movesOf(ctx.db, key);
  const before = [...moves.values()][0]?.beforeEdition;
  if (before === undefined) return null;
  const named = [
    { id: 'global/global', label: globalLabel },
    ...edition.criteria.map(({ id, label }) => ({ id: `criteria/${id}`, label })),
  ];
  return {
    edition: loadEdition(before, ctx.settings.dataDir).label,
    lines: named.flatMap(({ id, label }): Change['lines'][number][] => {
      const move = moves.get(id);
      return move?.word ? [{ id, label, before: move.before, now: move.after, word: move.word }] : [];
    }),
  };
}

/** How many contacts of each scenario the figures rest on. */
function contactsOf(audits: readonly ScoredAudit[]): Contacts[] {
  const groups = Map.groupBy(audits, ({ channel, scenarioKind }) => `${channel}/${scenarioKind}`);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]): Contacts[] => {
    const [first] = group;
    // Missions are planned from the edition's own scenarios.
    return first ? [{ channel: first.channel, scenario: first.scenarioKind as ScenarioKind, count: group.length }] : [];
  });
}

async function readComparisons(ctx: Ctx, key: ReportKey): Promise<Pick<ReportModel, 'peers' | 'national'>> {
  const group = await peerGroupOf(ctx.db, key);
  const figures = await figuresOf(ctx.db, { editionId: key.editionId, groupIds: [wholePanelId, ...(group ? [group.id] : [])] });
  const of = (groupId: string): Map<string, PeerView> =>
    new Map(figures.filter((figure) => figure.groupId === groupId).map(({ view, key: name, organisations, mean, quartiles }) => [`${view}/${name}`, { organisations, mean, quartiles }]));
  const { kinds, strata, widening, organisations, id } = group ?? {};
  return {
    national: of(wholePanelId),
    peers: id && kinds && strata && widening && organisations
      ? { kinds, strata, widening, organisations, figures: of(id), stands: await standsOf(ctx.db, key) }
      : null,
  };
}
