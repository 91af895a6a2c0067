import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/**
 * Requests a second of the published national page, of the same page where nothing remembers it, and of a static file server in
 * Node that sends the same bytes: `PARVIS_BENCH_URL=http://127.0.0.1:4100 node tests/bench/national-page.ts`, on a running site
 * whose edition is published. Client and server share the machine, so each is held back by the other.
 */
const address = process.env['PARVIS_BENCH_URL'];
if (address === undefined) {
  console.log('skipped: say the running site in PARVIS_BENCH_URL');
  process.exit(0);
}
const site = new URL(address);
const seconds = Number(process.env['PARVIS_BENCH_SECONDS'] ?? 5);
const connections = 16;

const page = Buffer.from(await (await fetch(new URL('/results', site))).arrayBuffer());
const packed = brotliCompressSync(page);
const file = createServer((_, res) => res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br', 'content-length': packed.byteLength }).end(packed));
await new Promise<void>((done) => file.listen(0, '127.0.0.1', done));
const filePort = (file.address() as AddressInfo).port; // a TCP server has a port
await ask(Number(site.port), '/results', '');
await new Promise((later) => setTimeout(later, 1500));

const etag = (await fetch(new URL('/results', site))).headers.get('etag') ?? '';
const rows: [string, number][] = [];
for (const [name, port, path, headers] of [
  ['from memory, brotli', Number(site.port), '/results', 'accept-encoding: br\r\n'],
  ['from memory, 304', Number(site.port), '/results', `if-none-match: ${etag}\r\n`],
  ['static file, node:http', filePort, '/', 'accept-encoding: br\r\n'],
  ['rendered each time', Number(site.port), `/results?again`, 'accept-encoding: br\r\naccept: text/html\r\n'],
] as const) rows.push([name, await rate(port, path, headers)]);
const of = (name: string): number => rows.find(([own]) => own === name)?.[1] ?? NaN;
console.log(`${page.byteLength} bytes of HTML, ${packed.byteLength} compressed; ${connections} connections, ${seconds} s each; load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}`);
for (const [name, value] of rows) console.log(`${name.padEnd(26)} ${value.toFixed(0).padStart(8)} requests/s`);
console.log(`memory / rendered ${(of('from memory, brotli') / of('rendered each time')).toFixed(0)}x; memory / static file ${(of('from memory, brotli') / of('static file, node:http')).toFixed(2)}x`);
file.close();

async function rate(port: number, path: string, headers: string): Promise<number> {
  let answers = 0;
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, async () => {
    const socket = connect(port, '127.0.0.1');
    while (performance.now() < end) {
      await answered(socket, path, headers);
      answers += 1;
    }
    socket.destroy();
  }));
  return (1000 * answers) / (performance.now() - began);
}

async function ask(port: number, path: string, headers: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await answered(socket, path, headers);
  socket.destroy();
}

/** One request over an open connection, read to its end; the client does as little as it can. */
function answered(socket: ReturnType<typeof connect>, path: string, headers: string): Promise<void> {
  return new Promise((done, failed) => {
    let [head, left] = ['', -1];
    const onData = (chunk: Buffer) => {
      if (left < 0) {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = / 304 /.test(head.slice(0, 20)) ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
        left = length - (head.length - end - 4);
      } else left -= chunk.length;
      if (left > 0) return;
      socket.off('data', onData).off('error', failed);
      done();
    };
    socket.on('data', onData).once('error', failed);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: ${site.host}\r\n${headers}\r\n`);
  });
}
