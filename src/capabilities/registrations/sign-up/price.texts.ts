import type { PriceReason, QuotationReason } from '#core/pricing/price-registration.ts';
import { formatInteger } from '#core/shared/format.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { StratumReason } from '../stratum.ts';

/** Words of prices, price bands and strata, with the reason of each. */
export const priceTexts = defineTexts({
  fr: {
    title: 'Votre prix',
    item: 'Prestation',
    quantity: 'Quantité',
    unit: 'Prix unitaire HT',
    net: 'Montant HT',
    netTotal: 'Total hors taxes',
    vat: (rate: string) => `TVA ${rate}`,
    gross: 'Total TTC',
    free: 'Gratuit',
    quoted: 'Sur devis',
    noTax: (amount: string) => `${amount} HT`,
    perSite: 'par lieu',
    freeForFirst: (n: number, then: string) => `Offerte aux ${formatInteger(n, 'fr')} premières structures, puis ${then}`,
    quoteTitle: 'L’opérateur vous enverra un devis',
    quoteIndicative: 'Le total ci-dessus ne vaut que pour ce qui a un prix public.',
    quoteWithoutTotal: 'Rien de ce que vous demandez n’a de prix public\u202f: le devis dira tout.',
    chooseFirst: 'Choisissez une formule pour voir le prix.',
    reason: (reason: PriceReason, kind: string) => {
      switch (reason.code) {
        case 'free': return 'Participation gratuite, dans la limite des places.';
        case 'annex_price': return `Tarif des structures annexes (${kind}), quelle que soit la population.`;
        case 'population_up_to': return `${formatInteger(reason.population, 'fr')} habitants\u202f: tarif jusqu’à ${formatInteger(reason.limit, 'fr')} habitants inclus.`;
        case 'population_above': return `${formatInteger(reason.population, 'fr')} habitants\u202f: tarif au-delà de ${formatInteger(reason.limit, 'fr')} habitants.`;
        case 'same_for_all': return 'Même tarif pour tous.';
        case 'set_by_operator': return 'Tranche retenue par l’opérateur.';
        case 'no_population': return 'Structure sans population propre\u202f: tarif de la tranche supérieure.';
        case 'per_site': return reason.sites === 1 ? 'Pour un lieu.' : `Pour ${reason.sites} lieux.`;
        case 'per_organisation': return 'Une fois pour la structure.';
      }
    },
    quotation: (reason: QuotationReason, option: string) => {
      switch (reason.code) {
        case 'several_sites': return `${reason.sites} lieux\u202f: le prix public vaut pour un seul.`;
        case 'formula_on_quotation': return 'L’audit professionnel se chiffre à la demande.';
        case 'option_on_quotation': return `${option}\u202f: sur devis.`;
      }
    },
    stratum: (reason: StratumReason, kind: string, stratum: string) => {
      switch (reason.code) {
        case 'kind_alone': return `${kind}, toutes tailles\u202f: cette nature est comparée à elle-même.`;
        case 'population': return `${kind}, ${stratum.charAt(0).toLowerCase()}${stratum.slice(1)} (population\u202f: ${formatInteger(reason.population, 'fr')}).`;
        case 'no_population': return `${kind}, faute de population connue.`;
        case 'set_by_operator': return `${kind}, ${stratum.charAt(0).toLowerCase()}${stratum.slice(1)} (choix de l’opérateur).`;
      }
    },
    allSizes: 'Toutes tailles',
  },
  en: {
    title: 'Your price',
    item: 'Service',
    quantity: 'Quantity',
    unit: 'Unit price before VAT',
    net: 'Amount before VAT',
    netTotal: 'Total before VAT',
    vat: (rate: string) => `VAT ${rate}`,
    gross: 'Total with VAT',
    free: 'Free',
    quoted: 'On quotation',
    noTax: (amount: string) => `${amount} before VAT`,
    perSite: 'a site',
    freeForFirst: (n: number, then: string) => `Free for the first ${formatInteger(n, 'en')} bodies, then ${then}`,
    quoteTitle: 'The operator will send you a quotation',
    quoteIndicative: 'The total above only counts what has a public price.',
    quoteWithoutTotal: 'Nothing you ask for has a public price: the quotation will tell.',
    chooseFirst: 'Choose a formula to see the price.',
    reason: (reason: PriceReason, kind: string) => {
      switch (reason.code) {
        case 'free': return 'Free participation, while places last.';
        case 'annex_price': return `Price of annex structures (${kind}), whatever the population.`;
        case 'population_up_to': return `${formatInteger(reason.population, 'en')} inhabitants: price up to ${formatInteger(reason.limit, 'en')} inhabitants included.`;
        case 'population_above': return `${formatInteger(reason.population, 'en')} inhabitants: price above ${formatInteger(reason.limit, 'en')} inhabitants.`;
        case 'same_for_all': return 'Same price for all.';
        case 'set_by_operator': return 'Band set by the operator.';
        case 'no_population': return 'Body without population of its own: price of the upper band.';
        case 'per_site': return reason.sites === 1 ? 'For one site.' : `For ${reason.sites} sites.`;
        case 'per_organisation': return 'Once for the body.';
      }
    },
    quotation: (reason: QuotationReason, option: string) => {
      switch (reason.code) {
        case 'several_sites': return `${reason.sites} sites: the public price is for one.`;
        case 'formula_on_quotation': return 'The professional audit is priced on request.';
        case 'option_on_quotation': return `${option}: on quotation.`;
      }
    },
    stratum: (reason: StratumReason, kind: string, stratum: string) => {
      switch (reason.code) {
        case 'kind_alone': return `${kind}, all sizes: this kind is compared with itself.`;
        case 'population': return `${kind}, ${stratum.charAt(0).toLowerCase()}${stratum.slice(1)} (population: ${formatInteger(reason.population, 'en')}).`;
        case 'no_population': return `${kind}, for want of a known population.`;
        case 'set_by_operator': return `${kind}, ${stratum.charAt(0).toLowerCase()}${stratum.slice(1)} (choice of the operator).`;
      }
    },
    allSizes: 'All sizes',
  },
});
