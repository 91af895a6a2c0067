/** The usual name of the main building of a body of the directory, in French like the directory itself. */
export function mainSiteName(body: { kind: string; name: string }): string {
  return mainSites[body.kind] ?? body.name;
}

const mainSites: Readonly<Record<string, string>> = {
  commune: 'Mairie', intercommunal: 'Siège', departement: 'Hôtel du département', region: 'Hôtel de région',
};
