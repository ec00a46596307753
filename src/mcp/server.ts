import {Server} from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import {toJsonSchema} from '@valibot/to-json-schema';
import * as v from 'valibot';
import {reasonOf} from '../cli/lint-file.js';
import {describeIssues} from '../engine/describe-issues.js';
import {internalError} from '../node/internal-error.js';
import {version} from '../node/version.js';
import {ConfigError} from '../project/config/error.js';
import {fixedText, lintPair, lintPaths, lintText, type Place} from './lint.js';
import {allRules, explained} from './rules.js';
import {type Input, inputs, type Output, outputs, type ToolName} from './schemas.js';
import {linesOf} from './text.js';

/** A tool, and what it does. */
interface Work<Name extends ToolName> {
  readonly title: string;
  readonly description: string;
  run(input: Input<Name>, signal: AbortSignal): Promise<Output<Name>>;
}

type Tools = {readonly [Name in ToolName]: Work<Name>};

const instructions = `mtlint finds what machine translation breaks: lost or repeated words, broken placeholders, links and numbers that differ from the source, leftovers of prompts.
After you translate or edit a text, lint it against its source, repair each problem, and lint again until no error is left. Apply replacements whose fix is "safe" with fix-text. Warnings and info are advice: look at each, and keep the text where it is right.`;

/**
 * Makes a server for the Model Context Protocol.
 *
 * @param root Folder of the package: the rules' readmes are there.
 */
export function createServer(place: Place, root: URL): Server {
  const tools: Tools = {
    'lint-text': {
      title: 'Lint a text',
      description:
        'Finds problems in a translated text. With `source`, it also finds what was lost, added, or changed in translation.',
      run: input => lintText(input, place),
    },
    'lint-files': {
      title: 'Lint files',
      description: 'Finds problems in files, folders, and globs, with the settings of their config files.',
      run: (input, signal) => lintPaths(input, place, signal),
    },
    'lint-pair': {
      title: 'Lint a file against its source',
      description:
        'Finds problems in a translated file, and differences from the file that it was translated from.',
      run: (input, signal) => lintPair(input, place, signal),
    },
    'fix-text': {
      title: 'Fix a text',
      description:
        'Applies all safe fixes to a text, and returns the new text and the problems that are left. It writes no file.',
      run: input => fixedText(input, place),
    },
    'explain-rule': {
      title: 'Explain a rule',
      description: 'Tells what a rule finds, why it matters, and how to fix it, with examples.',
      run: ({rule}) => explained(rule, root, place),
    },
    'list-rules': {
      title: 'List the rules',
      description: 'Lists all rules with what each finds.',
      run: () => allRules(place),
    },
  };
  const server = new Server(
    {name: 'mtlint', title: 'mtlint', version},
    {capabilities: {tools: {}}, instructions},
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: (Object.keys(tools) as ToolName[]).map(name => toolOf(name, tools[name])),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({params: {name, arguments: given = {}}}, {signal}) => {
    if (!Object.hasOwn(tools, name)) throw new McpError(ErrorCode.InvalidParams, `unknown tool ${name}`);
    return call(name as ToolName, tools, given, signal);
  });
  return server;
}

async function call<Name extends ToolName>(
  name: Name,
  tools: Tools,
  given: unknown,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const input = v.safeParse(inputs[name] as v.GenericSchema<unknown, Input<Name>>, given);
  if (!input.success) return failed(describeIssues(input.issues).join('\n'));
  try {
    const output = await tools[name].run(input.output, signal);
    return {content: [{type: 'text', text: linesOf(output)}], structuredContent: {...output}};
  } catch (error) {
    return failed(describe(error));
  }
}

function failed(text: string): CallToolResult {
  return {content: [{type: 'text', text}], isError: true};
}

/** Errors whose message is written for the user. */
const expected = new Set(['UsageError', 'UnknownRuleError', 'OptionsError', 'TimeoutError']);

function describe(error: unknown): string {
  if (error instanceof ConfigError) return error.linesFrom(process.cwd()).join('\n');
  if (error instanceof Error && expected.has(error.name)) return error.message;
  return error instanceof Error ? reasonOf(error) : internalError(error);
}

function toolOf(name: ToolName, {title, description}: Pick<Work<ToolName>, 'title' | 'description'>): Tool {
  return {
    name,
    title,
    description,
    inputSchema: schemaOf(inputs[name]),
    outputSchema: schemaOf(outputs[name]),
    // Tools read files and texts, and change nothing.
    annotations: {readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false},
  };
}

function schemaOf(schema: v.GenericSchema): Tool['inputSchema'] {
  return toJsonSchema(schema, {typeMode: 'input', errorMode: 'ignore'}) as Tool['inputSchema'];
}
