import {dirname} from 'node:path';
import {
  type Connection,
  type Diagnostic,
  MessageType,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {describeFailure, type RuleFailure} from '../engine/rule-failure.js';
import {upwards} from '../node/upwards.js';
import {ConfigError} from '../project/config/error.js';
import {describeSkipped} from '../project/config/skipped.js';
import type {RuleMeta} from '../rule/definition.js';
import type {Abilities} from './capabilities.js';
import type {ActionContext} from './code-actions.js';
import {ConfigReports} from './config-reports.js';
import {diagnosticsOf} from './diagnostics.js';
import type {Positions} from './encoding.js';
import type {Folder} from './folder.js';
import type {Folders} from './folders.js';
import {say} from './notify.js';
import {type CheckedVersion, OpenDocument} from './open-document.js';
import {ClientWatching, OwnWatching} from './watching.js';

/** How long typing must rest before results are sent to a client that does not ask for them, in milliseconds. */
const rest = 120;

/** What is known while an editor is being served: its documents, and what was found in them. */
export class Session {
  readonly abilities: Abilities;
  readonly positions: Positions;
  readonly #connection: Connection;
  readonly #folders: Folders;
  readonly #reports: ConfigReports;
  readonly #documents = new Map<string, OpenDocument>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #errors = new Map<string, ConfigError>();
  /** Ids of the rules whose failure was reported. */
  readonly #told = new Set<string>();
  /** Skipped code that was already logged, as text. */
  readonly #toldSkipped = new Set<string>();
  #opened = 0;
  /** Grows when something else than a text changes. */
  #generation = 0;
  #clientWatching: ClientWatching | undefined;
  #ownWatching: OwnWatching | undefined;
  #reload: NodeJS.Timeout | undefined;

  constructor(connection: Connection, abilities: Abilities, positions: Positions, folders: Folders) {
    this.#connection = connection;
    this.abilities = abilities;
    this.positions = positions;
    this.#folders = folders;
    this.#reports = new ConfigReports(connection);
  }

  /** Starts what needs a client that is ready. */
  begin(): void {
    const onChange = (): void => this.#reloadSoon();
    this.#ownWatching = new OwnWatching(onChange);
    if (this.abilities.watchesFiles) this.#clientWatching = new ClientWatching(this.#connection, onChange);
    if (!this.abilities.changesFolders) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
      this.#folders.change(
        added.map(({uri}) => uri),
        removed.map(({uri}) => uri),
      );
      this.#reloadSoon();
    });
  }

  open(document: TextDocument): void {
    this.#documents.set(document.uri, new OpenDocument(document, this.#folders, this.#opened++));
    this.#pushSoon(document.uri, 0);
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const open = this.#documents.get(uri);
    if (!open) return;
    open.update(this.positions.update(open.document, changes, version));
    this.#pushSoon(uri, rest);
  }

  close(uri: string): void {
    this.#documents.get(uri)?.forget();
    this.#documents.delete(uri);
    this.#settle(uri, undefined);
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    void this.#connection.sendDiagnostics({uri, diagnostics: []});
  }

  /** Takes settings that the client has sent. */
  set(settings: unknown): void {
    this.#folders.set(settings);
    this.#reloadSoon();
  }

  /** What was found in the newest version of a document; undefined where it changes meanwhile, or is not open. */
  async diagnose(uri: string): Promise<{id: string; diagnostics: Diagnostic[]} | undefined> {
    const open = this.#documents.get(uri);
    if (!open) return {id: '', diagnostics: []};
    const generation = this.#generation;
    const checked = await this.#check(uri, open);
    if (checked === 'stale' || generation !== this.#generation) return undefined;
    const diagnostics = checked ? diagnosticsOf(checked, open.document, this.positions) : [];
    return {id: `${generation}.${open.serial}.${open.document.version}`, diagnostics};
  }

  /** What code actions and hovers are made of; undefined where there is nothing to be said of the document. */
  async look(uri: string): Promise<{open: Fixable; action: ActionContext} | undefined> {
    const open = this.#documents.get(uri);
    if (!open) return undefined;
    const {document} = open;
    const checked = await this.#check(uri, open);
    if (checked === undefined || checked === 'stale' || document !== open.document) return undefined;
    const folder = (await this.#folders.folderOf(open.path)).path;
    const {positions, abilities} = this;
    return {open: {linter: open}, action: {document, checked, positions, abilities, folder}};
  }

  /** What is known of a rule of a plugin that a folder's config names. */
  async pluginRule(id: string): Promise<RuleMeta | undefined> {
    const folders = await this.#folders.opened();
    return folders.map(({pluginRules}) => pluginRules.get(id)).find(Boolean);
  }

  /** Abandons a check whose result is no longer needed. */
  giveUp(uri: string): void {
    this.#documents.get(uri)?.forget();
  }

  /** Checks the newest version: `stale` when it is no longer that, undefined when its config file is broken. */
  async #check(uri: string, open: OpenDocument): Promise<CheckedVersion | 'stale' | undefined> {
    try {
      const checked = await open.check();
      if (checked.version !== open.document.version) return 'stale';
      this.#settle(uri, undefined);
      this.#tell(checked.failures);
      return checked;
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return 'stale';
      if (error instanceof Error && error.name === 'FormatError') {
        this.#tellOnce(`${this.#folders.nameOf(open.path)}: ${error.message}`);
        return undefined;
      }
      if (!(error instanceof ConfigError)) throw error;
      this.#settle(uri, error);
      return undefined;
    } finally {
      await this.#watch();
    }
  }

  /** Reports the rules that failed, each once until something other than a text changes. */
  #tell(failures: readonly RuleFailure[]): void {
    for (const failure of failures) {
      if (this.#told.has(failure.ruleId)) continue;
      this.#told.add(failure.ruleId);
      const line = describeFailure(failure, file => this.#folders.nameOf(file));
      say(this.#connection, MessageType.Error, `${line}\nThe other rules still work.`);
    }
  }

  /** Shows an error once, until something other than a text changes. */
  #tellOnce(line: string): void {
    if (this.#told.has(line)) return;
    this.#told.add(line);
    say(this.#connection, MessageType.Error, line);
  }

  /** Logs the code in config files that was skipped, each piece once. */
  #tellSkipped(folders: readonly Folder[]): void {
    const news = folders
      .flatMap(folder => [...folder.skipped])
      .filter(code => this.#toldSkipped.size < this.#toldSkipped.add(JSON.stringify(code)).size);
    if (news.length === 0) return;
    const names = describeSkipped(news, file => this.#folders.nameOf(file));
    this.#connection.console.info(`plugins are off; skipped code in config files: ${names}`);
  }

  /** Notes whether a document's config file can be used. */
  #settle(uri: string, error: ConfigError | undefined): void {
    if (error) this.#errors.set(uri, error);
    else if (!this.#errors.delete(uri)) return;
    this.#reports.report([...this.#errors.values()]);
  }

  /** Sees to it that what the results come from is known to the user where it has to be, and is watched: by the client what it knows of, the workspace, else by the server. */
  async #watch(): Promise<void> {
    const opened = await this.#folders.opened();
    this.#tellSkipped(opened);
    const files = [...new Set(opened.flatMap(({dependencies}) => [...dependencies]))];
    const folders = [...this.#folders.paths, ...[...this.#documents.values()].map(({path}) => dirname(path))];
    const client = this.#clientWatching;
    const isOurs = (path: string): boolean => !(client && this.#folders.isInWorkspace(path));
    await client?.also(files.filter(file => !isOurs(file)));
    const all = folders.flatMap(upwards);
    this.#ownWatching?.also(new Set(files.filter(isOurs)), all.filter(isOurs));
  }

  /** Sends results when nothing has changed for a while, to a client that does not ask for them. */
  #pushSoon(uri: string, delay: number): void {
    if (this.abilities.pullsDiagnostics) return;
    clearTimeout(this.#timers.get(uri));
    const push = (): void =>
      void this.#push(uri).catch(error => this.#connection.console.error(String(error)));
    this.#timers.set(uri, setTimeout(push, delay));
  }

  async #push(uri: string): Promise<void> {
    const found = await this.diagnose(uri);
    const open = this.#documents.get(uri);
    if (!found || !open) return;
    await this.#connection.sendDiagnostics({
      uri,
      version: open.document.version,
      diagnostics: found.diagnostics,
    });
  }

  /** Reads config files, ignore files and baselines again. An editor may save several in a row. */
  #reloadSoon(): void {
    clearTimeout(this.#reload);
    this.#reload = setTimeout(() => {
      this.#generation++;
      this.#told.clear();
      this.#folders.forget();
      for (const [uri, open] of this.#documents) {
        open.forget();
        this.#pushSoon(uri, 0);
      }
      if (this.abilities.pullsDiagnostics && this.abilities.refreshesDiagnostics)
        void this.#connection.languages.diagnostics.refresh().catch(() => {});
    }, 50);
  }
}

/** A document whose current text can be linted. */
export interface Fixable {
  readonly linter: Pick<OpenDocument, 'lint'>;
}
