/** The packed model out of the page. */
import type { PageModel } from '../report/html/page-model.js';

/** Unpacks what stands in the element; throws where the browser cannot, or nothing is there. */
export async function readModel(element: Element | null): Promise<PageModel> {
  const packed = atob(element?.textContent?.trim() ?? '');
  const bytes = Uint8Array.from(packed, (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text()) as PageModel;
}
