/** The packets of the plan in their order, as a graph and as a list. */
import type { PageModel, PagePacket } from '../report/html/page-model.js';
import { few, Graph } from './graph.js';
import { Sentence } from './words.js';

export function PlanView({
  model,
  target,
  setPath,
}: {
  model: PageModel;
  target: number;
  setPath(path: string): void;
}) {
  const { id, name } = model.targets[target]!;
  const plan = model.plans[id];
  if (!plan || plan.packets.length === 0) return null;
  return (
    <section id="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">The plan to {name}</h2>
      <Graph key={id} plan={plan} setPath={setPath} />
      {plan.phases.map((phase, index) => {
        const packets = plan.packets.filter((packet) => packet.phase === index);
        if (packets.length + phase.tasks.length === 0) return null;
        return (
          <details key={phase.title} class="group">
            <summary>
              <span class="name">
                <Sentence text={phase.title} />
              </span>
              <span class="faint">
                {packets.length > 0
                  ? `${packets.length} ${packets.length === 1 ? 'packet' : 'packets'}, ${phase.band}`
                  : 'tasks'}
              </span>
            </summary>
            <div class="inside">
              <p>
                <Sentence text={phase.text} />
              </p>
              {phase.tasks.length > 0 && (
                <ul>
                  {phase.tasks.map((task) => (
                    <li key={task}>
                      <Sentence text={task} />
                    </li>
                  ))}
                </ul>
              )}
              <ol class="packets">
                {packets.map((packet) => (
                  <PacketView key={packet.id} packet={packet} setPath={setPath} />
                ))}
              </ol>
            </div>
          </details>
        );
      })}
      <p class="faint">
        One packet in full, with its mappings, its test and what to know:{' '}
        <code>advise plan --target {id} --packet 1</code>
      </p>
    </section>
  );
}

function PacketView({ packet, setPath }: { packet: PagePacket; setPath(path: string): void }) {
  const { number, title, file, band, needs, together } = packet;
  return (
    <li value={number} id={`packet-${number}`}>
      <Sentence text={title} />{' '}
      <span class="faint">
        {band}
        {needs.length > 0 && `, needs ${few(needs)}`}
        {together.length > 0 && `, together with ${few(together)}`}
      </span>{' '}
      <button type="button" class="link" onClick={() => setPath(file)}>
        findings
      </button>
    </li>
  );
}
