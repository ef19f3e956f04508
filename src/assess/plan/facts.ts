/** What a plan is made from beside usages and findings: a part of the public JSON. Plain data. */
import type { InstalledScript } from '../../environment/installed-scripts.js';
import type { Outline } from '../../usage/outline.js';

export interface PlanFacts {
  /** Files that use TensorFlow or are connected by imports with one that does. Sorted by path. */
  modules: Outline[];
  /** Commands that manifests install. */
  scripts: InstalledScript[];
}
