import type {ComponentChildren, JSX} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Height of each row in pixels. */
  readonly rowHeight: number;
  readonly active: number;
  /** Whether all rows are there, for a printer. */
  readonly isPrinting: boolean;
  render(index: number): ComponentChildren;
  onActive(index: number): void;
  onOpen(index: number): void;
}

/** Rows that are printed: more are no good on paper. */
const mostPrinted = 2000;

/** A list of any length, of which only the rows in view are in the page. Arrow keys move, and Enter opens. */
export function VirtualList(props: Props): JSX.Element {
  const {id, label, count, rowHeight, active, isPrinting, render, onActive, onOpen} = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({top: 0, height: 600});
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setView({top: element.scrollTop, height: element.clientHeight}),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const top = active * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }, [active, rowHeight]);
  const first = isPrinting ? 0 : Math.max(Math.floor(view.top / rowHeight) - 5, 0);
  const end = isPrinting
    ? Math.min(count, mostPrinted)
    : Math.min(Math.ceil((view.top + view.height) / rowHeight) + 5, count);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(Math.floor(view.height / rowHeight) - 1, 1);
    const targets: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) onActive(Math.min(Math.max(target, 0), count - 1));
    else if (event.key === 'Enter' || event.key === ' ') onOpen(active);
    else return;
    event.preventDefault();
  };
  const rows = Array.from({length: Math.max(end - first, 0)}, (_, offset) => first + offset);
  return (
    <div
      ref={box}
      id={id}
      class="list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onScroll={event =>
        setView({top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight})
      }
      onKeyDown={onKeyDown}
    >
      <div class="rows" style={{height: `${(isPrinting ? end : count) * rowHeight}px`}}>
        {rows.map(index => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-setsize={count}
            aria-posinset={index + 1}
            class="row"
            style={{top: `${index * rowHeight}px`, height: `${rowHeight}px`}}
            onClick={() => {
              onActive(index);
              onOpen(index);
            }}
          >
            {render(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
