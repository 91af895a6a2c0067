import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The network between a phone and its server, byte by byte: it can be cut in the middle of anything, and comes back. */
export class Wire {
  readonly #ends = new Set<Socket>();
  readonly #server: Server;
  #cut = false;
  #to = 0;

  constructor() {
    this.#server = createServer((phone) => this.#join(phone));
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
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.#server.close(done));
  }

  #join(phone: Socket): void {
    if (this.#cut) return void phone.destroy();
    const server = connect(this.#to, '127.0.0.1');
    for (const [end, other] of [[phone, server], [server, phone]] as const) {
      this.#ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        this.#ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  }
}
