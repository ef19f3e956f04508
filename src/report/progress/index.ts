/** Progress in each format. */
import type { Progress } from '../../progress/progress.js';
import { visible } from '../escape.js';
import { html, phrase, tableOf } from '../html/markup.js';
import { fenced, sentence, span, table } from '../markdown/escape.js';
import { code, counted, list, type Prose, prose } from '../prose.js';
import type { ReportOptions } from '../report.js';
import { padEnd, padStart, shortenMiddle } from '../terminal/columns.js';
import { makeScreen } from '../terminal/screen.js';
import { wrapProse } from '../terminal/wrap.js';
import { burnDown } from './svg.js';
import { headProse, paceProse, packageRows, pointHeads, pointRows, sparkline } from './view.js';

export const PROGRESS_FORMATS = ['text', 'markdown', 'json', 'html', 'svg'] as const;
export type ProgressFormat = (typeof PROGRESS_FORMATS)[number];

const SHOWN = 20;

/** Renders it. */
export function renderProgress(progress: Progress, format: ProgressFormat, options: ReportOptions): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(progress, null, 1)}\n`;
    case 'svg':
      return burnDown(progress).html;
    case 'markdown':
      return markdown(progress, options.all ?? false);
    case 'html':
      return page(progress);
    case 'text':
      return text(progress, options);
  }
}

/** New findings and fixed ones, a line each. */
function changes(
  { comparison: { fresh, fixed } }: Progress,
  all: boolean,
): { title: string; lines: Prose[] }[] {
  const shown = <T>(items: readonly T[], line: (item: T) => Prose): Prose[] => {
    const some = all ? items : items.slice(0, SHOWN);
    const left = items.length - some.length;
    return [
      ...some.map(line),
      ...(left > 0 ? [prose`and ${left} more: see them with ${code('--all')}.`] : []),
    ];
  };
  const byRule = new Map<string, string[]>();
  for (const { rule, file } of fixed) byRule.set(rule, [...(byRule.get(rule) ?? []), file]);
  return [
    {
      title: 'New',
      lines: shown(fresh, ({ file, line, rule }) => prose`${code(`${file}:${line}`)} ${code(rule)}`),
    },
    {
      title: 'Fixed',
      lines: shown([...byRule], ([rule, files]) => {
        const names = [...new Set(files)].map((file) => code(file));
        return prose`${counted(files.length, 'time')} ${code(rule)} in ${list(names.slice(0, 3))}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
      }),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function text(progress: Progress, options: ReportOptions): string {
  const screen = makeScreen(options);
  const pace = paceProse(progress);
  const counts = progress.points.map(({ findings }) => findings);
  const room = Math.max(12, screen.width - 40);
  const lines = [
    ...wrapProse(headProse(progress), screen),
    ...(pace ? wrapProse(pace, screen) : []),
    ...(counts.length > 2
      ? ['', `${sparkline(counts)}  ${counts[0]} to ${counts.at(-1)} findings, ${counts.length} results`]
      : []),
    '',
    screen.paint.strong(`${padEnd('', room)}${padStart('before', 10)}${padStart('after', 10)}`),
    ...packageRows(progress).map(
      ({ name, before, after, change }) =>
        `${padEnd(shortenMiddle(visible(name), room - 1), room)}${padStart(before, 10)}${padStart(after, 10)}${padStart(change, 10)}`,
    ),
    ...changes(progress, screen.all).flatMap(({ title, lines: items }) => [
      '',
      screen.paint.heading(title),
      ...items.flatMap((item) => wrapProse(item, { ...screen, first: ' - ', indent: '   ' })),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function markdown(progress: Progress, all: boolean): string {
  const pace = paceProse(progress);
  const counts = progress.points.map(({ findings }) => findings);
  const blocks = [
    ['## Moving away from TensorFlow: progress'],
    [sentence(headProse(progress)), ...(pace ? [sentence(pace)] : [])],
    counts.length > 2 ? fenced(`${sparkline(counts)}  ${counts[0]} to ${counts.at(-1)}`, 'text') : [],
    table(
      pointHeads(progress),
      pointRows(progress).map(([name = '', ...rest]) => [span(name, true), ...rest]),
      [1, 2, 3, 4],
    ),
    table(
      ['Folder', 'Before', 'After', 'Change'],
      packageRows(progress).map(({ name, before, after, change }) => [
        span(name, true),
        before,
        after,
        change,
      ]),
      [1, 2, 3],
    ),
    ...changes(progress, all).flatMap(({ title, lines }) => [
      [`### ${title}`],
      lines.map((line) => `- ${sentence(line)}`),
    ]),
  ].filter((block) => block.length > 0);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function page(progress: Progress): string {
  const pace = paceProse(progress);
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Progress</title>
<style>body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}table{border-collapse:collapse}th,td{padding:.3rem .8rem;border:1px solid #8886;text-align:left}svg{max-width:100%;height:auto}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}</style>
</head>
<body><main>
<h1>Moving away from TensorFlow: progress</h1>
<p>${phrase(headProse(progress))}</p>${pace && html`<p>${phrase(pace)}</p>`}
${burnDown(progress)}
${tableOf('Results', pointHeads(progress), pointRows(progress))}
<h2>By folder</h2>
${tableOf(
  'Folders',
  ['Folder', 'Before', 'After', 'Change'],
  packageRows(progress).map(({ name, before, after, change }) => [name, before, after, change]),
)}
${changes(progress, true).map(({ title, lines }) => html`<h2>${title}</h2><ul>${lines.map((line) => html`<li>${phrase(line)}</li>`)}</ul>`)}
</main></body></html>
`.html;
}
