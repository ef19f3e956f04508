/**
 * Symbolic links, followed last: never out of the root, never into a circle, and never to what was already found.
 * The walk itself never follows one.
 */
import { realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { isNeverEntered } from './defaults.js';
import { NO_RULES, rulesAbove } from './ignored.js';
import { linkLoop, linkOutside, notRegular, systemCode, unreadable } from './problems.js';
import { addFile, type Collection, type PendingLink, walk } from './walk.js';

/**
 * Follows the links put aside, and those met behind them. Ends because no real folder is listed twice.
 *
 * @param root - Real absolute path that no link may leave.
 */
export function followLinks(root: string, into: Collection): void {
  while (into.links.length > 0) {
    const links = into.links.splice(0).sort((a, b) => (a.shown < b.shown ? -1 : 1));
    for (const link of links) follow(link, root, into);
  }
}

function follow(link: PendingLink, root: string, into: Collection): void {
  let target: string;
  try {
    target = realpathSync(link.absolute);
  } catch (error) {
    const loop = systemCode(error) === 'ELOOP';
    into.problems.push(loop ? linkLoop(link.shown) : unreadable(link.shown, 'link', error));
    return;
  }
  if (!isInside(target, root)) {
    into.problems.push(linkOutside(link.shown));
  } else if (isInside(link.absolute, target)) {
    into.problems.push(linkLoop(link.shown));
  } else if (!passesHidden(target, root)) {
    enter(link, target, root, into);
  }
}

function enter(link: PendingLink, target: string, root: string, into: Collection): void {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  const { shown, vendored } = link;
  if (stat.isDirectory()) {
    const rules = into.useIgnoreFiles ? rulesAbove(target, root) : NO_RULES;
    walk({ absolute: target, shown, rules, vendored, named: false }, into);
  } else if (stat.isFile()) {
    addFile({ absolute: target, path: shown, vendored }, into);
  } else {
    into.problems.push(notRegular(shown));
  }
}

/** A link into `.venv` or `node_modules` does not make their content the project's. */
function passesHidden(target: string, root: string): boolean {
  return target.slice(root.length).split(sep).some(isNeverEntered);
}

/** Whether `path` is `folder` or lies in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
