/** A line of a log that a CI service takes for a command. */
export interface Command {
  readonly service: 'github' | 'azure' | 'gitlab' | 'teamcity';
  readonly name: string;
}

/** Names that actions/runner registers, and one that was registered by `stop-commands`. */
const githubCommands = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** What CI services would do on reading a log, as far as its text tells. */
export function commandsIn(log: string): Command[] {
  // Both .NET agents read line by line, and a carriage return ends a line.
  const lines = log.split(/\r\n|\r|\n/);
  return [
    ...lines.flatMap(line => githubCommand(line) ?? []),
    ...lines.flatMap(azureCommand),
    ...all('gitlab', gitlabSection, log),
    ...all('teamcity', /##teamcity\[(\w+)/g, log),
  ];
}

/** Gitlab::Regex.build_trace_section_regex. */
const gitlabSection = /section_(?:start|end):\d+:([\w.-]+)(?:\[.*?\])?\r\p{Cc}\[0K/gu;

/** As actions/runner, ActionCommand.cs: the second version first, then the first, which may be anywhere. */
function githubCommand(line: string): Command | undefined {
  const [, second] = /^\s*::([^\s]*?)(?: .*?)?::/.exec(seen(line)) ?? [];
  if (second && githubCommands.has(second.toLowerCase())) return {service: 'github', name: `::${second}`};
  const [, first] = /##\[([^\]\s]*)[^\]]*\]/.exec(seen(line)) ?? [];
  if (first && githubCommands.has(first.toLowerCase())) return {service: 'github', name: `##[${first}`};
  return undefined;
}

/** As azure-pipelines-agent, Command.cs and WorkerCommandManager.cs; `##[…]` is what its log viewer formats. */
function azureCommand(line: string): Command[] {
  return all('azure', /##vso|##\[(?:group|endgroup|section|command|debug|warning|error)\]/g, seen(line));
}

/** Both compare as people do: what cannot be seen does not count. */
function seen(line: string): string {
  return line.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, character =>
    character === '\t' ? '\t' : '',
  );
}

function all(service: Command['service'], pattern: RegExp, text: string): Command[] {
  return [...text.matchAll(pattern)].map(([whole, name = whole]) => ({service, name}));
}
