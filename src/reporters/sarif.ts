import type {
  ArtifactLocation,
  Fix,
  Invocation,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Run,
} from 'sarif';
import type {Severity} from '../model/severity.js';
import type {Message} from '../rule/message.js';
import {alsoHere} from './also-at.js';
import {fingerprintOf} from './fingerprint.js';
import {inertJson} from './inert.js';
import {Occurrences} from './occurrences.js';
import {uriOf} from './paths.js';
import type {FileReport, RuleDescription, Style} from './report.js';

const levels = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<Severity, string>;

/** What relative addresses start from. */
const root = 'SRCROOT';

const documentation = 'https://github.com/mtlint/mtlint';

/** SARIF 2.1.0, which GitHub code scanning and other services read. */
export async function* sarif(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  const rules = await style.rules();
  const indexes = new Map(rules.map(({id}, index) => [id, index]));
  const {results: _, ...run} = runOf(rules, style.version);
  yield '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [\n';
  yield `${inertJson(run).slice(0, -1)}, "results": [`;
  let separator = '';
  const failures: Notification[] = [];
  for await (const {result, failure} of reports) {
    const occurrences = new Occurrences();
    const artifact = locate(uriOf(result.path, style));
    if (failure !== undefined) failures.push(notification(artifact, failure));
    for (const message of result.messages) {
      const fingerprint = fingerprintOf(message);
      const names = {
        'mtlint/v1': fingerprint,
        // GitHub follows an alert by this name, and counts copies after the colon.
        primaryLocationLineHash: `${fingerprint.slice(0, 16)}:${occurrences.count(fingerprint)}`,
      };
      const entry = resultOf(message, artifact, indexes.get(message.ruleId), names);
      yield `${separator}\n  ${inertJson(entry)}`;
      separator = ',';
    }
  }
  const invocation: Invocation = {executionSuccessful: false, toolExecutionNotifications: failures};
  yield `]${failures.length > 0 ? `, "invocations": ${inertJson([invocation])}` : ''}}]}\n`;
}

function runOf(rules: readonly RuleDescription[], version: string): Run {
  return {
    tool: {
      driver: {
        name: 'mtlint',
        version,
        semanticVersion: version,
        informationUri: documentation,
        rules: rules.map(descriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {[root]: {description: {text: 'The root of the repository.'}}},
    results: [],
  };
}

function descriptor({id, description, category, severity, url, help}: RuleDescription): ReportingDescriptor {
  return {
    id,
    // A name that is but the id again says nothing, and validators object.
    ...(id.includes('-') ? {name: pascalCase(id)} : {}),
    shortDescription: {text: `${description}.`},
    fullDescription: {text: help},
    help: {text: `${help}\n\n${url}`, markdown: `${help}\n\n[Examples and options](${url})`},
    helpUri: url,
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: ['machine translation', category]},
  };
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function locate(uri: string): ArtifactLocation {
  return uri.startsWith('file:') ? {uri} : {uri, uriBaseId: root};
}

/** What is said of a file that could not be linted. */
function notification(artifactLocation: ArtifactLocation, failure: string): Notification {
  return {
    level: 'error',
    message: {text: `The file could not be linted: ${failure}.`},
    locations: [{physicalLocation: {artifactLocation}}],
  };
}

function resultOf(
  message: Message,
  artifactLocation: ArtifactLocation,
  ruleIndex: number | undefined,
  partialFingerprints: Record<string, string>,
): Result {
  const {related, also = [], segment, source} = message;
  const relatedLocations = [
    ...(related ? [{location: artifactLocation, place: related, text: related.message}] : []),
    ...also.map(place => ({location: artifactLocation, place, text: alsoHere})),
    ...(source
      ? [
          {
            location: source.path === undefined ? artifactLocation : locate(encodeURI(source.path)),
            place: source,
            text: `Source: ${source.text}`,
          },
        ]
      : []),
  ].map(({location, place, text}, index) => ({
    id: index + 1,
    physicalLocation: physical(place, location),
    message: {text},
  }));
  const fixes = fixesOf(message, artifactLocation);
  return {
    ruleId: message.ruleId,
    ...(ruleIndex === undefined ? {} : {ruleIndex}),
    level: levels[message.severity],
    message: {text: sentence(message)},
    locations: [
      {
        physicalLocation: physical(message, artifactLocation, message.actual),
        ...(segment ? {logicalLocations: [{fullyQualifiedName: segment.id, kind: 'resource'}]} : {}),
      },
    ],
    ...(relatedLocations.length > 0 ? {relatedLocations} : {}),
    partialFingerprints,
    ...(fixes.length > 0 ? {fixes} : {}),
  };
}

function sentence({message, note}: Message): string {
  return note ? `${message}. ${note}` : `${message}.`;
}

function physical(
  span: Pick<Message, 'start' | 'end'>,
  artifactLocation: ArtifactLocation,
  snippet?: string,
): PhysicalLocation {
  const region = regionOf(span);
  return {artifactLocation, region: snippet === undefined ? region : {...region, snippet: {text: snippet}}};
}

function regionOf({start, end}: Pick<Message, 'start' | 'end'>): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function fixesOf(message: Message, artifactLocation: ArtifactLocation): Fix[] {
  if (message.fix === 'none') return [];
  return message.expected.map(text => ({
    description: {text: text === '' ? 'Remove it.' : `Write \`${text}\`.`},
    artifactChanges: [
      {artifactLocation, replacements: [{deletedRegion: regionOf(message), insertedContent: {text}}]},
    ],
  }));
}
