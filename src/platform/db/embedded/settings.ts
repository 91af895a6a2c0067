/** How a client reaches the server: a folder holding its socket, or on Windows a local port. */
export interface Endpoint {
  /** Folder of the unix socket, or `127.0.0.1`. */
  host: string;
  port: number;
  /** Only where there is no private socket folder to rely on (Windows). */
  password?: string;
}

/** One setting and why it differs from (or is nailed to) PostgreSQL's default. */
type Setting = readonly [name: string, value: string, reason: string];

const settings: readonly Setting[] = [
  ['fsync', 'on', 'an acknowledged answer survives a power cut; given here so that no configuration file turns it off'],
  ['synchronous_commit', 'on', 'same'],
  ['full_page_writes', 'on', 'same'],
  ['unix_socket_permissions', '0700', 'only the user of the server and root may connect'],
  ['shared_buffers', '64MB', 'an edition fits; the default of 128MB buys nothing here'],
  ['work_mem', '16MB', 'percentiles over an edition sort in memory'],
  ['maintenance_work_mem', '32MB', 'index builds of this size need no more'],
  ['max_wal_size', '512MB', 'halves the disk the log may hold; a checkpoint costs little at this size'],
  ['max_connections', '60', 'a few pools of 10 and the test workers; each unused place costs memory too'],
  ['max_parallel_workers_per_gather', '0', 'a report must not take both processors from people voting, and /dev/shm is tiny in containers'],
  ['max_parallel_maintenance_workers', '0', 'same'],
  ['max_logical_replication_workers', '0', 'nobody subscribes: one process less'],
  ['huge_pages', 'off', 'trying them kills the server in containers with a hugetlb limit'],
  ['jit', 'off', 'short queries never pay it back, and only some builds have it: same plans everywhere'],
  ['timezone', 'UTC', 'instants do not depend on the machine; civil dates are reckoned in the product'],
  ['log_timezone', 'UTC', 'same'],
  ['log_min_messages', 'log', 'errors of statements reach the product as exceptions; their text may hold personal data'],
  ['log_min_error_statement', 'panic', 'statements hold personal data'],
  ['log_error_verbosity', 'terse', 'details quote the values of rows'],
  ['log_line_prefix', '', 'the product’s own log lines carry the time'],
  ['log_checkpoints', 'off', 'noise'],
  ['logging_collector', 'off', 'lines come to the launcher, which keeps the last ones for its error messages'],
  ['log_destination', 'stderr', 'same'],
];

// Asynchronous reading helps cold disks and big tables; here it would be three more processes.
const since18: readonly Setting[] = [['io_method', 'sync', 'saves three worker processes']];

/** The `-c name=value` arguments of the server. */
export function serverArguments(major: number, endpoint: Endpoint): string[] {
  const onSocket = endpoint.password === undefined;
  const place: readonly Setting[] = [
    ['listen_addresses', onSocket ? '' : endpoint.host, 'no TCP where there are sockets'],
    ['unix_socket_directories', onSocket ? endpoint.host : '', 'one private folder'],
    ['port', String(endpoint.port), 'names the socket file; PGPORT of the caller must not'],
  ];
  return [...settings, ...(major >= 18 ? since18 : []), ...place].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A connection string for `pg`. It names everything, so that PGPORT, PGSSLMODE and the like cannot change it. */
export function connectionUrl(endpoint: Endpoint, role: string, database: string): string {
  const credentials = endpoint.password === undefined ? role : `${role}:${encodeURIComponent(endpoint.password)}`;
  const query = new URLSearchParams({ host: endpoint.host, sslmode: 'disable' });
  return `postgresql://${credentials}@localhost:${endpoint.port}/${database}?${query}`;
}
