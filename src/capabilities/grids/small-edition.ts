import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edition } from './edition.ts';
import { readEdition } from './load-edition.server.ts';
import type { EditionProblem } from './problem.ts';

/** For tests: the smallest edition that holds together, two channels and five items, ready to be spoilt. */
const texts = {
  'sources.yaml': 'sources:\n  A1: "Somewhere"\n  M9: "https://example.org"\n',
  'frameworks/sp.yaml': `id: sp
label: { fr: SP, en: SP }
source: { kind: state, ref: M9 }
review_by: 2027-12-31
commitments:
  - { id: sp-4, label: { fr: Délais, en: Times }, observable: true, source: { kind: state, ref: M9 } }
`,
  'edition.yaml': `id: t1
label: { fr: Essai, en: Trial }
kind: demonstration
grid_version: "t1.1"
method_version: "1.0"
sign_up: { from: 2025-10-01, to: 2026-03-15 }
waves:
  - { id: main, label: { fr: Vague, en: Wave }, from: 2026-04-01, to: 2026-05-29, cut_off: 2026-06-12 }
cut_off: 2026-06-12
published: 2026-09-15
dispute_days: 15
free_places: 10
missing_limit_percent: 20
source: { kind: parvis, ref: docs }
review_by: 2026-12-31
`,
  'channels.yaml': `source: { kind: parvis, ref: docs }
review_by: 2026-12-31
channels:
  - id: phone
    weight: 60
    audits: [ { scenario: information, count: 2 }, { scenario: complaint, count: 1 } ]
  - id: letter
    weight: 40
    audits: [ { scenario: information, count: 1 } ]
`,
  'prices.yaml': `source: { kind: practice, ref: A1 }
review_by: 2026-12-31
currency: EUR
vat_percent: 20
formulas:
  - id: detailed
    label: { fr: Rapport, en: Report }
    description: { fr: Rapport, en: Report }
    sure_place: true
    bands: [ { up_to: 10000, cents: 99000 }, { cents: 125000 } ]
options: []
several_sites: quotation
late_payment: { points_over_ecb: 8, fixed_cents: 4000, source: { kind: law, ref: A1 }, review_by: 2026-12-31 }
purchase_thresholds: [ { from: 2020-01-01, cents: 4000000, source: { kind: law, ref: A1 }, review_by: 2026-12-31 } ]
`,
  'strata.yaml': `source: { kind: parvis, ref: docs }
review_by: 2026-12-31
strata:
  - { id: small, up_to: 10000, label: { fr: Petite, en: Small } }
  - { id: large, label: { fr: Grande, en: Large } }
kinds:
  - { id: commune, label: { fr: Commune, en: Town }, authority: true, stratified: true, annex_price: false, payment_days: 30 }
without_population: upper_band
`,
  'orders.yaml': `source: { kind: parvis, ref: docs }
review_by: 2026-12-31
reminder_days: [7]
reminder_days_before_closing: [3]
quote_valid_days: 30
link_days_after_results: 30
conditions: [ { title: { fr: Objet, en: Subject }, text: { fr: Texte, en: Text } } ]
personal_data: { fr: Vos données, en: Your data }
`,
  'draw.yaml': `source: { kind: parvis, ref: docs }
review_by: 2026-12-31
committed: 2026-02-01
closes: 2026-03-01
beacon: { on: 2026-03-07, label: { fr: Loterie, en: Lottery }, form: { fr: Un nombre, en: A number }, numbers: [ { count: 1, from: 0, to: 99 } ], example: "42" }
announced: 2026-03-10
targets: [ { stratum: small, share: 2 }, { stratum: large, share: 1 } ]
passes: [ { who: newcomers, within: stratum }, { who: everyone, within: all } ]
`,
  'criteria.yaml': `source: { kind: parvis, ref: docs }
review_by: 2026-12-31
determinants: [accessibility, responsiveness]
criteria:
  - { id: reachability, determinant: accessibility, weight: 3, label: { fr: Joignabilité, en: Reachability } }
  - { id: reply-speed, determinant: responsiveness, weight: 2, label: { fr: Rapidité, en: Speed } }
`,
  'indicators.yaml': `source: { kind: practice, ref: A1 }
review_by: 2026-12-31
indicators:
  - { id: phone/access/calls-completed, channel: phone, step: access, criterion: reachability, label: { fr: Appels, en: Calls } }
  - { id: letter/information/responsiveness, channel: letter, step: information, criterion: reply-speed, label: { fr: Réactivité, en: Speed } }
`,
  'personas.yaml': `source: { kind: practice, ref: A1 }
review_by: 2026-12-31
personas:
  - { id: ordinary, label: { fr: Ordinaire, en: Ordinary }, brief: { fr: Sans, en: None }, channels: [phone, letter], control: true }
`,
  'scenarios.yaml': `scenarios:
${scenario('information')}${scenario('complaint')}`,
  'recommendations/phone.yaml': recommendations('phone'),
  'recommendations/letter.yaml': recommendations('letter'),
  'grid/phone.yaml': `channel: phone
version: "t1.1"
items:
  - id: phone-answered
    kind: yes_no
    not_reached: zero
${restOf('phone', 'access/calls-completed')}
  - id: phone-rings
    kind: count
    unit: rings
    bands: [ { up_to: 3, score: 100 }, { up_to: 7, score: 30 }, { score: 0 } ]
    reached_if: { item: phone-answered, is: yes }
    not_reached: zero
${restOf('phone', 'access/calls-completed')}
  - id: phone-tone
    kind: scale
    options:
      - { id: cold, label: { fr: Froid, en: Cold }, score: 0 }
      - { id: warm, label: { fr: Chaleureux, en: Warm }, score: 100 }
    reached_if: { all: [ { item: phone-answered, is: yes }, { item: phone-rings, at_most: 20 } ] }
    not_reached: na
${restOf('phone', 'access/calls-completed')}
  - id: phone-mediator
    kind: yes_no
    applies: { scenario: [complaint] }
    not_reached: na
${restOf('phone', 'access/calls-completed')}
`,
  'grid/letter.yaml': `channel: letter
version: "t1.1"
items:
  - id: letter-replied
    kind: date
    since: sent
    calendar: working_days
    bands: [ { up_to: 15, score: 100 }, { score: 0 } ]
    not_reached: zero
${restOf('letter', 'information/responsiveness')}
`,
};

