/** Packets and what each needs, as a graph: what is needed stands on the left. */
import { graphlib, layout } from '@dagrejs/dagre';
import { useMemo, useState } from 'preact/hooks';
import type { PagePacket, PagePlan } from '../report/html/page-model.js';

/** Larger graphs are a carpet: one phase at a time then, and of a phase no more than can be told apart. */
const WHOLE = 60;
const MOST = 150;

interface Props {
  plan: PagePlan;
  setPath(path: string): void;
}

export function Graph({ plan, setPath }: Props) {
  const isLarge = plan.packets.length > WHOLE;
  const [phase, setPhase] = useState(largestPhase(plan));
  const packets = useMemo(
    () => (isLarge ? ofPhase(plan, phase) : plan.packets).slice(0, MOST),
    [plan, phase, isLarge],
  );
  const { width, height, nodes, edges } = useMemo(() => draw(packets), [packets]);
  return (
    <>
      {isLarge && <PhaseChoice plan={plan} phase={phase} setPhase={setPhase} />}
      <section class="scroll" tabIndex={0} aria-label="Graph of the packets">
        <svg
          class="graph"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label="Packets, those that are needed on the left"
        >
          {edges.map(({ key, points }) => (
            <polyline key={key} points={points} />
          ))}
          {nodes.map((node) => (
            <NodeView key={node.packet.id} {...node} setPath={setPath} />
          ))}
        </svg>
      </section>
    </>
  );
}

const ofPhase = (plan: PagePlan, phase: number) => plan.packets.filter((packet) => packet.phase === phase);

const usedPhases = (plan: PagePlan): number[] =>
  plan.phases.flatMap((_, index) => (ofPhase(plan, index).length > 0 ? [index] : []));

function largestPhase(plan: PagePlan): number {
  const used = usedPhases(plan);
  const size = (index: number) => ofPhase(plan, index).length;
  return used.reduce((most, index) => (size(index) > size(most) ? index : most), used[0] ?? 0);
}

function PhaseChoice({
  plan,
  phase,
  setPhase,
}: {
  plan: PagePlan;
  phase: number;
  setPhase(phase: number): void;
}) {
  return (
    <label>
      Phase{' '}
      <select value={String(phase)} onChange={(event) => setPhase(Number(event.currentTarget.value))}>
        {usedPhases(plan).map((index) => (
          <option key={index} value={String(index)}>
            {plan.phases[index]!.title.replaceAll('`', '')}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Node {
  packet: PagePacket;
  x: number;
  y: number;
}

function NodeView({ packet, x, y, setPath }: Node & Pick<Props, 'setPath'>) {
  const { number, id, file, band, needs, phase } = packet;
  const label = `${number} ${cut(id)}`;
  return (
    <g
      role="button"
      tabindex={0}
      aria-label={`${label}, packet ${id}${needs.length > 0 ? `, needs ${few(needs)}` : ''}`}
      transform={`translate(${x - NODE / 2} ${y - 13})`}
      onClick={() => setPath(file)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setPath(file);
      }}
    >
      <title>
        {id}, {band}
      </title>
      <rect width={NODE} height={26} rx={4} class={`phase-${phase % 6}`} />
      <text x={8} y={17}>
        {label}
      </text>
    </g>
  );
}

/** So many numbers as anybody reads. */
export const few = (numbers: readonly number[]) =>
  `${numbers.slice(0, 8).join(', ')}${numbers.length > 8 ? ` and ${numbers.length - 8} more` : ''}`;

const NODE = 210;
const cut = (id: string) => (id.length > 26 ? `…${id.slice(-25)}` : id);

function draw(packets: readonly PagePacket[]) {
  const graph = new graphlib.Graph()
    .setGraph({ rankdir: 'LR', nodesep: 8, ranksep: 40, marginx: 4, marginy: 4 })
    .setDefaultEdgeLabel(() => ({}));
  const known = new Set(packets.map(({ number }) => number));
  for (const { number } of packets) graph.setNode(String(number), { width: NODE, height: 26 });
  for (const { number, needs } of packets) {
    for (const need of needs) if (known.has(need)) graph.setEdge(String(need), String(number));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: packets.map((packet) => {
      const { x, y } = graph.node(String(packet.number));
      return { packet, x, y };
    }),
    edges: graph.edges().map((edge) => ({
      key: `${edge.v} ${edge.w}`,
      points: (graph.edge(edge).points as { x: number; y: number }[])
        .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
        .join(' '),
    })),
  };
}
