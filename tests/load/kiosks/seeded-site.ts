import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createApp, type App } from '#app';
import { createPool } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log.ts';
import { embeddedFolder } from '#platform/server/open-database.ts';
import { testSettings } from '../../harness/app-settings.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';

const quiet = { info: () => undefined, warn: (message: string) => console.warn(message) };

/** A state folder on a real disk, for a site that is started on it. */
export class SeededSite {
  readonly stateDir = temporaryFolder('kiosks', tmpdir());
  readonly databaseFolder = embeddedFolder({ stateDir: this.stateDir });

  /** Its database, while no site holds it. */
  open(): ReturnType<typeof startEmbedded> {
    return startEmbedded({ stateDir: this.databaseFolder, log: quiet });
  }

  /** Works with the product on the migrated database, in this process. */
  async seed<T>(work: (app: App) => Promise<T>): Promise<T> {
    const database = await this.open();
    const owner = createPool({ url: database.ownerUrl, max: 1 });
    await migrate(owner, migrationsFolder('.'));
    await owner.end();
    const app = await createApp({ settings: testSettings(this.stateDir, database.ownerUrl), databaseUrl: database.ownerUrl, log: createLogger('silent') });
    try {
      return await work(app);
    } finally {
      await app.close();
      await database.stop();
    }
  }

  /** Whether all that was sent is stored, once, and in each roll-up. */
  async holds(sent: number): Promise<boolean> {
    const database = await this.open();
    const owner = createPool({ url: database.ownerUrl, max: 1 });
    const { rows } = await owner.query<Record<string, number>>(`select (select count(*)::int from opinion) as stored, (select sum(n)::int from opinion_point_hour) as hours, (select sum(n)::int from opinion_point_day) as days,
      (select sum(n)::int from opinion_organisation_day) as bodies, (select count(*)::int from kiosk_epoch where beyond <> '{}') as gaps, (select sum(chain_breaks)::int from kiosk_epoch) as breaks`);
    await owner.end();
    await database.stop();
    const [found] = rows;
    console.log(`sent ${sent}; ${JSON.stringify(found)}`);
    return found !== undefined && ['stored', 'hours', 'days', 'bodies'].every((count) => found[count] === sent) && found['gaps'] === 0 && found['breaks'] === 0;
  }

  remove(): void {
    rmSync(this.stateDir, { recursive: true, force: true });
  }
}
