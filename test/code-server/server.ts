import {type ChildProcessByStdio, execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import type {Readable, Writable} from 'node:stream';
import {fileURLToPath} from 'node:url';

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url));

/** A running code-server, at an address on this host only. */
export class CodeServer {
  readonly address: string;
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;

  private constructor(address: string, process: ChildProcessByStdio<Writable, Readable, Readable>) {
    this.address = address;
    this.#process = process;
  }

  /**
   * Starts code-server.
   *
   * @param entry Path of the script that starts it.
   * @param home Folder for all that it writes.
   */
  static async start(entry: string, home: string): Promise<CodeServer> {
    const args = [
      ...[entry, ...folders(home), '--bind-addr', '127.0.0.1:0', '--auth', 'none'],
      ...['--disable-telemetry', '--disable-update-check'],
    ];
    const child = spawn(process.execPath, [leash, ...args], {
      cwd: home,
      env: environment(home),
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let log = '';
    const address = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        log += chunk;
        const found = /HTTP server listening on (http:\S+?)\/?\s/.exec(log)?.[1];
        if (found) resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('error', reject);
      child.on('exit', () => reject(new Error(`code-server does not start: ${log}`)));
    });
    return new CodeServer(address, child);
  }

  /** Ends all of its processes. */
  async stop(): Promise<void> {
    const exited = once(this.#process, 'exit');
    this.#process.stdin.end();
    await exited;
  }
}

/** Runs code-server's command line. */
export function cli(entry: string, home: string, ...args: string[]): void {
  execFileSync(process.execPath, [entry, ...folders(home), ...args], {
    cwd: home,
    env: environment(home),
    stdio: 'pipe',
    timeout: 120_000,
  });
}

function folders(home: string): string[] {
  return ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
}

/** Nothing of the user's settings, and no gallery of extensions. */
function environment(home: string): NodeJS.ProcessEnv {
  return {PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', EXTENSIONS_GALLERY: '{"serviceUrl": ""}'};
}
