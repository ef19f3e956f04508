/** A port map in any format. */
import type { PortMap } from '../../weights/port-map.js';
import { weightsMarkdown } from './markdown.js';
import { weightsText } from './text.js';
import type { WeightsViewOptions } from './words.js';

export type WeightsFormat = 'text' | 'markdown' | 'json';

/** The map as text, Markdown or JSON; the JSON always holds all of it. */
export function renderWeights(map: PortMap, format: WeightsFormat, options: WeightsViewOptions): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(map, null, 2)}\n`;
    case 'markdown':
      return weightsMarkdown(map, options);
    default:
      return weightsText(map, options);
  }
}
