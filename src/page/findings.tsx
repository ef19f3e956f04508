/** The findings with filters, by rule or by file. */
import { useMemo, useState } from 'preact/hooks';
import type { PageModel } from '../report/html/page-model.js';
import { type Filter, filtered, grouped } from './filter.js';
import { Filters } from './filters.js';
import { GroupView } from './group.js';

interface Props {
  model: PageModel;
  target: number;
  filter: Filter;
  setFilter(filter: Filter): void;
  /** The fingerprint that a link names. */
  linked: string;
}

const GROUPS_SHOWN = 30;

export function Findings({ model, target, filter, setFilter, linked }: Props) {
  const [all, setAll] = useState(false);
  const [most, setMost] = useState(GROUPS_SHOWN);
  const findings = useMemo(() => filtered(model, filter, target), [model, filter, target]);
  const groups = useMemo(
    () => grouped(model, findings, filter.by, target),
    [model, findings, filter.by, target],
  );
  const shownTargets = all ? model.targets.map((_, index) => index) : [target];
  const linkedAt = groups.findIndex((group) =>
    group.findings.some(({ fingerprint }) => fingerprint === linked),
  );
  const shown = groups.slice(0, Math.max(most, linkedAt + 1));
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <Filters model={model} filter={filter} setFilter={setFilter} />
      <p role="status">
        {findings.length === model.findings.length ? '' : `${findings.length} of `}
        {model.findings.length} findings, {groups.length} {filter.by === 'rule' ? 'rules' : 'files'}
        {model.targets.length > 1 && (
          <label class="inline">
            <input type="checkbox" checked={all} onChange={() => setAll(!all)} /> all targets side by side
          </label>
        )}
      </p>
      {shown.map((group) => (
        <GroupView
          key={`${filter.by} ${group.key}`}
          model={model}
          group={group}
          by={filter.by}
          shown={shownTargets}
          linked={linked}
        />
      ))}
      {shown.length < groups.length && (
        <button type="button" onClick={() => setMost(shown.length + 100)}>
          Show {Math.min(100, groups.length - shown.length)} more of {groups.length - shown.length}
        </button>
      )}
    </section>
  );
}
