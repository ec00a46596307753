import type {JSX} from 'preact';
import {catalog} from './catalog.js';
import {languageChoices} from './languages.js';
import type {Shared} from './share.js';

interface Props {
  readonly input: Shared;
  onChange(changed: Partial<Shared>): void;
  onExample(index: number): void;
  onRule(id: string): void;
  onSource(isShown: boolean): void;
  onShare(): void;
}

/** What a text is, and what to load. */
export function Settings({input, onChange, onExample, onRule, onSource, onShare}: Props): JSX.Element {
  const groups = [...new Set(catalog.examples.map(({group}) => group))];
  return (
    <form class="settings" aria-label="Settings" onSubmit={event => event.preventDefault()}>
      <label>
        Example
        <select
          id="example"
          value=""
          onChange={({currentTarget}) => {
            const {value} = currentTarget;
            currentTarget.value = '';
            if (value !== '') onExample(Number(value));
          }}
        >
          <option value="">Load…</option>
          {groups.map(group => (
            <optgroup key={group} label={group}>
              {catalog.examples.map(
                (entry, index) =>
                  entry.group === group && (
                    <option key={entry.name} value={index}>
                      {entry.name}
                    </option>
                  ),
              )}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        Format
        <select
          id="format"
          value={input.format}
          onChange={({currentTarget}) => onChange({format: currentTarget.value})}
        >
          {catalog.formats.map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <Language
        id="language"
        label="Language"
        value={input.language}
        onChange={language => onChange({language})}
      />
      <label class="check">
        <input
          id="has-source"
          type="checkbox"
          checked={input.source !== undefined}
          onChange={({currentTarget}) => onSource(currentTarget.checked)}
        />
        Compare with source
      </label>
      {input.source !== undefined && (
        <Language
          id="source-language"
          label="Source language"
          value={input.sourceLanguage}
          onChange={sourceLanguage => onChange({sourceLanguage})}
        />
      )}
      <label>
        Rules
        <select
          id="rule"
          value=""
          onChange={({currentTarget}) => {
            const {value} = currentTarget;
            currentTarget.value = '';
            if (value !== '') onRule(value);
          }}
        >
          <option value="">Explain…</option>
          {catalog.rules.map(({id, description}) => (
            <option key={id} value={id} title={description}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <button id="share" type="button" onClick={onShare}>
        Copy link
      </button>
    </form>
  );
}

interface LanguageProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  onChange(tag: string): void;
}

function Language({id, label, value, onChange}: LanguageProps): JSX.Element {
  return (
    <label>
      {label}
      <select id={id} value={value} onChange={({currentTarget}) => onChange(currentTarget.value)}>
        <option value="">Automatic</option>
        {languageChoices(value).map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
