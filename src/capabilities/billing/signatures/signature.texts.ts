import { defineTexts } from '#core/shared/texts.ts';
import type { CopyRemark, CopyStatus } from './findings.ts';

const statusesFr: Record<CopyStatus, string> = {
  unsigned_form: 'Bon renvoyé tel quel', intact: 'Signature électronique intègre', extended: 'Signature intègre, fichier complété ensuite', altered: 'Signature qui ne correspond pas', to_look_at: 'À regarder',
};
const statusesEn: Record<CopyStatus, string> = {
  unsigned_form: 'Form sent back as it was', intact: 'Electronic signature intact', extended: 'Signature intact, file added to after it', altered: 'Signature that does not match', to_look_at: 'To be looked at',
};

/** What is said of a signed copy: exactly what was verified. */
export const signatureTexts = defineTexts({
  fr: {
    statuses: statusesFr,
    remarks: { not_our_form: 'Pas notre bon', certificate_dates: 'Hors des dates du certificat' } satisfies Record<CopyRemark, string>,
    statusTexts: {
      unsigned_form: 'Ce sont les octets mêmes du bon que nous avons remis\u202f: rien n’y a été ajouté, ni signature électronique, ni autre chose.',
      intact: 'Chaque signature électronique correspond aux octets qu’elle couvre et à son certificat\u202f; la dernière couvre tout le fichier.',
      extended: 'Les signatures électroniques correspondent à ce qu’elles couvrent, mais le fichier a été complété après elles.',
      altered: 'Au moins une signature électronique ne correspond pas au fichier, ou ne peut être lue.',
      to_look_at: 'Pas de signature électronique. Une signature à la main ne se vérifie pas par une machine\u202f: une personne regarde.',
    } satisfies Record<CopyStatus, string>,
    forms: {
      same: 'Notre bon, octet pour octet.', extended: 'Commence par notre bon, octet pour octet\u202f; le reste a été ajouté ensuite.',
      named: 'Porte le numéro de ce bon dans ses propriétés\u202f; ce n’est pas notre fichier d’origine.', unknown: 'Notre bon n’a pas été reconnu dans ce fichier\u202f: numérisation, photo, ou autre document.',
    },
    signature: (n: number, of: number) => (of === 1 ? 'Signature électronique' : `Signature électronique ${n} sur ${of}`),
    unreadable: 'Elle ne peut être lue\u202f: forme inconnue, ou fichier abîmé.',
    intact: 'Correspond aux octets couverts et au certificat joint.', broken: 'Ne correspond pas aux octets couverts.',
    covers: 'Couvre le fichier entier.', after: (bytes: string) => `${bytes} octets viennent après ce qu’elle couvre.`,
    subject: 'Certificat au nom de', organisation: 'Organisation', identifier: 'Identifiant', issuer: 'Délivré par', selfSigned: 'lui-même\u202f: personne d’autre ne garantit ce nom',
    validity: 'Certificat valable', dates: (from: string, to: string) => `du ${from} au ${to}`, claimed: 'Date annoncée par le signataire', timestamp: 'Horodatage', stamped: 'joint, non vérifié', unstamped: 'aucun', none: 'non indiqué',
    limits: 'Non vérifié\u202f: la confiance dans l’émetteur, la révocation du certificat, le niveau de la signature au sens du règlement eIDAS. L’opérateur décide.',
  },
  en: {
    statuses: statusesEn,
    remarks: { not_our_form: 'Not our form', certificate_dates: 'Outside the dates of the certificate' } satisfies Record<CopyRemark, string>,
    statusTexts: {
      unsigned_form: 'These are the very bytes of the form we handed out: nothing was added, no electronic signature nor anything else.',
      intact: 'Each electronic signature matches the bytes it covers and its certificate; the last one covers the whole file.',
      extended: 'The electronic signatures match what they cover, but the file was added to after them.',
      altered: 'At least one electronic signature does not match the file, or cannot be read.',
      to_look_at: 'No electronic signature. A signature by hand cannot be verified by a machine: a person looks.',
    } satisfies Record<CopyStatus, string>,
    forms: {
      same: 'Our form, byte for byte.', extended: 'Begins with our form, byte for byte; the rest was added later.',
      named: 'Bears the number of this form in its properties; it is not our original file.', unknown: 'Our form was not recognised in this file: a scan, a photo, or another document.',
    },
    signature: (n: number, of: number) => (of === 1 ? 'Electronic signature' : `Electronic signature ${n} of ${of}`),
    unreadable: 'It cannot be read: unknown form, or damaged file.',
    intact: 'Matches the bytes it covers and the certificate attached.', broken: 'Does not match the bytes it covers.',
    covers: 'Covers the whole file.', after: (bytes: string) => `${bytes} bytes come after what it covers.`,
    subject: 'Certificate in the name of', organisation: 'Organisation', identifier: 'Identifier', issuer: 'Issued by', selfSigned: 'itself: nobody else vouches for that name',
    validity: 'Certificate valid', dates: (from: string, to: string) => `from ${from} to ${to}`, claimed: 'Date claimed by the signer', timestamp: 'Timestamp', stamped: 'attached, not verified', unstamped: 'none', none: 'not given',
    limits: 'Not verified: trust in the issuer, revocation of the certificate, the level of the signature under the eIDAS regulation. The operator decides.',
  },
});
