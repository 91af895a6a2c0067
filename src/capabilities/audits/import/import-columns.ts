import type { Locale } from '#core/shared/texts.ts';
import { plainText } from '#capabilities/organisations/index.ts';

/** The sheets an operator can hand in. */
export const sheetKinds = ['bodies', 'sites', 'audits', 'answers'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Names of sheets in the template; then others that are understood as well. */
export const sheetNames: Record<SheetKind, { fr: string; en: string; others: readonly string[] }> = {
  bodies: { fr: 'structures', en: 'bodies', others: ['organismes', 'organisations', 'participants', 'collectivites'] },
  sites: { fr: 'lieux', en: 'sites', others: ['locations', 'places'] },
  audits: { fr: 'audits', en: 'audits', others: ['contacts', 'missions'] },
  answers: { fr: 'reponses', en: 'answers', others: ['responses'] },
};

/** Sheets made for people, which the import leaves alone. */
export const helpSheets = { fr: ['aide', 'questions'], en: ['help', 'items'] } as const;
const ignoredNames = new Set([...helpSheets.fr, ...helpSheets.en, 'lisez moi', 'read me', 'listes', 'lists'].map(plainText));

interface Column {
  fr: string;
  en: string;
  others?: readonly string[];
  needed?: true;
}

/** Columns of each sheet by the name they have in the code: headings of the template, then others understood as well. */
const columns = {
  bodies: {
    code: { fr: 'code', en: 'code', others: ['reference', 'identifiant', 'id'] },
    siren: { fr: 'siren', en: 'siren', others: ['siret', 'siren ou siret', 'numero siren'] },
    insee: { fr: 'code_insee', en: 'insee_code', others: ['insee', 'code commune'] },
    name: { fr: 'nom', en: 'name', others: ['structure', 'nom de la structure', 'organisme', 'body', 'organisation'] },
    kind: { fr: 'type', en: 'kind', others: ['type de structure', 'nature', 'kind of body', 'type of body'] },
    postcode: { fr: 'code_postal', en: 'postcode', others: ['cp', 'zip'] },
    population: { fr: 'population', en: 'population', others: ['habitants', 'nombre d habitants', 'inhabitants'] },
    certified: { fr: 'certifie', en: 'certified', others: ['certifiee', 'labellise', 'labellisee'] },
    formula: { fr: 'formule', en: 'formula', others: ['offre', 'offer'] },
  },
  sites: {
    body: { fr: 'structure', en: 'body', others: ['organisme', 'siren', 'siret', 'code insee', 'organisation'], needed: true },
    name: { fr: 'nom', en: 'name', others: ['lieu', 'nom du lieu', 'site'], needed: true },
    role: { fr: 'role', en: 'role', others: ['principal ou annexe', 'main or annex'] },
    siret: { fr: 'siret_du_lieu', en: 'site_siret' },
    address: { fr: 'adresse', en: 'address' },
    postcode: { fr: 'code_postal', en: 'postcode', others: ['cp', 'zip'] },
    city: { fr: 'ville', en: 'city', others: ['commune', 'town'] },
    phone: { fr: 'telephone', en: 'phone', others: ['tel', 'numero de telephone', 'telephone number'] },
    email: { fr: 'courriel', en: 'email', others: ['mail', 'e mail', 'adresse electronique'] },
    website: { fr: 'site_internet', en: 'website', others: ['site web', 'url'] },
    network1: { fr: 'reseau_1', en: 'network_1', others: ['reseau social 1', 'facebook'] },
    network2: { fr: 'reseau_2', en: 'network_2', others: ['reseau social 2', 'instagram'] },
    counter: { fr: 'guichet', en: 'counter', others: ['visite au guichet', 'counter visit'] },
  },
  audits: {
    number: { fr: 'numero', en: 'number', others: ['n', 'no', 'num', 'id', 'audit', 'numero d audit', 'audit number'] },
    body: { fr: 'structure', en: 'body', others: ['organisme', 'siren', 'siret', 'code insee', 'insee', 'organisation', 'collectivite'], needed: true },
    site: { fr: 'lieu', en: 'site', others: ['location', 'nom du lieu'] },
    channel: { fr: 'canal', en: 'channel', others: ['moyen de contact'], needed: true },
    scenario: { fr: 'scenario', en: 'scenario', others: ['type de scenario', 'demande'] },
    persona: { fr: 'profil', en: 'profile', others: ['persona'] },
    network: { fr: 'reseau', en: 'network', others: ['numero du reseau', 'reseau social'] },
    date: { fr: 'date', en: 'date', others: ['date du contact', 'contact date', 'date de l audit'], needed: true },
    time: { fr: 'heure', en: 'time', others: ['heure du contact'] },
    evaluator: { fr: 'citoyen', en: 'evaluator', others: ['citoyen mystere', 'enqueteur', 'evaluateur', 'tester'] },
    through: { fr: 'reponse_par', en: 'answered_through', others: ['canal de la reponse', 'reponse recue par'] },
    remarks: { fr: 'remarques', en: 'remarks', others: ['commentaires', 'commentaire', 'observations', 'comments'] },
    simulated: { fr: 'simule', en: 'simulated', others: ['fictif', 'exemple', 'example'] },
  },
  answers: {
    number: { fr: 'audit', en: 'audit', others: ['numero', 'n', 'numero d audit', 'audit number', 'number'], needed: true },
    item: { fr: 'question', en: 'item', others: ['code', 'code de la question', 'code question'], needed: true },
    value: { fr: 'reponse', en: 'answer', others: ['valeur', 'value'], needed: true },
    reason: { fr: 'motif', en: 'reason', others: ['raison'] },
    note: { fr: 'note', en: 'note', others: ['commentaire', 'precision', 'comment'] },
  },
} as const satisfies Record<SheetKind, Record<string, Column>>;

export type ColumnOf<K extends SheetKind> = keyof (typeof columns)[K] & string;

/** Columns of a sheet in the order of the template. */
export function columnsOf<K extends SheetKind>(kind: K): { id: ColumnOf<K>; column: Column }[] {
  return Object.entries(columns[kind]).map(([id, column]) => ({ id: id as ColumnOf<K>, column })); // keys of that very object
}

/** Every heading of a sheet, made comparable, with the column it stands for. */
export function headingsOf(kind: SheetKind): Map<string, string> {
  return new Map(columnsOf(kind).flatMap(({ id, column }) =>
    [column.fr, column.en, id, ...(column.others ?? [])].map((heading) => [plainText(heading), id])));
}

/** The sheet meant by a name: one of ours, one for people, or neither. */
export function sheetKindOf(name: string): SheetKind | 'ignored' | null {
  const plain = plainText(name);
  if (ignoredNames.has(plain)) return 'ignored';
  return sheetKinds.find((kind) => {
    const { fr, en, others } = sheetNames[kind];
    return [fr, en, ...others].some((known) => plainText(known) === plain);
  }) ?? null;
}

export function templateHeading(kind: SheetKind, id: string, locale: Locale): string {
  return columnsOf(kind).find((column) => column.id === id)?.column[locale] ?? id;
}
