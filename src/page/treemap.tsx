/** The code by effort: folders and files as areas, which lead to their findings. */
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { useMemo } from 'preact/hooks';
import type { PageModel } from '../report/html/page-model.js';
import { duration, firstChoice, nodeAt, type TreeNode, treeOf } from './tree.js';

interface Props {
  model: PageModel;
  target: number;
  path: string;
  setPath(path: string): void;
}

const [WIDTH, HEIGHT] = [960, 420];

export function Treemap({ model, target, path, setPath }: Props) {
  const root = useMemo(() => treeOf(model, model.targets[target]!.id), [model, target]);
  const node = path === '' ? firstChoice(root) : nodeAt(root, path);
  const shown = node.children.length > 0 ? node : { ...node, children: [node] };
  return (
    <section id="map" aria-labelledby="map-title">
      <h2 id="map-title">Where the work is</h2>
      <p class="faint">
        The larger, the more work for {model.targets[target]!.name}; a folder opens, a file shows its
        findings.
      </p>
      <Crumbs root={root} path={node.path} setPath={setPath} />
      {root.minutes === 0 ? (
        <p>Nothing here is work for this target.</p>
      ) : (
        <Areas shown={shown} setPath={setPath} />
      )}
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Folder or file</th>
              <th scope="col">Effort, about</th>
            </tr>
          </thead>
          <tbody>
            {shown.children.map((child) => (
              <tr key={child.path}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => setPath(child.path)}>
                    {child.name}
                    {child.children.length > 0 && '/'}
                  </button>
                </th>
                <td>{duration(child.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Crumbs({ root, path, setPath }: { root: TreeNode; path: string; setPath(path: string): void }) {
  const steps: TreeNode[] = [root];
  while (steps.at(-1)!.path !== path) {
    const next = steps
      .at(-1)!
      .children.find((child) => path === child.path || path.startsWith(`${child.path}/`));
    if (!next) break;
    steps.push(next);
  }
  return (
    <nav class="crumbs" aria-label="Folder of the map">
      {steps.map((step, index) => (
        <span key={step.path}>
          {index > 0 && ' / '}
          {index === steps.length - 1 ? (
            <b aria-current="location">{step.name || 'everything'}</b>
          ) : (
            <button type="button" class="link" onClick={() => setPath(step.path)}>
              {step.name || 'everything'}
            </button>
          )}
        </span>
      ))}
    </nav>
  );
}

interface Area {
  node: TreeNode;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Three levels: the children, in each its own, and theirs. */
function areasOf(shown: TreeNode): Area[] {
  const data = hierarchy<TreeNode>(shown, ({ children }) => children).sum((node) =>
    node.children.length === 0 ? node.minutes : 0,
  );
  const laid = treemap<TreeNode>()
    .tile(treemapSquarify)
    .size([WIDTH, HEIGHT])
    .paddingInner(2)
    .paddingTop(({ depth }) => (depth > 0 && depth < 3 ? 18 : 0))(data);
  return laid
    .descendants()
    .flatMap(({ depth, data: node, x0, y0, x1, y1 }) =>
      depth === 0 || depth > 3 || (x1 - x0) * (y1 - y0) < 12
        ? []
        : [{ node, x: x0, y: y0, width: x1 - x0, height: y1 - y0 }],
    );
}

function Areas({ shown, setPath }: { shown: TreeNode; setPath(path: string): void }) {
  const areas = useMemo(() => areasOf(shown), [shown]);
  const largest = Math.max(...areas.map(({ node }) => (node.children.length === 0 ? node.minutes : 0)), 1);
  return (
    <svg
      class="treemap"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label="Folders and files by effort"
    >
      {areas.map((area) => (
        <AreaView key={area.node.path} area={area} largest={largest} setPath={setPath} />
      ))}
    </svg>
  );
}

function AreaView({
  area: { node, x, y, width, height },
  largest,
  setPath,
}: {
  area: Area;
  largest: number;
  setPath(path: string): void;
}) {
  const isFolder = node.children.length > 0;
  const room = Math.floor((width - 8) / 6.6);
  const label = node.name.length > room ? `${node.name.slice(0, Math.max(0, room - 1))}…` : node.name;
  const name = `${node.path}${isFolder ? '/' : ''}, ${duration(node.minutes)}`;
  const strength = isFolder ? 0 : 0.15 + 0.85 * Math.sqrt(node.minutes / largest);
  const choose = () => setPath(node.path);
  return (
    <g
      role="button"
      tabindex={0}
      aria-label={name}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose();
        }
      }}
    >
      <title>{name}</title>
      <rect
        class={isFolder ? 'folder' : 'file'}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
        style={isFolder ? undefined : { fillOpacity: strength }}
      />
      {room > 2 && height > 13 && (
        <text x={x + 4} y={y + 13} class={isFolder || strength < 0.6 ? '' : 'on'}>
          {label}
        </text>
      )}
    </g>
  );
}
