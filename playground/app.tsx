import {type JSX, render} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import type {Message} from '../src/browser/index.js';
import {catalog, type Example, load} from './catalog.js';
import type {LinterClient} from './client.js';
import type {TextEditor} from './editor.js';
import {Explanation} from './explanation.js';
import {Pane} from './pane.js';
import {focusProblem, Problems} from './problems.js';
import {type Outcome, Session} from './session.js';
import {Settings} from './settings.js';
import {fragmentOf, readFragment, type Shared} from './share.js';
import {counted} from './status.js';

const sample =
  'The the mayor opened a new bridge on monday. It is the greatest work that the town has begun since since the war.\n\n' +
  'He said that “the road is open. The workers has built it in a only two years , and and many people came to see it.\n';

const blank: Shared = {text: sample, format: 'text', language: '', source: undefined, sourceLanguage: ''};

/** Shows the page. */
export function start(client: LinterClient): void {
  const {shared, problem} = sharedByAddress();
  const app = document.getElementById('app')!;
  app.textContent = '';
  render(<App client={client} first={{...blank, ...shared}} problem={problem} />, app);
  navigator.serviceWorker?.register('service-worker.js').catch(() => {
    // Without one, for example in a private window, the page needs the network.
  });
}

interface AppProps {
  readonly client: LinterClient;
  readonly first: Shared;
  readonly problem: string;
}

function App({client, first, problem}: AppProps): JSX.Element {
  const [input, setInput] = useState(first);
  const [outcome, setOutcome] = useState<Outcome>({kind: 'loading'});
  const [ruleId, setRuleId] = useState('');
  const [notice, setNotice] = useState(problem);
  const target = useRef<TextEditor>(null);
  const source = useRef<TextEditor>(null);
  const session = useRef<Session>(null);
  session.current ??= new Session(client, found => {
    setOutcome(found);
    const messages = found.kind === 'done' ? found.result.messages : [];
    target.current?.mark(messages);
  });

  useEffect(() => session.current!.check(input), [input]);
  const change = (changed: Partial<Shared>): void => setInput(before => ({...before, ...changed}));

  /** Shows another text: the editors keep their own. */
  const show = (next: Shared): void => {
    target.current?.replace(next.text);
    source.current?.replace(next.source ?? '');
    setOutcome({kind: 'loading'});
    setInput(next);
  };
  useEffect(() => {
    const follow = (): void => {
      const address = sharedByAddress();
      if (address.problem) setNotice(address.problem);
      if (address.shared) show({...blank, ...address.shared});
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const showExample = ({text, format, language = '', source}: Example): void => {
    setNotice('');
    const sourceLanguage = source?.language ?? '';
    show({text, format, language, source: source?.text, sourceLanguage});
    document.getElementById('target')?.scrollIntoView({block: 'nearest'});
  };
  const chooseExample = async (index: number): Promise<void> => {
    const entry = catalog.examples[index]!;
    try {
      showExample((await load(entry.address)).examples[entry.index]!);
    } catch (error) {
      setNotice((error as Error).message);
    }
  };
  const fixAll = async (): Promise<void> => {
    try {
      const {text, count} = await session.current!.fix(input);
      target.current?.replace(text);
      setNotice(`Applied ${counted(count, 'fix', 'fixes')}`);
    } catch (error) {
      setNotice((error as Error).message);
    }
  };
  const share = async (): Promise<void> => {
    history.replaceState(undefined, '', fragmentOf(input));
    const isCopied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setNotice(
      isCopied ? 'Copied the link to this text' : 'The address of this page is now a link to this text',
    );
  };
  const explain = ({ruleId}: Message): void => setRuleId(ruleId);

  return (
    <>
      <Settings
        input={input}
        onChange={change}
        onExample={chooseExample}
        onRule={setRuleId}
        onShare={share}
        onSource={isShown => change({source: isShown ? (source.current?.text ?? '') : undefined})}
      />
      <p class="notice" role="alert">
        {notice}
      </p>
      <main class={input.source === undefined ? '' : 'pair'}>
        <div class="texts">
          {input.source !== undefined && (
            <Pane
              id="source"
              label="Source"
              hint="that was translated"
              text={input.source}
              editor={source}
              onChange={text => change({source: text})}
            />
          )}
          <Pane
            id="target"
            label={input.source === undefined ? 'Text' : 'Translation'}
            hint="to check"
            text={first.text}
            editor={target}
            onChange={text => change({text})}
            onExplain={explain}
            onAsk={focusProblem}
          />
        </div>
        <Problems
          outcome={outcome}
          onSelect={message => target.current?.select(message)}
          onSource={({start, end}) => source.current?.selectRange(start.offset, end.offset)}
          onFix={(message, replacement, byKeyboard) => {
            if (!target.current?.fix(message, replacement))
              setNotice('The text has changed: wait for the check');
            if (byKeyboard) target.current?.focus();
          }}
          onFixAll={fixAll}
          onExplain={explain}
          onLeave={() => target.current?.focus()}
        />
        <Explanation
          ruleId={ruleId}
          onRule={setRuleId}
          onExample={showExample}
          onClose={() => {
            setRuleId('');
            target.current?.focus();
          }}
        />
      </main>
    </>
  );
}

/** The text that the address of the page has, or what is wrong with it. */
function sharedByAddress(): {shared?: Partial<Shared>; problem: string} {
  try {
    const shared = readFragment(location.hash);
    if (shared?.format !== undefined && !catalog.formats.includes(shared.format))
      return {problem: `The link names a format that does not exist: ${shared.format}`};
    return {...(shared && {shared}), problem: ''};
  } catch {
    return {problem: 'The link is damaged: copy all of it'};
  }
}
