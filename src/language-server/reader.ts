import {
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageWriter,
  type ResponseMessage,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import {problemIn} from './params.js';

/** Answers a message whose parameters do not fit. */
export type Refuse = (message: Message, why: string) => void;

/** Reads messages, and hands on those whose parameters fit. What is no message is an error. */
export class CheckedReader extends StreamMessageReader {
  readonly #refuse: Refuse;

  constructor(input: NodeJS.ReadableStream, refuse: Refuse) {
    super(input);
    this.#refuse = refuse;
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen(message => {
      // The library hands on whatever is JSON.
      if (!isMessage(message)) return this.fireError(new Error('JSON that is not a message'));
      const complete = withCapabilities(message);
      const problem = problemIn(complete);
      if (problem === undefined) callback(complete);
      else this.#refuse(complete, problem);
    });
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
 * Answers a request that does not fit with an error; a notification has no answer.
 *
 * @param writer What writes the other answers: two messages must not get into each other.
 * @param log Called when a notification is ignored.
 */
export function refuseOn(writer: MessageWriter, log: (line: string) => void): Refuse {
  return (message, why) => {
    if (!('id' in message)) return log(`${why}: ignoring the notification`);
    const response: ResponseMessage = {
      jsonrpc: '2.0',
      id: message.id as ResponseMessage['id'],
      error: {code: ErrorCodes.InvalidParams, message: `mtlint: ${why}`},
    };
    void writer.write(response).catch(() => {});
  };
}
