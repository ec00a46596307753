import type {Readable} from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver/node';
import {problemIn} from './params.js';

/** Longest message that is read, in bytes: more is no document that anybody edits. */
const longestMessage = 1 << 28;

/** How much is kept while the head of a message is looked for, in bytes. */
const longestHead = 1 << 13;

const headEnd = Buffer.from('\r\n\r\n');

/** Answers what is not handed on. */
export interface Refusal {
  /** What is no message. */
  garbage(code: number, why: string): void;
  /** A message whose parameters do not fit. */
  message(message: Message, why: string): void;
}

/**
 * Reads messages as the protocol frames them. vscode-jsonrpc's own reader stops at the first byte that does not belong
 * there; this one answers with an error and goes on with the next message.
 */
export class TolerantReader extends AbstractMessageReader implements MessageReader {
  readonly #input: Readable;
  readonly #refuse: Refusal;
  #buffer: Buffer = Buffer.alloc(0);
  /** What has come since, and is not needed before all of a body is there: put together once, not chunk by chunk. */
  #chunks: Buffer[] = [];
  #length = 0;
  /** Length from which on there is something to be done. */
  #wanted = 0;
  /** Whether what is being skipped has been answered already. */
  #isSkipping = false;

  /** @param refuse Called for input that cannot be passed on. */
  constructor(input: Readable, refuse: Refusal) {
    super();
    this.#input = input;
    this.#refuse = refuse;
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer): void => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      if (this.#buffer.length + this.#length < this.#wanted) return;
      this.#buffer = Buffer.concat([this.#buffer, ...this.#chunks]);
      this.#chunks = [];
      this.#length = 0;
      this.#wanted = 0;
      for (let body = this.#next(); body !== undefined; body = this.#next()) this.#deliver(body, callback);
    };
    const onEnd = (): void => this.fireClose();
    this.#input.on('data', onData).on('end', onEnd);
    return {
      dispose: () => {
        this.#input.off('data', onData).off('end', onEnd);
      },
    };
  }

  /** The body of the next message, as soon as all of it is there. */
  #next(): Buffer | undefined {
    for (;;) {
      const end = this.#buffer.indexOf(headEnd);
      if (end === -1) {
        if (this.#buffer.length > longestHead)
          this.#skip(this.#buffer.length, 'a message must start with Content-Length');
        return undefined;
      }
      const head = this.#buffer.subarray(0, end).toString('latin1');
      const field = /Content-Length: *(\d{1,12})(?:\r\n|$)/i.exec(head);
      if (!field || Number(field[1]) > longestMessage) {
        this.#skip(end + headEnd.length, 'a message must start with Content-Length');
        continue;
      }
      if (head.slice(0, field.index).replace(/^Content-Type: [^\r\n]*\r\n/i, '') !== '') {
        this.#skip(field.index, 'unexpected data before the header of a message');
        continue;
      }
      this.#isSkipping = false;
      const length = Number(field[1]);
      const body = end + headEnd.length;
      if (this.#buffer.length < body + length) {
        this.#wanted = body + length;
        return undefined;
      }
      const found = this.#buffer.subarray(body, body + length);
      this.#buffer = this.#buffer.subarray(body + length);
      return found;
    }
  }

  /** Drops what is no message, and says so once for all that is dropped together. */
  #skip(length: number, why: string): void {
    this.#buffer = this.#buffer.subarray(length);
    if (!this.#isSkipping) this.#refuse.garbage(ErrorCodes.ParseError, why);
    this.#isSkipping = true;
  }

  #deliver(body: Buffer, callback: DataCallback): void {
    let message: unknown;
    try {
      message = JSON.parse(body.toString('utf8'));
    } catch {
      this.#refuse.garbage(ErrorCodes.ParseError, 'the message is not valid JSON');
      return;
    }
    if (!isMessage(message)) {
      this.#refuse.garbage(ErrorCodes.InvalidRequest, 'the message is not a JSON-RPC message');
      return;
    }
    const complete = withCapabilities(message);
    const problem = problemIn(complete);
    if (problem === undefined) callback(complete);
    else this.#refuse.message(complete, problem);
  }
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'jsonrpc' in value;
}

/** vscode-languageserver trusts that a client says what it can do; one that does not can do nothing in particular. */
function withCapabilities(message: Message): Message {
  if (!('method' in message) || message.method !== 'initialize') return message;
  const {params} = message as {params?: {capabilities?: unknown} | null};
  return {...message, params: {...params, capabilities: params?.capabilities ?? {}}} as Message;
}

/**
 * Answers what could not be read: without a request id, since it is unknown; a request that does not fit, with an error; a
 * notification has no answer.
 *
 * @param writer What writes the other answers: two messages must not get into each other.
 * @param log Called when a notification is ignored.
 */
export function refuseOn(writer: MessageWriter, log: (line: string) => void): Refusal {
  const answer = (id: ResponseMessage['id'], code: number, message: string): void => {
    const response: ResponseMessage = {jsonrpc: '2.0', id, error: {code, message: `mtlint: ${message}`}};
    void writer.write(response).catch(() => {});
  };
  return {
    garbage: (code, why) => answer(null, code, why),
    message(message, why) {
      if ('id' in message) answer(message.id as ResponseMessage['id'], ErrorCodes.InvalidParams, why);
      else log(`${why}: ignoring the notification`);
    },
  };
}
