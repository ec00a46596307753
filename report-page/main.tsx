/** The HTML report: reads the data of its page, and shows it. */
import {type JSX, render} from 'preact';
import {useEffect, useMemo, useState} from 'preact/hooks';
import type {PageData} from '../src/reporters/html/data.js';
import {type Bar, Chart} from './charts.js';
import {HeatMap} from './heat-map.js';
import {Message} from './message.js';
import {everything, type Filter, passing, readData, severities, severityOf, startsOf} from './problems.js';
import './style.css';
import {Summary} from './summary.js';
import {Text} from './text.js';
import {VirtualList} from './virtual-list.js';

function Report({data}: {readonly data: PageData}): JSX.Element {
  const [filter, setFilter] = useState(everything);
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<number>();
  const isPrinting = useIsPrinting();
  const shown = useMemo(() => passing(data, filter), [data, filter]);
  const change = (changed: Partial<Filter>): void => {
    setFilter({...filter, ...changed});
    setActive(0);
  };
  const starts = useMemo(() => startsOf(data), [data]);
  const inFile = useMemo(() => {
    if (opened === undefined) return [];
    const [file] = data.problems[opened]!;
    const isShown = new Set(shown);
    return Array.from({length: starts[file + 1]! - starts[file]!}, (_, at) => starts[file]! + at).filter(
      index => isShown.has(index) || index === opened,
    );
  }, [data, starts, shown, opened]);
  return (
    <>
      <header>
        <h1>mtlint report</h1>
        <p class="note">
          mtlint {data.version}, {data.started.slice(0, 10)}
        </p>
      </header>
      <main>
        <Summary data={data} />
        <Charts data={data} shown={shown} filter={filter} change={change} />
        <HeatMap
          data={data}
          shown={shown}
          isPrinting={isPrinting}
          onOpen={problem => {
            setOpened(problem);
            setActive(shown.indexOf(problem));
          }}
        />
        <section class="card problems" aria-label="Problems">
          <Filters data={data} filter={filter} change={change} />
          <h2 aria-live="polite">
            {(filter.state === 'fixed' ? (data.comparison?.fixed.length ?? 0) : shown.length).toLocaleString(
              'en',
            )}{' '}
            {filter.state === 'fixed' ? 'fixed problems' : 'problems'}
          </h2>
          {filter.state === 'fixed' ? (
            <Fixed data={data} isPrinting={isPrinting} />
          ) : (
            <VirtualList
              id="problems"
              label="Problems"
              count={shown.length}
              rowHeight={58}
              active={active}
              isPrinting={isPrinting}
              onActive={setActive}
              onOpen={index => setOpened(shown[index])}
              render={index => <Problem data={data} index={shown[index]!} />}
            />
          )}
        </section>
        {opened === undefined ? (
          <p class="card text hint">Choose a problem to see it in its text.</p>
        ) : (
          <Text data={data} problem={opened} problems={inFile} />
        )}
      </main>
    </>
  );
}

function Problem({data, index}: {readonly data: PageData; readonly index: number}): JSX.Element {
  const problem = data.problems[index]!;
  const [file, rule, , message, line, column, , , isNew, , segment] = problem;
  return (
    <>
      <span class="first">
        <b class={severityOf(problem)}>{severityOf(problem)}</b> <Message text={message} />
      </span>
      <span class="second">
        {isNew === 1 && <b class="new">new</b>} {data.files[file]!.path}:{line}:{column} {segment} ·{' '}
        {data.rules[rule]!.id}
      </span>
    </>
  );
}

function Fixed({data, isPrinting}: {readonly data: PageData; readonly isPrinting: boolean}): JSX.Element {
  const [active, setActive] = useState(0);
  const fixed = data.comparison?.fixed ?? [];
  return (
    <VirtualList
      id="fixed"
      label="Fixed problems"
      count={fixed.length}
      rowHeight={58}
      active={active}
      isPrinting={isPrinting}
      onActive={setActive}
      onOpen={() => {}}
      render={index => {
        const {path, line, severity, message, ruleId} = fixed[index]!;
        return (
          <>
            <span class="first">
              <b class={severity}>{severity}</b> <Message text={message} />
            </span>
            <span class="second">
              {path}:{line} · {ruleId}
            </span>
          </>
        );
      }}
    />
  );
}

