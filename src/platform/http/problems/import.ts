/** Faults found in an operator's own spreadsheet; each is reported with line, column, value and remedy. */
export const importProblems = {
  file_empty: { status: 422, fr: 'Le fichier est vide. Choisissez un fichier .xlsx, .ods ou .csv qui suit le modèle.', en: 'The file is empty. Choose an .xlsx, .ods or .csv file that follows the template.' },
  file_unreadable: { status: 422, fr: 'Le fichier «\u202f{name}\u202f» n’a pas pu être lu ({detail}). Enregistrez-le en .xlsx, .ods ou .csv.', en: 'The file “{name}” could not be read ({detail}). Save it as .xlsx, .ods or .csv.' },
  sheet_unknown: { status: 422, fr: 'Aucune feuille reconnue. Attendu\u202f: {expected}. Trouvé\u202f: {found}.', en: 'No sheet recognised. Expected: {expected}. Found: {found}.' },
  column_missing: { status: 422, fr: 'Feuille «\u202f{sheet}\u202f»\u202f: la colonne «\u202f{column}\u202f» manque. Ajoutez-la d’après le modèle.', en: 'Sheet “{sheet}”: column “{column}” is missing. Add it from the template.' },
} as const;
