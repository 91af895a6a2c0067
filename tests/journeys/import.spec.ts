import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

// The demonstration's own edition is frozen: the examples go into the next one, with a warning on their dates.
const openEdition = '2027';

test('the operator sees every fault of a spreadsheet before anything is written', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/import');
  await page.getByLabel('Fichier', { exact: true }).setInputFiles('examples/audits-avec-erreurs.csv');
  await page.getByLabel('Édition').selectOption(openEdition);
  await page.getByRole('button', { name: 'Examiner le fichier' }).click();
  await look();
  const faults = page.getByRole('table', { name: 'Erreurs et avertissements, à leur place dans le fichier' });
  await expect(faults.getByRole('row').filter({ hasText: 'téléfone' })).toContainText('Téléphone');
  await expect(faults.getByRole('row').filter({ hasText: '213500474' })).toContainText('SIREN');
  await expect(page.getByLabel('Importer seulement les bonnes lignes')).not.toBeChecked();
});

test('the operator imports a workbook in English, and a second time it changes nothing', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.signIn(emailOf('operator'));
  const examine = async () => {
    await visitor.visit('/en/office/import');
    await page.getByLabel('File', { exact: true }).setInputFiles('examples/audits-exemple.xlsx');
    await page.getByLabel('Edition').selectOption(openEdition);
    await page.getByRole('button', { name: 'Examine the file' }).click();
    await look();
  };
  await examine();
  await page.getByText('Bodies recognised').click();
  await expect(page.getByRole('table', { name: 'Bodies of the file' })).toContainText('Colomiers');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('84 audits imported for 6 bodies');
  await examine();
  await expect(page.getByRole('main')).toContainText('Everything is there already');
});

test('a file that is no spreadsheet is refused with what to do', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/import');
  await page.getByLabel('Fichier', { exact: true }).setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d', 'hex') });
  await page.getByRole('button', { name: 'Examiner le fichier' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('Enregistrez-le en .xlsx, .ods ou .csv');
});

test('the template is a workbook, in the language of the page', async ({ visitor }) => {
  await visitor.signIn(emailOf('operator'));
  for (const [path, name] of [['/office/import/template', 'modele-import'], ['/en/office/import/template?format=ods', 'import-template']] as const) {
    const answer = await visitor.page.request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-disposition']).toContain(name);
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
  }
});
