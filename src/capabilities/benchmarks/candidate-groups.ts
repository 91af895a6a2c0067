import { wholePanelId, type EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { fewestBodies, peerClasses, type PeerBody, type PeerClass, type Widening } from '#core/anonymity/peer-groups.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { regionOf } from './national/territories.ts';

/** By what a group gathers its bodies. */
export type Cut = 'national' | 'family' | 'kind' | 'strata' | 'certification' | 'peers' | 'region' | 'departement';
type Family = 'authorities' | 'others';

/** A body of the panel with what groups are made by. */
export type PanelBody = PeerBody & { readonly certified: boolean; readonly departement: string | null };

/** A group before anybody checked whether it may be published. Empty `kinds` or `strata`: all of them. */
export type GroupOfBodies = {
  readonly id: string;
  readonly cut: Cut;
  readonly audience: 'public' | 'members';
  readonly kinds: readonly string[];
  readonly strata: readonly string[];
  readonly widening: Widening | null;
  readonly members: readonly string[];
};

type Kinds = Pick<Edition, 'kinds' | 'strata'>;

function familyOf({ kinds }: Pick<Edition, 'kinds'>, kind: string): Family {
  return kinds.find(({ id }) => id === kind)?.authority ? 'authorities' : 'others';
}

/**
 * The groups of an edition in the order in which they are released, those that matter most to a reader first: all,
 * peers, families, kinds, strata, certification, regions, départements. Peers never overlap and those up to strata are made of
 * whole classes of peers, so that little has to be withheld; territories cut across, and come last.
 */
export function candidateGroups(bodies: readonly PanelBody[], edition: Kinds, earlier: readonly EarlierGroup[] = []): GroupOfBodies[] {
  const classes = peerClasses(bodies, { strata: edition.strata.map(({ id }) => id), family: (kind) => familyOf(edition, kind) }, earlier);
  const largestFirst = classes.toSorted((a, b) => b.members.length - a.members.length);
  const all = [
    open(wholePanelId, 'national', bodies),
    ...largestFirst.map(peers),
    ...(['authorities', 'others'] as const).map((family) =>
      open(`family/${family}`, 'family', bodies.filter(({ kind }) => familyOf(edition, kind) === family))),
    ...kindGroups(bodies, classes),
    ...largestFirst.filter((one) => isPartOfKind(one, classes)).map((one) => ({ ...peers(one), ...strataGroup(one) })),
    open('certification/certified', 'certification', bodies.filter(({ certified }) => certified)),
    open('certification/not-certified', 'certification', bodies.filter(({ certified }) => !certified)),
    ...territories('region', bodies, ({ departement }) => regionOf(departement)?.code),
    ...territories('departement', bodies, ({ departement }) => (regionOf(departement) ? departement : null)),
  ];
  return all.filter(({ members }) => members.length > 0);
}

const open = (id: string, cut: Cut, bodies: readonly PanelBody[], kinds: readonly string[] = []): GroupOfBodies => ({
  id, cut, audience: 'public', kinds, strata: [], widening: null, members: bodies.map((body) => body.id),
});

const peers = ({ kinds, strata, widening, members }: PeerClass): GroupOfBodies => ({
  id: `peers/${kinds.join('+')}/${strata.join('+')}`, cut: 'peers', audience: 'members', kinds, strata, widening, members,
});

const strataGroup = ({ kinds, strata }: PeerClass) => ({
  id: `strata/${kinds.join('+')}/${strata.join('+')}`, cut: 'strata' as const, audience: 'public' as const, widening: null,
});

const isPartOfKind = ({ kinds }: PeerClass, classes: readonly PeerClass[]): boolean =>
  kinds.length === 1 && classes.filter((other) => other.kinds.some((kind) => kinds.includes(kind))).length > 1;

/**
 * One group a territory of six bodies and more (who is alone there is nobody's business), the largest first: one too small is
 * hidden by withholding the smallest other.
 */
function territories(cut: 'region' | 'departement', bodies: readonly PanelBody[], codeOf: (body: PanelBody) => string | null | undefined): GroupOfBodies[] {
  const byCode = [...Map.groupBy(bodies, codeOf)].flatMap(([code, own]) => (code && own.length >= fewestBodies ? [open(`${cut}/${code}`, cut, own)] : []));
  return byCode.toSorted((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

/** One group a kind; kinds that share a class of peers are published together. */
function kindGroups(bodies: readonly PanelBody[], classes: readonly PeerClass[]): GroupOfBodies[] {
  const together = new Map<string, readonly string[]>();
  for (const { kinds } of classes) {
    const linked = [...new Set(kinds.flatMap((kind) => together.get(kind) ?? [kind]))].sort();
    for (const kind of linked) together.set(kind, linked);
  }
  const groups = [...new Map([...together.values()].map((kinds) => [kinds.join('+'), kinds]))].map(([id, kinds]) =>
    open(`kind/${id}`, 'kind', bodies.filter(({ kind }) => kinds.includes(kind)), kinds));
  return groups.sort((a, b) => b.members.length - a.members.length);
}
