/** What narrows the findings down. */
import { useMemo } from 'preact/hooks';
import type { PageModel } from '../report/html/page-model.js';
import { type Filter, NO_FILTER } from './filter.js';

interface Props {
  model: PageModel;
  filter: Filter;
  setFilter(filter: Filter): void;
}

type Chosen = 'by' | 'consequence' | 'effort' | 'certainty' | 'standing';

/** What can be chosen; the standings are those of the check, if there was one. */
function choicesOf(model: PageModel): { key: Chosen; label: string; values: readonly string[] }[] {
  const standings = [...new Set(model.findings.flatMap(({ standing }) => standing ?? []))];
  return [
    { key: 'by', label: 'Group by', values: ['rule', 'file'] },
    { key: 'consequence', label: 'Consequence', values: ['', 'must change', 'check', 'optional'] },
    { key: 'effort', label: 'Effort', values: ['', 'none', 'minutes', 'hours', 'day', 'redesign'] },
    { key: 'certainty', label: 'Certainty', values: ['', 'certain', 'likely', 'guess'] },
    ...(standings.length > 0
      ? [{ key: 'standing' as const, label: 'Standing', values: ['', ...standings] }]
      : []),
  ];
}

/** Folders and files that are offered; more would not be read. */
const PATHS = 500;

export function Filters({ model, filter, setFilter }: Props) {
  const choices = useMemo(() => choicesOf(model), [model]);
  const paths = useMemo(() => model.files.map(({ path }) => path).sort(), [model]);
  const set = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  return (
    <search aria-label="Findings">
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          Search
          <input
            type="search"
            value={filter.search}
            onInput={(event) => set({ search: event.currentTarget.value })}
            placeholder="code, rule, file"
          />
        </label>
        {choices.map(({ key, label, values }) => (
          <label key={key}>
            {label}
            <select
              value={filter[key]}
              onChange={(event) => set({ [key]: event.currentTarget.value } as Partial<Filter>)}
            >
              {values.map((value) => (
                <option key={value} value={value}>
                  {value || 'any'}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          Folder or file
          <input
            type="text"
            list="paths"
            value={filter.path}
            onInput={(event) => set({ path: event.currentTarget.value.replace(/\/$/, '') })}
          />
          <datalist id="paths">
            {paths.slice(0, PATHS).map((path) => (
              <option key={path} value={path} />
            ))}
          </datalist>
        </label>
        <button type="button" onClick={() => setFilter({ ...NO_FILTER, by: filter.by })}>
          Clear
        </button>
      </form>
    </search>
  );
}
