import type {JSX} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import {catalog, type Example, type Explanation as Loaded, load} from './catalog.js';

interface Props {
  /** The rule to explain; empty: none. */
  readonly ruleId: string;
  onRule(id: string): void;
  onExample(example: Example): void;
  onClose(): void;
}

/** What a rule's readme says. */
export function Explanation({ruleId, onRule, onExample, onClose}: Props): JSX.Element | null {
  const [loaded, setLoaded] = useState<{readonly id: string; readonly page: Loaded | string}>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let isCurrent = true;
    const entry = catalog.rules.find(({id}) => id === ruleId);
    const finish = (page: Loaded | string): void => {
      if (isCurrent) setLoaded({id: ruleId, page});
    };
    if (entry) load(entry.address).then(finish, (error: Error) => finish(error.message));
    else if (ruleId !== '') finish('mtlint reports this itself. It is no rule that has examples.');
    title.current?.focus({preventScroll: true});
    // On a narrow page, it is below everything else.
    const isNarrow = matchMedia('(max-width: 48rem)').matches;
    title.current?.scrollIntoView({block: isNarrow ? 'start' : 'nearest'});
    return () => {
      isCurrent = false;
    };
  }, [ruleId]);
  if (ruleId === '') return null;
  const page = loaded?.id === ruleId ? loaded.page : undefined;

  return (
    <aside class="explanation" aria-labelledby="explanation-label">
      <div class="summary">
        <h2 id="explanation-label" tabIndex={-1} ref={title}>
          {ruleId}
        </h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      {page === undefined && <p>Loading…</p>}
      {typeof page === 'string' && <p class="failure">{page}</p>}
      {typeof page === 'object' && <Readme page={page} onRule={onRule} onExample={onExample} />}
    </aside>
  );
}

interface ReadmeProps extends Pick<Props, 'onRule' | 'onExample'> {
  readonly page: Loaded;
}

/** The readme. The build has made its HTML. */
function Readme({page, onRule, onExample}: ReadmeProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current!;
    element.innerHTML = page.html;
    const follow = (event: MouseEvent): void => {
      const clicked = (event.target as Element).closest<HTMLElement>('[data-example], [data-rule]');
      const {example, rule} = clicked?.dataset ?? {};
      if (example !== undefined) onExample(page.examples[Number(example)]!);
      if (rule === undefined) return;
      event.preventDefault();
      onRule(rule);
    };
    element.addEventListener('click', follow);
    return () => element.removeEventListener('click', follow);
  }, [page]);
  return <div class="readme" ref={box} />;
}
