/** Many repositories on one page. */
import type { Survey, SurveyRow } from '../../survey/survey.js';
import { visible } from '../escape.js';
import { html, type Markup, phrase, tableOf } from '../html/markup.js';
import { cell as csvCell } from '../lint/csv.js';
import { sentence, span, table } from '../markdown/escape.js';
import { code, counted, list, number, type Prose, parseProse, percent, plain, prose } from '../prose.js';
import type { ReportOptions } from '../report.js';
import { padEnd, padStart, shortenMiddle } from '../terminal/columns.js';
import { makeScreen } from '../terminal/screen.js';
import { wrapProse } from '../terminal/wrap.js';
import { isStyle } from '../view/identity.js';
import { OPTION_WORDS, STYLE_WORDS } from '../wording.js';

export const SURVEY_FORMATS = ['text', 'markdown', 'json', 'html', 'csv'] as const;
export type SurveyFormat = (typeof SURVEY_FORMATS)[number];

/** Renders it. `links`: the page of each repository, by its name. */
export function renderSurvey(
  survey: Survey,
  format: SurveyFormat,
  options: ReportOptions,
  links: ReadonlyMap<string, string> = new Map(),
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(survey, null, 1)}\n`;
    case 'csv':
      return csv(survey);
    case 'markdown':
      return markdown(survey, links);
    case 'html':
      return page(survey, links);
    case 'text':
      return text(survey, options);
  }
}

const HEAD = ['Repository', 'Lines', 'Uses', 'Mostly', 'Places', 'Way', 'Effort', 'Runs up to', 'Understood'];

function cells(row: SurveyRow): string[] {
  const { lines, usages, style, places, choice, margin, effort, reach, understood } = row;
  const name = style === null ? '·' : isStyle(style) ? plain(parseProse(STYLE_WORDS[style].name)) : style;
  return [
    number(lines),
    number(usages),
    name,
    number(places),
    choice === null ? 'no TensorFlow' : `${OPTION_WORDS[choice].head}${margin === 'close' ? ' (close)' : ''}`,
    effort?.band ?? '·',
    reach === null ? '·' : `TF ${reach.tensorflow}, Python ${reach.python}${reach.over ? ' (over)' : ''}`,
    usages === 0 ? '·' : percent(understood, usages),
  ];
}

/** In person-minutes; a day has six working hours. */
const TWO_DAYS = 720;

/** What all of them come to. */
function totals({ rows, faults }: Survey): Prose[] {
  const using = rows.filter(({ usages }) => usages > 0);
  const sum = (of: (row: SurveyRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const ways = [...new Set(using.flatMap(({ choice }) => choice ?? []))].map((choice) => {
    const count = using.filter((row) => row.choice === choice).length;
    return prose`${OPTION_WORDS[choice].name} (${count})`;
  });
  const [low, high] = [sum(({ effort }) => effort?.low ?? 0), sum(({ effort }) => effort?.high ?? 0)];
  const unit = high < TWO_DAYS ? { name: 'hours', minutes: 60 } : { name: 'days', minutes: 360 };
  const amount = (minutes: number) => number(Math.max(1, Math.round(minutes / unit.minutes)));
  const silent = rows.filter((row) => row.silent > 0);
  return [
    prose`${counted(rows.length, 'repository', 'repositories')} with ${counted(
      sum(({ lines }) => lines),
      'line',
    )} of Python; ${using.length} of them ${using.length === 1 ? 'uses' : 'use'} TensorFlow, ${counted(
      sum(({ usages }) => usages),
      'time',
    )}.`,
    ...(ways.length > 0
      ? [
          prose`What suits them best: ${list(ways)}. Each its own way takes one person ${amount(low)} to ${amount(high)} ${unit.name}.`,
        ]
      : []),
    ...(silent.length > 0
      ? [
          prose`Wrong today without an error: ${list(silent.map(({ name, silent: count }) => prose`${code(name)} (${count})`))}.`,
        ]
      : []),
    ...faults.map(({ name, fault }) => prose`${code(name)} could not be read: ${parseProse(fault)}`),
  ];
}

function text(survey: Survey, options: ReportOptions): string {
  const screen = makeScreen(options);
  const room = Math.max(16, screen.width - 60);
  const line = (name: string, [lines, usages, , places, way, effort]: string[]) =>
    `${padEnd(shortenMiddle(visible(name), room - 1), room)}${padStart(lines ?? '', 9)}${padStart(usages ?? '', 8)}${padStart(places ?? '', 8)}  ${padEnd(way ?? '', 14)} ${effort ?? ''}`;
  const head = line('', ['lines', 'uses', '', 'places', 'way', 'effort']);
  return `${[
    ...totals(survey).flatMap((each) => wrapProse(each, screen)),
    '',
    screen.paint.strong(head),
    ...survey.rows.map((row) => line(row.name, cells(row))),
  ].join('\n')}\n`;
}

function markdown(survey: Survey, links: ReadonlyMap<string, string>): string {
  const rows = survey.rows.map((row) => {
    const link = links.get(row.name);
    const name = span(row.name, true);
    return [link === undefined ? name : `[${name}](<${link}>)`, ...cells(row)];
  });
  return `# TensorFlow in ${counted(survey.rows.length, 'repository', 'repositories')}\n\n${totals(survey)
    .map((each) => `- ${sentence(each)}`)
    .join('\n')}\n\n${table(HEAD, rows, [1, 2, 4]).join('\n')}\n`;
}

function csv({ rows, faults }: Survey): string {
  const head = [
    'repository',
    'files',
    'lines',
    'uses',
    'style',
    'places',
    'way',
    'margin',
    'effort',
    'effort low minutes',
    'effort high minutes',
    'silent',
    'tensorflow',
    'python',
    'understood',
    'problems',
    'fault',
  ];
  const lines = rows.map((row) => [
    row.name,
    row.files,
    row.lines,
    row.usages,
    row.style ?? '',
    row.places,
    row.choice ?? '',
    row.margin ?? '',
    row.effort?.band ?? '',
    row.effort?.low ?? '',
    row.effort?.high ?? '',
    row.silent,
    row.reach?.tensorflow ?? '',
    row.reach?.python ?? '',
    row.understood,
    row.problems,
    '',
  ]);
  const broken = faults.map(({ name, fault }) => [name, ...head.slice(2).map(() => ''), fault]);
  return `${[head, ...lines, ...broken].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function page(survey: Survey, links: ReadonlyMap<string, string>): string {
  const rows = survey.rows.map((row): (string | Markup)[] => {
    const link = links.get(row.name);
    return [link === undefined ? row.name : html`<a href="${link}">${row.name}</a>`, ...cells(row)];
  });
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>TensorFlow in ${survey.rows.length} repositories</title>
<style>body{max-width:80rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}table{border-collapse:collapse}th,td{padding:.3rem .7rem;border:1px solid #8886;text-align:left;font-variant-numeric:tabular-nums}tbody th{font-weight:400}.scroll{overflow-x:auto}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}</style>
</head>
<body><main>
<h1>TensorFlow in ${counted(survey.rows.length, 'repository', 'repositories')}</h1>
<ul>${totals(survey).map((each) => html`<li>${phrase(each)}</li>`)}</ul>
${tableOf('Repositories', HEAD, rows)}
</main></body></html>
`.html;
}
