/** The files as a tree of folders with their work. Pure. */
import type { PageModel } from '../report/html/page-model.js';

export interface TreeNode {
  /** Empty for the root. */
  path: string;
  name: string;
  /** The middle of the range, in person-minutes. */
  minutes: number;
  children: TreeNode[];
}

/** Folders with a single folder in them are one. */
export function treeOf({ files }: PageModel, way: string): TreeNode {
  const root: TreeNode = { path: '', name: '', minutes: 0, children: [] };
  for (const { path, effort } of files) {
    const [low, high] = effort?.[way] ?? [0, 0];
    if (high === 0) continue;
    insert(root, path, (low + high) / 2);
  }
  return joined(root);
}

/** Where there is something to choose: a folder that holds everything says nothing. */
export function firstChoice(node: TreeNode): TreeNode {
  const [only] = node.children;
  return node.children.length === 1 && only && only.children.length > 0 ? firstChoice(only) : node;
}

function insert(root: TreeNode, path: string, minutes: number): void {
  let node = root;
  node.minutes += minutes;
  const parts = path.split('/');
  for (const [index, name] of parts.entries()) {
    let child = node.children.find((each) => each.name === name);
    if (!child) {
      child = { path: parts.slice(0, index + 1).join('/'), name, minutes: 0, children: [] };
      node.children.push(child);
    }
    child.minutes += minutes;
    node = child;
  }
}

function joined(node: TreeNode): TreeNode {
  const children = node.children.map(joined).sort((a, b) => b.minutes - a.minutes);
  const [only] = children;
  if (node.path !== '' && children.length === 1 && only && only.children.length > 0) {
    return { ...only, name: `${node.name}/${only.name}` };
  }
  return { ...node, children };
}

/** The node of a path, or the root. */
export function nodeAt(root: TreeNode, path: string): TreeNode {
  let node = root;
  for (;;) {
    const next = node.children.find((child) => child.path === path || path.startsWith(`${child.path}/`));
    if (!next) return node;
    if (next.path === path) return next;
    node = next;
  }
}

/** `40 min`, `3 h`, `2 d`: a day has six working hours. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} min`;
  if (minutes < 360) return `${Math.round(minutes / 60)} h`;
  return `${Math.round(minutes / 360)} d`;
}
