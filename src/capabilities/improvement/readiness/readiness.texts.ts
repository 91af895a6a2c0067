import { defineTexts } from '#core/shared/texts.ts';

/** Words of readiness. Everywhere an indication; a test keeps the words of certification away. */
export const readinessTexts = defineTexts({
  fr: {
    title: 'Préparation aux référentiels',
    lead: 'Ce que ce baromètre montre, engagement par engagement, de votre distance à chaque référentiel de qualité. C’est une indication\u202f: seul l’organisme qui porte un référentiel en juge.',
    short: 'Indication', free: 'La préparation aux référentiels se lit avec le rapport personnalisé.', freeTitle: 'Une lecture du rapport personnalisé',
    counts: { covered: 'montrés tenus', failed: 'montrés non tenus', not_measured: 'sans point observé', proved: 'avec pièce', proof_stale: 'pièce trop ancienne', proof_missing: 'pièce manquante' },
    state: { covered: 'Montré tenu', failed: 'Montré non tenu', not_measured: 'Sans point observé', proved: 'Pièce jointe', proof_stale: 'Pièce trop ancienne', proof_missing: 'Pièce manquante' },
    freshness: { fresh: 'récent', ageing: 'vieillissant', stale: 'trop ancien' },
    observed: 'Ce que les contacts montrent', observedLead: (bar: string) => `Un engagement est montré tenu à partir de ${bar} points sur 100 à ses points observés.`,
    unseen: 'Non observable par une enquête mystère', unseenLead: 'Aucun contact ne peut montrer ces engagements. Joignez une pièce datée\u202f: procès-verbal, note, plan de formation.',
    lastContact: (month: string, freshness: string) => `Dernier contact\u202f: ${month} (${freshness}).`, noContact: 'Aucun contact.',
    cost: (days: string) => `Pour combler\u202f: environ ${days} jours de travail, par convention.`, nothingToClose: 'Aucun écart montré.', gain: (points: string) => `Jusqu’à ${points} points de score global à gagner.`,
    value: (points: string) => `${points} sur 100`, answers: (count: string) => `${count} réponses`, indicative: 'indicatif', criterion: 'Critère', item: 'Point observé', found: 'Constat', contacts: 'Contacts', itemColumns: { item: 'Point observé', found: 'Constat', score: 'Score' },
    open: 'Ouvrir', openAbout: (label: string) => `Ouvrir ${label}`, details: (count: string) => `Voir les ${count} points observés`, noItem: 'Le questionnaire de cette édition n’observe rien de cet engagement.', actions: 'Pour combler', addAction: 'Inscrire une action au plan', addActionAbout: (label: string) => `Inscrire au plan une action pour «\u202f${label}\u202f»`,
    proofs: 'Pièces', proofOf: (date: string, freshness: string) => `datée du ${date}, ${freshness}`, addProof: 'Joindre une pièce', commitment: 'Engagement', proofTitle: 'Intitulé de la pièce', proofDate: 'Date dont parle la pièce', proofFile: 'Fichier', proofHint: 'PDF, JPEG ou PNG, 3 Mo au plus.', withdraw: 'Retirer', withdrawAbout: (title: string) => `Retirer la pièce «\u202f${title}\u202f»`, added: 'La pièce est jointe.', withdrawn: 'La pièce est retirée.',
    binder: 'Télécharger le classeur', binderHint: 'Une archive avec l’index, les pièces et leurs empreintes SHA-256.', source: 'Source', back: 'Tous les référentiels',
    index: { title: (framework: string) => `Classeur\u202f: ${framework}`, made: (date: string, body: string) => `Établi le ${date} pour ${body}.`, warning: 'Indication tirée d’un baromètre d’enquêtes mystère. Ce classeur n’est ni une évaluation officielle ni un label.', state: 'État', points: 'Points', proofs: 'Pièces', file: 'Fichier', digest: 'Empreinte SHA-256', dated: 'Datée du', none: 'Aucune pièce.' },
  },
  en: {
    title: 'Readiness for quality references',
    lead: 'What this barometer shows, commitment by commitment, of your distance to each quality reference. It is an indication: only the body that holds a reference judges it.',
    short: 'Indication', free: 'Readiness is read with the personalised report.', freeTitle: 'A reading of the personalised report',
    counts: { covered: 'shown kept', failed: 'shown not kept', not_measured: 'without an observed point', proved: 'with a proof', proof_stale: 'proof too old', proof_missing: 'proof missing' },
    state: { covered: 'Shown kept', failed: 'Shown not kept', not_measured: 'No observed point', proved: 'Proof added', proof_stale: 'Proof too old', proof_missing: 'Proof missing' },
    freshness: { fresh: 'recent', ageing: 'ageing', stale: 'too old' },
    observed: 'What contacts show', observedLead: (bar) => `A commitment is shown kept from ${bar} points out of 100 at its observed points.`,
    unseen: 'Not observable by mystery audit', unseenLead: 'No contact can show these commitments. Add a dated proof: minutes, a note, a training plan.',
    lastContact: (month, freshness) => `Last contact: ${month} (${freshness}).`, noContact: 'No contact.',
    cost: (days) => `To close: about ${days} days of work, by convention.`, nothingToClose: 'No gap shown.', gain: (points) => `Up to ${points} points of the overall score to gain.`,
    value: (points) => `${points} out of 100`, answers: (count) => `${count} answers`, indicative: 'indicative', criterion: 'Criterion', item: 'Observed point', found: 'Finding', contacts: 'Contacts', itemColumns: { item: 'Observed point', found: 'Finding', score: 'Score' },
    open: 'Open', openAbout: (label) => `Open ${label}`, details: (count) => `See the ${count} observed points`, noItem: 'The questionnaire of this edition observes nothing of this commitment.', actions: 'To close', addAction: 'Enter an action into the plan', addActionAbout: (label) => `Enter an action for “${label}” into the plan`,
    proofs: 'Proofs', proofOf: (date, freshness) => `dated ${date}, ${freshness}`, addProof: 'Add a proof', commitment: 'Commitment', proofTitle: 'Title of the proof', proofDate: 'Day that the proof speaks of', proofFile: 'File', proofHint: 'PDF, JPEG or PNG, 3 MB at most.', withdraw: 'Withdraw', withdrawAbout: (title) => `Withdraw the proof “${title}”`, added: 'The proof was added.', withdrawn: 'The proof was withdrawn.',
    binder: 'Download the binder', binderHint: 'An archive with the index, the proofs and their SHA-256 digests.', source: 'Source', back: 'All references',
    index: { title: (framework) => `Binder: ${framework}`, made: (date, body) => `Made on ${date} for ${body}.`, warning: 'An indication drawn from a barometer of mystery audits. This binder is neither an official assessment nor a label.', state: 'State', points: 'Points', proofs: 'Proofs', file: 'File', digest: 'SHA-256 digest', dated: 'Dated', none: 'No proof.' },
  },
});
