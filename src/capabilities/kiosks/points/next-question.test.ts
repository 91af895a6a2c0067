import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { settingsOf } from '../devices/device-settings.server.ts';
import { deviceById } from '../devices/devices.queries.server.ts';
import { aKiosk, aPoint } from '../kiosk-builders.ts';
import { askingLanguage } from '../sets/library.server.ts';
import { voteWordHtml } from '../vote/vote-page.ts';
import { changePoint, setPointState, showNextQuestion } from './arrange-points.server.ts';
import { pointOf } from './points.queries.server.ts';

const app = await testApp();
const next = { path: '/c/la-place/1', words: { fr: 'Des bancs <ou> des arbres\u202f?', en: 'Benches or trees?' } };

test('a point shows a question after its thanks until another is chosen; its kiosks are told of it only while it is open', async () => {
  const { organisationId, pointId: id } = await aPoint(app);
  const { id: kioskId } = await aKiosk(app, { organisationId, pointId: id });
  const [key, referent] = [{ organisationId, id }, await app.person('referent', organisationId)];
  const read = async () => {
    const point = await app.runAs(referent, (ctx) => pointOf(ctx.db, key));
    if (!point) throw new Error('no point');
    return point;
  };
  await expect(app.runAs(await app.person('reader', organisationId), (ctx) => showNextQuestion(ctx, key, next))).rejects.toMatchObject({ code: 'not_allowed' });
  await app.runAs(referent, (ctx) => showNextQuestion(ctx, key, next));
  const { siteId, kind, setRef, languages, settings } = await read();
  await app.runAs(referent, (ctx) => changePoint(ctx, key, { siteId, kind, setRef, languages, settings, hours: null, name: 'Un autre nom' }));
  await app.runAs(referent, (ctx) => setPointState(ctx, key, 'paused'));
  expect(await read()).toMatchObject({ name: 'Un autre nom', next });
  const device = await app.system((ctx) => deviceById(ctx.db, kioskId));
  if (!device) throw new Error('no device');
  const site = app.app.settings;
  expect(settingsOf(device, site).values).not.toHaveProperty('next');
  expect(settingsOf(device, site, next).values).toMatchObject({ next: { path: `${site.origin}/c/la-place/1`, words: next.words } });
  await app.runAs(referent, (ctx) => showNextQuestion(ctx, key, null));
  expect((await read()).next).toBeNull();
});

test('the page of thanks leads there in the language of the page where the question has it, and says nothing without one', () => {
  const thanks = (language: string, shown: typeof next | null) => voteWordHtml({ name: 'Accueil', language: askingLanguage(language, app.app.settings.dataDir) }, 'Merci', { next: shown });
  expect(thanks('fr', next)).toContain('<a href="/c/la-place/1?via=kiosk" target=_blank>Des bancs &lt;ou&gt; des arbres\u202f?</a>');
  expect(thanks('es', next)).toContain('<p lang=en>One more question, about a project<br><a href="/en/c/la-place/1?via=kiosk" target=_blank>Benches or trees?</a>');
  expect(thanks('fr', null)).not.toContain('<a ');
});
