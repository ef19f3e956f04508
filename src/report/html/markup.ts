/** HTML as text, every value escaped unless it is markup already. */
import { visible } from '../escape.js';
import type { Prose } from '../prose.js';

/** Text that is HTML. */
export interface Markup {
  html: string;
}

type Value = Markup | string | number | false | null | undefined | readonly Value[];

/** html`<p>${text}</p>`: values are escaped, `Markup` and lists of it go in as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    html: parts.map((part, index) => (index === 0 ? part : textOf(values[index - 1]) + part)).join(''),
  };
}

function textOf(value: Value): string {
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'object' && 'html' in value) return value.html;
  if (typeof value === 'object') return value.map(textOf).join('');
  return escaped(visible(String(value)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] as string);

/** A sentence, names as code. */
export function phrase(prose: Prose): Markup[] {
  return prose.map((piece) => ('code' in piece ? html`<code>${piece.code}</code>` : html`${piece.text}`));
}

/** A table with a caption for who cannot see it; the first cell of a row is its head. */
export function tableOf(
  caption: string,
  head: readonly (string | Markup)[],
  rows: readonly (readonly (string | number | Markup | readonly Markup[])[])[],
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>
<thead><tr>${head.map((cell, index) => (index === 0 && cell === '' ? html`<td></td>` : html`<th scope="col">${cell}</th>`))}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first as Value}</th>${rest.map((cell) => html`<td>${cell as Value}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** Sentences as a list; nothing where there is none. */
export function listOf(proses: readonly Prose[]): Markup {
  return proses.length === 0
    ? html``
    : html`<ul>${proses.map((each) => html`<li>${phrase(each)}</li>`)}</ul>`;
}
