import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AppLock, takeAppLock } from './app-lock.ts';
import { findBinaries, packagedNative } from './binaries.ts';
import { adminRole, checkClusterVersion, clusterExists, createCluster, removeUnfinishedClusters } from './cluster.ts';
import type { EmbeddedStep } from './embedded.texts.ts';
import { clusterPassword, openEndpoint } from './endpoint.ts';
import { chooseHome, type Home } from './home.ts';
import { stopOrphan } from './postmaster.ts';
import { databaseName, ownerRole, prepareDatabase } from './roles.ts';
import { launchServer, type RunningServer, type ServerExit } from './server-process.ts';
import { connectionUrl, type Endpoint } from './settings.ts';
import { closeSocketFolder } from './socket-folder.ts';

export interface EmbeddedOptions {
  /** Folder of this launcher alone, e.g. `.parvis/postgres`; made when missing. */
  stateDir: string;
  log: { info(message: string): void; warn(message: string): void };
  /** Called at the start of each step; sentences in `embedded.texts.ts`. */
  onProgress?: ((step: EmbeddedStep) => void) | undefined;
  /** Called when the server ends without `stop()`. Call `stop()` before starting anew. */
  onExit?: ((exit: ServerExit) => void) | undefined;
  /** Starts over: erases the cluster first, once nobody uses it. */
  fresh?: boolean;
  /** Folder of a system PostgreSQL's programs; `PARVIS_PG_BIN` by default. */
  pgBin?: string | undefined;
  /** The `native` folder of the packaged binaries; found through the package by default. */
  native?: string | null;
}

export interface EmbeddedServer {
  /** Connects to the database as the owner of its tables. */
  ownerUrl: string;
  /** The same database as the superuser of the cluster. */
  adminUrl: string;
  /** e.g. `18.4` */
  version: string;
  pid: number;
  /** Where the cluster really lives: `stateDir`, or elsewhere when the server's user may not enter that. */
  folder: string;
  /** Stops the server in order and frees the folder; may be called again. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of `stateDir`, making its cluster, owner and database when missing.
 * Throws problems: `database_in_use`, `state_folder_unusable`, `state_folder_closed`, `server_identity_missing`, `server_user_nameless`,
 * `server_binaries_missing`, `server_binaries_unusable`, `server_too_old`, `cluster_version_mismatch`,
 * `socket_path_too_long`, `server_stuck`, `server_start_failed`, `server_not_durable`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = chooseHome(options.stateDir);
  const lock = takeAppLock(home.folder);
  try {
    return await startIn(home, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startIn(home: Home, lock: AppLock, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { log, onProgress = () => undefined, pgBin = process.env['PARVIS_PG_BIN'], native = packagedNative() } = options;
  const data = join(home.folder, 'data');
  if (home.folder !== home.asked) log.warn(`the database lies in ${home.folder}: its server runs as ${home.identity?.name}, who may not enter ${home.asked}`);
  const binaries = findBinaries(home, pgBin, native, () => onProgress('copying'));
  if (await stopOrphan(data, () => onProgress('orphan'))) log.warn('stopped a database server that a crash had left alone');
  removeUnfinishedClusters(home);
  if (options.fresh) rmSync(data, { recursive: true, force: true });
  if (clusterExists(home)) checkClusterVersion(home, binaries);
  else {
    onProgress('creating');
    await createCluster(home, binaries, clusterPassword(home));
  }
  const endpoint = await openEndpoint(home);
  onProgress('starting');
  const warn = (message: string) => log.warn(message);
  const server = await launchServer({ home, binaries, endpoint, warn, onRecovery: () => onProgress('recovering') });
  try {
    await prepareDatabase(endpoint);
  } catch (error) {
    await server.stop();
    throw error;
  }
  log.info(`PostgreSQL ${binaries.version} runs${home.identity ? ` as ${home.identity.name}` : ''} on ${home.folder}`);
  return handleOn(server, { home, endpoint, lock, version: binaries.version, onExit: options.onExit });
}

interface Parts {
  home: Home;
  endpoint: Endpoint;
  lock: AppLock;
  version: string;
  onExit: EmbeddedOptions['onExit'];
}

function handleOn(server: RunningServer, { home, endpoint, lock, version, onExit }: Parts): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  void server.ended.then((exit) => stopping === undefined && onExit?.(exit));
  const ownerUrl = connectionUrl(endpoint, ownerRole, databaseName);
  lock.announce(ownerUrl);
  return {
    ownerUrl,
    adminUrl: connectionUrl(endpoint, adminRole, databaseName),
    version,
    pid: server.pid,
    folder: home.folder,
    stop() {
      stopping ??= server.stop().finally(() => {
        closeSocketFolder(home, endpoint.host);
        lock.release();
      });
      return stopping;
    },
  };
}
