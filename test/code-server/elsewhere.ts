import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** Chromium itself looks for updates, and asks what forms are about. */
const ownHosts = /^(?:http:\/\/)?(?:[\w-]+\.)*google(?:apis)?\.com[:/]/;

/** A proxy that answers nobody, and writes down who was to be asked. A browser that uses it gets to this host only. */
export class Elsewhere {
  /** What was asked for: addresses, or hosts and ports. */
  readonly asked: string[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', ({url = ''}, response) => {
      this.#note(url);
      response.writeHead(502).end();
    });
    server.on('connect', ({url = ''}, socket) => {
      this.#note(url);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  static async start(): Promise<Elsewhere> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Elsewhere(server);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #note(address: string): void {
    if (!ownHosts.test(address)) this.asked.push(address);
  }
}
