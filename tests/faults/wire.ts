import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What goes wrong with one connection: how long its bytes are held up, after how many bytes its answer breaks off, and whether what was sent arrives twice. */
export interface Trouble {
  delayMs?: number;
  answerBytes?: number;
  twice?: boolean;
}

/** The network between a client and its server, byte by byte: it can be cut in the middle of anything, and comes back. */
export class Wire {
  /** Drawn for each connection while the network is in trouble. */
  trouble: () => Trouble = () => ({});
  readonly #ends = new Set<Socket>();
  readonly #server: Server;
  #cut = false;
  #to = 0;

  constructor() {
    this.#server = createServer((client) => this.#join(client));
  }

  /** Listens on a port of its own, which stays the same whatever happens behind it. */
  async open(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return (this.#server.address() as AddressInfo).port; // a TCP server has a port
  }

  /** Port of the server that answers now. */
  leadTo(port: number): void {
    this.#to = port;
  }

  get isCut(): boolean {
    return this.#cut;
  }

  /** Every connection breaks off, and none comes about. */
  cut(): void {
    this.#cut = true;
    for (const end of this.#ends) end.destroy();
  }

  mend(): void {
    this.#cut = false;
    this.trouble = () => ({});
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.#server.close(done));
  }

  #join(client: Socket): void {
    if (this.#cut) return void client.destroy();
    const { delayMs = 0, answerBytes = Infinity, twice = false } = this.trouble();
    const server = this.#connect(client);
    client.on('close', () => server.destroy());
    const said: Buffer[] = [];
    if (twice) client.on('data', (chunk: Buffer) => said.push(chunk));
    let heard = 0;
    server.on('data', (chunk: Buffer) => {
      heard += chunk.length;
      if (heard >= answerBytes) client.end(chunk.subarray(0, Math.max(0, chunk.length - (heard - answerBytes))), () => client.destroy());
      else client.write(chunk);
    });
    server.on('end', () => client.end());
    if (delayMs > 0) setTimeout(() => client.pipe(server), delayMs);
    else client.pipe(server);
    // The copy arrives when the first was answered.
    if (twice) server.once('close', () => this.#sendAgain(Buffer.concat(said)));
  }

  #connect(client: Socket): Socket {
    const server = connect(this.#to, '127.0.0.1');
    for (const [end, other] of [[client, server], [server, client]] as const) {
      this.#ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => this.#ends.delete(end));
    }
    server.on('close', () => client.destroy());
    return server;
  }

  #sendAgain(bytes: Buffer): void {
    if (this.#cut || bytes.length === 0) return;
    const server = connect(this.#to, '127.0.0.1');
    this.#ends.add(server);
    server.on('error', () => server.destroy());
    server.on('close', () => this.#ends.delete(server));
    server.resume();
    server.end(bytes);
  }
}