interface Choosing {
  readonly data: PageData;
  readonly filter: Filter;
  change(changed: Partial<Filter>): void;
}

function Filters({data, filter, change}: Choosing): JSX.Element {
  const states = data.comparison ? (['all', 'new', 'unchanged', 'fixed'] as const) : [];
  const rule = filter.rule === undefined ? undefined : data.rules[filter.rule];
  return (
    <form class="filters" aria-label="Filters" onSubmit={event => event.preventDefault()}>
      <fieldset>
        <legend>Severity</legend>
        {severities.map((severity, index) => (
          <label key={severity}>
            <input
              type="checkbox"
              checked={filter.severities.has(index)}
              onChange={() => {
                const chosen = new Set(filter.severities);
                if (!chosen.delete(index)) chosen.add(index);
                change({severities: chosen});
              }}
            />
            {severity}
          </label>
        ))}
      </fieldset>
      <label>
        Rule
        <select
          id="rule"
          value={filter.rule ?? ''}
          onChange={({currentTarget: {value}}) => change({rule: value === '' ? undefined : Number(value)})}
        >
          <option value="">all</option>
          {data.rules
            .map(({id}, index) => ({id, index}))
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map(({id, index}) => (
              <option key={id} value={index}>
                {id}
              </option>
            ))}
        </select>
      </label>
      <label>
        File
        <input
          id="file"
          type="search"
          placeholder="part of a path"
          value={filter.path}
          onInput={({currentTarget}) => change({path: currentTarget.value})}
        />
      </label>
      {states.length > 0 && (
        <label>
          State
          <select
            id="state"
            value={filter.state}
            onChange={({currentTarget}) => change({state: currentTarget.value as Filter['state']})}
          >
            {states.map(state => (
              <option key={state}>{state}</option>
            ))}
          </select>
        </label>
      )}
      {filter.category !== undefined && <span>{filter.category}</span>}
      {rule?.url !== undefined && (
        <a href={rule.url} rel="noreferrer">
          About {rule.id}
        </a>
      )}
      <button type="button" onClick={() => change(everything)}>
        Clear
      </button>
    </form>
  );
}

function Charts({data, shown, filter, change}: Choosing & {readonly shown: readonly number[]}): JSX.Element {
  const counts = useMemo(() => {
    const rules = data.rules.map(() => 0);
    const bySeverity = severities.map(() => 0);
    for (const index of shown) {
      const [, rule, severity] = data.problems[index]!;
      rules[rule]!++;
      bySeverity[severity]!++;
    }
    return {rules, bySeverity};
  }, [data, shown]);
  const categories = new Map<string, number>();
  for (const [index, {category}] of data.rules.entries())
    categories.set(category, (categories.get(category) ?? 0) + counts.rules[index]!);
  const only = (index: number): boolean => filter.severities.size === 1 && filter.severities.has(index);
  return (
    <section class="charts" aria-label="Charts">
      <Chart
        title="By severity"
        bars={severities.map((severity, index) => ({
          key: severity,
          label: severity,
          kind: severity,
          count: counts.bySeverity[index]!,
          isChosen: only(index),
          choose: () => change({severities: only(index) ? everything.severities : new Set([index])}),
        }))}
      />
      <Chart
        title="By category"
        bars={sorted(
          [...categories].map(([category, count]) => ({
            key: category,
            label: category.slice(category.indexOf('/') + 1),
            title: category,
            count,
            isChosen: filter.category === category,
            choose: () => change({category: filter.category === category ? undefined : category}),
          })),
        )}
      />
      <Chart
        title="By rule"
        bars={sorted(
          data.rules.map(({id}, index) => ({
            key: id,
            label: id,
            count: counts.rules[index]!,
            isChosen: filter.rule === index,
            choose: () => change({rule: filter.rule === index ? undefined : index}),
          })),
        )}
      />
    </section>
  );
}

function sorted(bars: readonly Bar[]): Bar[] {
  return bars.filter(({count, isChosen}) => count > 0 || isChosen).sort((a, b) => b.count - a.count);
}

/** Whether the page is being printed: then lists are there as a whole. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const query = matchMedia('print');
    const update = (): void => setIsPrinting(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return isPrinting;
}

const app = document.getElementById('app');
if (app) {
  app.textContent = '';
  render(<Report data={readData()} />, app);
}