export type SmallFile = keyof typeof texts;

function recommendations(channel: string): string {
  return `channel: ${channel}
recommendations:
  - id: rec-${channel}
    title: { fr: Mieux, en: Better }
    action: { fr: Faire, en: Do }
    good_practice: { fr: Bien, en: Well }
    effort: low
    effect: high
    commitments: [ sp-4 ]
`;
}

function scenario(kind: string): string {
  return `  - id: any-${kind}
    kind: ${kind}
    channels: [phone, letter]
    kinds_of_body: [commune]
    theme: general
    title: { fr: Demande, en: Request }
    brief: { fr: Demandez, en: Ask }
    question: { fr: Quand, en: When }
    expected_answer: { fr: Demain, en: Tomorrow }
    personas: [ordinary]
`;
}

function restOf(channel: string, indicator: string): string {
  return `    indicator: ${indicator}
    label: { fr: Question, en: Question }
    weight: 2
    evidence: none
    source: { kind: state, ref: "M9" }
    commitments: [ sp-4 ]
    recommendation: rec-${channel}
    review_by: 2027-12-31`;
}

/** Reads the small edition with some of its files replaced or, with `[from, to]`, changed in one place. */
export function readSmallEdition(
  changes: Partial<Record<SmallFile, string | readonly [from: string, to: string]>> = {},
  today?: string,
): { edition: Edition | null; problems: readonly EditionProblem[] } {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-edition-'));
  try {
    for (const [file, text] of Object.entries(texts)) {
      const path = join(dataDir, placeOf(file));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, changed(text, Object.entries(changes).find(([name]) => name === file)?.[1]));
    }
    return readEdition('t1', dataDir, today);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

/** The small edition as a value, changed as said. Throws when the change breaks it. */
export function smallEdition(changes: Parameters<typeof readSmallEdition>[0] = {}): Edition {
  const { edition, problems } = readSmallEdition(changes);
  if (!edition) throw new Error(JSON.stringify(problems));
  return edition;
}

const placeOf = (file: string) =>
  file === 'sources.yaml' || file.startsWith('frameworks/') ? file : `editions/t1/${file}`;

function changed(text: string, change: string | readonly [string, string] | undefined): string {
  if (change === undefined) return text;
  if (typeof change === 'string') return change;
  if (!text.includes(change[0])) throw new Error(`The small edition does not say: ${change[0]}`);
  return text.replace(change[0], change[1]);
}
