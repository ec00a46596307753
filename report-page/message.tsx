import type {JSX} from 'preact';

/** A message, whose quotations are code. */
export function Message({text}: {readonly text: string}): JSX.Element {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}
