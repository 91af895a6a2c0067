/** How templates begin what whoever fills them must write instead. */
export const toReplace = 'Exemple à remplacer';

/** Whether something that a template only gave as an example still stands in there. */
export const isLeftToReplace = (content: unknown): boolean => JSON.stringify(content).includes(toReplace);
