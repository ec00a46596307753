import * as v from 'valibot';
import type {Message} from 'vscode-languageserver/node';

const uri = v.pipe(
  v.string('expected a URI'),
  v.regex(/^[a-z][a-z\d+.-]*:/i, 'expected a URI with a scheme, as in file:///folder/text.md'),
);
const count = v.pipe(
  v.number('expected a number'),
  v.integer('expected a whole number'),
  v.minValue(0, 'expected 0 or more'),
);
const position = v.looseObject({line: count, character: count}, 'expected a position');
const range = v.looseObject({start: position, end: position}, 'expected a range');
const text = v.string('expected a string');
const anObject = 'expected an object';
const aList = 'expected a list';
const document = v.looseObject({uri}, anObject);
const number = v.number('expected a number');
const id = v.union([text, number], 'expected a number or a string');
const folders = v.array(v.looseObject({uri}, anObject), aList);

/** What the server uses of the parameters of messages, by method. */
const schemas: Readonly<Record<string, v.GenericSchema>> = {
  initialize: v.looseObject(
    {
      workspaceFolders: v.nullish(folders),
      rootUri: v.nullish(uri),
      capabilities: v.looseObject({}, anObject),
    },
    anObject,
  ),
  'textDocument/didOpen': v.looseObject(
    {textDocument: v.looseObject({uri, languageId: text, version: number, text}, anObject)},
    anObject,
  ),
  'textDocument/didChange': v.looseObject(
    {
      textDocument: v.looseObject({uri, version: number}, anObject),
      contentChanges: v.array(v.looseObject({text, range: v.optional(range)}, anObject), aList),
    },
    anObject,
  ),
  'textDocument/didClose': v.looseObject({textDocument: document}, anObject),
  'textDocument/diagnostic': v.looseObject(
    {textDocument: document, previousResultId: v.nullish(text)},
    anObject,
  ),
  'textDocument/codeAction': v.looseObject(
    {
      textDocument: document,
      range,
      context: v.looseObject({only: v.nullish(v.array(text, aList))}, anObject),
    },
    anObject,
  ),
  'textDocument/hover': v.looseObject({textDocument: document, position}, anObject),
  'workspace/executeCommand': v.looseObject(
    {command: text, arguments: v.nullish(v.array(v.unknown(), aList))},
    anObject,
  ),
  'workspace/didChangeConfiguration': v.looseObject({}, anObject),
  // vscode-languageserver takes these; after one that does not fit, it loses the next message.
  '$/cancelRequest': v.looseObject({id}, anObject),
  '$/progress': v.looseObject({token: id}, anObject),
  '$/setTrace': v.looseObject({value: text}, anObject),
  'window/workDoneProgress/cancel': v.looseObject({token: id}, anObject),
  'workspace/didChangeWorkspaceFolders': v.looseObject(
    {event: v.looseObject({added: folders, removed: folders}, anObject)},
    anObject,
  ),
};

/**
 * Describes in one line what is wrong with the parameters of a message, or returns undefined. The code after this check can
 * rely on the protocol's types.
 */
export function problemIn(message: Message): string | undefined {
  const {method, params} = message as {method?: unknown; params?: unknown};
  const schema = typeof method === 'string' && Object.hasOwn(schemas, method) ? schemas[method] : undefined;
  if (!schema) return undefined;
  // To the library, a list is an object.
  if (Array.isArray(params)) return `${method}: params: ${anObject}`;
  const {issues} = v.safeParse(schema, params, {abortEarly: true});
  if (!issues) return undefined;
  const path = v.getDotPath(issues[0]);
  return `${method}: ${path ?? 'params'}: ${issues[0].message}`;
}
