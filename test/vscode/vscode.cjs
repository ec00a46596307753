/**
 * Stands for the module that the editor gives its extensions: as much of it as the extension and the language client
 * use to start, open a document and show what is found. What it is asked to do is noted in `seen`.
 */
const {pathToFileURL, fileURLToPath} = require('node:url');
const {join} = require('node:path');

const seen = {
  commands: new Map(),
  executed: [],
  messages: [],
  items: [],
  diagnostics: new Map(),
  channels: [],
};
const disposable = () => ({dispose() {}});

/** An event of the editor, with `fire`. */
function event() {
  const listeners = new Set();
  const on = (listener, self) => {
    const bound = self ? listener.bind(self) : listener;
    listeners.add(bound);
    return {dispose: () => listeners.delete(bound)};
  };
  on.fire = value => [...listeners].map(listener => listener(value));
  return on;
}

class Position {
  constructor(line, character) {
    Object.assign(this, {line, character});
  }
}
class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = new Position(startLine, startCharacter);
    this.end = new Position(endLine, endCharacter);
  }
  contains({line, character}) {
    const {start, end} = this;
    return (
      line === start.line && line === end.line && start.character <= character && character <= end.character
    );
  }
}
class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, {range, message, severity});
  }
}
class Uri {
  constructor(href) {
    this.href = href;
    this.scheme = new URL(href).protocol.slice(0, -1);
  }
  static parse(href) {
    return new Uri(href);
  }
  static file(path) {
    return new Uri(pathToFileURL(path).href);
  }
  static joinPath(uri, ...parts) {
    return Uri.file(join(uri.fsPath, ...parts));
  }
  get fsPath() {
    return fileURLToPath(this.href);
  }
  toString() {
    return this.href;
  }
}
class EventEmitter {
  event = event();
  fire(value) {
    this.event.fire(value);
  }
  dispose() {}
}
class CancellationTokenSource {
  token = {isCancellationRequested: false, onCancellationRequested: event()};
  cancel() {
    this.token.isCancellationRequested = true;
    this.token.onCancellationRequested.fire();
  }
  dispose() {}
}

/** A class of the editor that is extended or made, and of which nothing is asked here. */
const plain = name => ({[name]: class {}})[name];
/** An enumeration of which nothing but the names are used. */
const names = new Proxy({}, {get: (_, name) => name});

function channel(name) {
  const lines = [];
  const log = (...values) => lines.push(values.join(' '));
  const made = {name, lines, append: log, appendLine: log, show: () => seen.executed.push(['show output'])};
  for (const level of ['trace', 'debug', 'info', 'warn', 'error']) made[level] = log;
  Object.assign(made, {
    clear() {},
    replace() {},
    hide() {},
    dispose() {},
    logLevel: 1,
    onDidChangeLogLevel: event(),
  });
  seen.channels.push(made);
  return made;
}

function diagnosticCollection() {
  return {
    set(uri, diagnostics) {
      seen.diagnostics.set(String(uri), diagnostics ?? []);
      languages.onDidChangeDiagnostics.fire({uris: [uri]});
    },
    delete: uri => seen.diagnostics.delete(String(uri)),
    clear: () => seen.diagnostics.clear(),
    dispose() {},
  };
}

const languages = {
  match: (selector, {languageId, uri}) =>
    [selector].flat().some(filter => filter.language === languageId && filter.scheme === uri.scheme) ? 10 : 0,
  getDiagnostics: uri => seen.diagnostics.get(String(uri)) ?? [],
  onDidChangeDiagnostics: event(),
  createDiagnosticCollection: diagnosticCollection,
};

const workspace = {
  textDocuments: [],
  notebookDocuments: [],
  workspaceFolders: undefined,
  isTrusted: true,
  getConfiguration: () => ({get: (_, value) => value, inspect: () => undefined}),
  getWorkspaceFolder: () => undefined,
  createFileSystemWatcher: () => ({
    ...disposable(),
    onDidCreate: event(),
    onDidChange: event(),
    onDidDelete: event(),
  }),
};

const window = {
  activeTextEditor: undefined,
  visibleTextEditors: [],
  tabGroups: {all: [], onDidChangeTabs: event(), onDidChangeTabGroups: event()},
  state: {focused: true},
  createOutputChannel: channel,
  createStatusBarItem(id) {
    const item = {id, text: '', visible: false, ...disposable()};
    item.show = () => {
      item.visible = true;
    };
    item.hide = () => {
      item.visible = false;
    };
    seen.items.push(item);
    return item;
  },
  showInformationMessage: async message => void seen.messages.push(message),
  showErrorMessage: async message => void seen.messages.push(message),
  showWarningMessage: async message => void seen.messages.push(message),
  showQuickPick: async items => items[0],
  withProgress: async (_, work) => work({report() {}}, new CancellationTokenSource().token),
};

/** Adds what a part of the editor has beside: events, and functions that register something. */
function completed(part) {
  return new Proxy(part, {
    get(target, name) {
      if (!(name in target) && typeof name === 'string') {
        if (/^on(?:Did|Will)/.test(name)) target[name] = event();
        else if (/^register/.test(name)) target[name] = disposable;
      }
      return target[name];
    },
  });
}

const vscode = {
  seen,
  version: '1.91.0',
  Position,
  Range,
  Diagnostic,
  Uri,
  EventEmitter,
  CancellationTokenSource,
  CancellationError: class CancellationError extends Error {},
  Disposable: class Disposable {
    constructor(dispose) {
      this.dispose = dispose;
    }
    static from(...all) {
      return {
        dispose() {
          for (const item of all) item.dispose();
        },
      };
    }
  },
  CodeActionKind: class CodeActionKind {
    static get Empty() {
      return new CodeActionKind('');
    }
    constructor(value) {
      this.value = value;
    }
    append(part) {
      return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
    }
  },
  DiagnosticSeverity: {Error: 0, Warning: 1, Information: 2, Hint: 3},
  StatusBarAlignment: {Left: 1, Right: 2},
  env: {appName: 'Test', appHost: 'desktop', language: 'en', uriScheme: 'vscode', clipboard: {}},
  extensions: {all: [], getExtension: () => undefined, onDidChange: event()},
  languages: completed(languages),
  workspace: completed(workspace),
  window: completed(window),
  commands: {
    registerCommand(id, run) {
      seen.commands.set(id, run);
      return disposable();
    },
    async executeCommand(id, ...values) {
      seen.executed.push([id, ...values]);
      return seen.commands.get(id)?.(...values);
    },
  },
};

module.exports = new Proxy(vscode, {
  get(target, name) {
    if (!(name in target) && typeof name === 'string')
      // A plural, or a kind of something, is an enumeration; the rest are classes.
      target[name] = /(?:Kind|Type|Reason|Change|State|Mode|Tag|Level|Severity)$/.test(name)
        ? names
        : plain(name);
    return target[name];
  },
});
