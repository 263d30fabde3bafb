import type { LibraryFilter, Trends } from '../../protocol/trendsMessages';

interface FiltersProps {
  readonly trends: Trends;
  readonly change: (filter: LibraryFilter) => void;
}

/** Which incidents count. Each choice narrows all charts. */
export function Filters({ trends: { choices, filter }, change }: FiltersProps) {
  /** An empty value asks for nothing. */
  const set = (key: keyof LibraryFilter, value: string | readonly string[]): void => {
    const others = Object.entries(filter).filter(([name]) => name !== key);
    change(Object.fromEntries(value.length === 0 ? others : [...others, [key, value]]));
  };
  const only = (key: 'severities' | 'services' | 'tags', value: string): void => set(key, value === '' ? [] : [value]);
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        From{' '}
        <input type="date" value={filter.from ?? ''} onChange={(event) => set('from', event.currentTarget.value)} />
      </label>
      <label>
        To <input type="date" value={filter.to ?? ''} onChange={(event) => set('to', event.currentTarget.value)} />
      </label>
      <Choice
        name="Severity"
        values={choices.severities}
        chosen={filter.severities?.[0]}
        choose={(value) => only('severities', value)}
      />
      <Choice
        name="Service"
        values={choices.services}
        chosen={filter.services?.[0]}
        choose={(value) => only('services', value)}
      />
      <Choice name="Tag" values={choices.tags} chosen={filter.tags?.[0]} choose={(value) => only('tags', value)} />
      <button type="button" disabled={Object.keys(filter).length === 0} onClick={() => change({})}>
        Clear
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly chosen: string | undefined;
  readonly choose: (value: string) => void;
}

function Choice({ name, values, chosen = '', choose }: ChoiceProps) {
  return (
    <label>
      {name}{' '}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">all</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}
