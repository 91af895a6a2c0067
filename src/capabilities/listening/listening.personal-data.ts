import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const erased = `'[effacé]'`;
const by = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });
const when = (fr: string, en: string) => ({ fr, en });
const numbered = { fr: 'La source et ses relevés restent à la structure\u202f; leur auteur n’y est qu’un numéro.', en: 'The source and what was taken from it stay with the body; whoever did it is a mere number there.' };

/**
 * What is held of people who write about a body elsewhere. Authors are pseudonyms from the start, by keys that are destroyed quarter after quarter;
 * texts are masked before they are written down. Whoever wrote one has it erased by quoting it (the desk of the body).
 */
export const listeningPersonalData: PersonalDataDeclaration = {
  part: 'listening',
  activities: [
    {
      id: 'listening',
      name: { fr: 'Écoute de ce qui s’écrit sur la structure', en: 'Listening to what is written about the body' },
      purpose: { fr: 'Savoir ce que le public dit de l’accueil hors de la structure, et y répondre', en: 'To know what the public says of reception outside the body, and to answer' },
      basis: 'legitimate_interest',
      because: {
        fr: 'Intérêt à améliorer le service\u202f: fichiers exportés et interfaces officielles seulement, auteurs remplacés par un pseudonyme, textes masqués, durée dite pour chaque source\u202f; chaque source déclare sa propre base',
        en: 'Interest in improving the service: exported files and official interfaces only, authors replaced by a pseudonym, texts masked, a term said for each source; each source declares a ground of its own',
      },
      persons: { fr: 'Personnes qui écrivent en public sur la structure, agents qu’elles nomment', en: 'People who write in public about the body, agents whom they name' },
      recipients: { fr: 'La structure', en: 'The body' },
    },
  ],
  tables: [
    {
      table: 'mention', activity: 'listening', of: {},
      label: { fr: 'Publications relevées, masquées', en: 'Mentions taken down, masked' },
      columns: {
        body: { label: { fr: 'Texte', en: 'Text' }, given: true, mentions: true, mask: erased },
        reply: { label: { fr: 'Réponse publique', en: 'Public reply' }, mentions: true, mask: 'null' },
        author: { label: { fr: 'Pseudonyme', en: 'Pseudonym' }, secret: true },
        author_period: { label: { fr: 'Trimestre du pseudonyme', en: 'Quarter of the pseudonym' }, secret: true },
        link: { label: { fr: 'Adresse de la publication, chiffrée', en: 'Address of the mention, sealed' }, secret: true },
      },
      context: { said_on: when('Publié le', 'Published on'), rating: when('Note', 'Rating') },
      erasure: { how: 'mask' },
      retention: [{ rule: 'mention', since: 'mention.expires_on', how: 'delete' }],
    },
    {
      table: 'mention_doubt', activity: 'listening', of: {},
      label: { fr: 'Textes à masquer, chiffrés', en: 'Texts to be masked, sealed' },
      columns: { sealed: { label: { fr: 'Texte chiffré', en: 'Sealed text' }, secret: true } },
      erasure: { how: 'keep', because: { fr: 'Illisible sans la clé du site, et effacé avec la publication ou sous trente jours.', en: 'Unreadable without the key of the site, and gone with the mention or within thirty days.' } },
      retention: [{ rule: 'mention-original', since: 'noted_at', how: 'delete' }],
    },
    {
      table: 'listening_fault', activity: 'listening', of: {},
      label: { fr: 'Lignes de fichiers non reprises, chiffrées', en: 'Lines of files that were not taken over, sealed' },
      columns: { sealed: { label: { fr: 'Ligne chiffrée', en: 'Sealed line' }, secret: true } },
      erasure: { how: 'keep', because: { fr: 'Illisible sans la clé du site, et effacé sous trente jours.', en: 'Unreadable without the key of the site, and gone within thirty days.' } },
      retention: [{ rule: 'mention-original', since: 'noted_at', how: 'delete' }],
    },
    {
      table: 'finding_correction', activity: 'listening', of: { person: 'made_by' },
      label: { fr: 'Corrections de lecture', en: 'Corrections of readings' },
      columns: { made_by: by('Corrigé par', 'Corrected by'), said: { label: { fr: 'Phrase masquée', en: 'Masked sentence' }, mentions: true, mask: erased } },
      context: { subjects: when('Sens donné', 'Meaning given'), before: when('Sens lu', 'Meaning read'), made_at: when('Corrigé le', 'Corrected on') },
      erasure: { how: 'keep', because: { fr: 'La correction part avec la publication\u202f; son auteur n’y est qu’un numéro.', en: 'The correction goes with the mention; its author is a mere number there.' } },
      retention: [{ rule: 'opinion-text', since: 'made_at', how: 'delete' }],
    },
    {
      table: 'listening_source', activity: 'accounts', of: { person: 'created_by' },
      label: { fr: 'Sources d’écoute', en: 'Sources of listening' },
      columns: { created_by: by('Déclarée par', 'Declared by'), name: { label: { fr: 'Nom', en: 'Name' } } },
      context: { created_at: when('Déclarée le', 'Declared on') },
      erasure: { how: 'keep', because: numbered },
      retention: [],
    },
    {
      table: 'listening_import', activity: 'accounts', of: { person: 'asked_by' },
      label: { fr: 'Relevés des sources d’écoute', en: 'Takings from sources of listening' },
      columns: { asked_by: by('Demandé par', 'Asked by'), file_name: { label: { fr: 'Nom du fichier', en: 'Name of the file' } } },
      context: { asked_at: when('Demandé le', 'Asked on') },
      erasure: { how: 'keep', because: numbered },
      retention: [],
    },
    {
      table: 'mention_erased', activity: 'accounts', of: { person: 'erased_by' },
      label: { fr: 'Publications effacées à la demande de leur auteur', en: 'Mentions erased at the request of their author' },
      columns: { erased_by: by('Effacé par', 'Erased by') },
      context: { erased_at: when('Effacé le', 'Erased on') },
      erasure: { how: 'keep', because: { fr: 'Sans cette trace, le même fichier ferait revenir le texte\u202f; rien de ce texte n’y est.', en: 'Without this trace the same file would bring the text back; nothing of that text is in it.' } },
      retention: [],
    },
  ],
  none: {
    mention_finding: 'what sentences say of criteria, as places in the masked text', listening_author_key: 'keys, sealed, destroyed quarter after quarter',
    'mention_finding.subject': 'a number', 'listening_import.file_sha256': 'digest of a file that is gone', 'mention.content_digest': 'tells a changed text from one that was not',
  },
};
