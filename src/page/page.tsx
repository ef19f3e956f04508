/** The part of the report that answers: map, findings, plan, for a target that can be switched. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageModel } from '../report/html/page-model.js';
import { readModel } from './data.js';
import { type Filter, NO_FILTER } from './filter.js';
import { Findings } from './findings.js';
import { PlanView } from './plan.js';
import { Treemap } from './treemap.js';

function App({ model }: { model: PageModel }) {
  const [target, setTarget] = useState(
    Math.max(
      0,
      model.targets.findIndex(({ id }) => id === model.lead),
    ),
  );
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [linked, setLinked] = useState(linkedFingerprint());
  useEffect(() => {
    const follow = () => {
      setLinked(linkedFingerprint());
      // What a link names must not be filtered away.
      if (linkedFingerprint() !== '') setFilter((now) => ({ ...NO_FILTER, by: now.by }));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (linked !== '') document.getElementById(`f-${linked}`)?.scrollIntoView();
  }, [linked]);
  const setPath = (path: string) => {
    setFilter({ ...filter, path });
    if (model.files.some((file) => file.path === path)) document.getElementById('findings')?.scrollIntoView();
  };
  return (
    <>
      {model.targets.length > 1 && (
        <fieldset class="switch">
          <legend>Show the work for</legend>
          {model.targets.map(({ id, name }, index) => (
            <label key={id}>
              <input
                type="radio"
                name="target"
                checked={index === target}
                onChange={() => setTarget(index)}
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <Treemap model={model} target={target} path={filter.path} setPath={setPath} />
      <Findings model={model} target={target} filter={filter} setFilter={setFilter} linked={linked} />
      <PlanView model={model} target={target} setPath={setPath} />
    </>
  );
}

const linkedFingerprint = () => /^#f-([0-9a-f]+)$/.exec(location.hash)?.[1] ?? '';

async function start() {
  const place = document.getElementById('app');
  if (!place) return;
  try {
    const model = await readModel(document.getElementById('data'));
    place.replaceChildren();
    render(<App model={model} />, place);
    document.documentElement.dataset.ready = 'yes';
  } catch (error) {
    place.textContent = `The findings could not be unpacked (${String(error)}). Open the report with a browser of 2023 or later.`;
  }
}

void start();
