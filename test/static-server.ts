import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
};

/** A server of static files, as one that knows nothing of the files would be. */
export interface StaticServer {
  /** With a slash at its end. */
  readonly address: string;
  /** Paths of the files that it has sent, without the first slash. A folder's page is `index.html`. */
  readonly sent: string[];
  /** Answers that replace files, by path. */
  readonly replaced: Map<string, string>;
  close(): Promise<void>;
}

/** Serves a folder on 127.0.0.1. */
export async function serve(folder: string): Promise<StaticServer> {
  const sent: string[] = [];
  const replaced = new Map<string, string>();
  const server = createServer(async ({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.slice(1)) || 'index.html');
    try {
      const content = replaced.get(path) ?? (await readFile(join(folder, path)));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'max-age=600');
      response.end(content);
      sent.push(path);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    replaced,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
