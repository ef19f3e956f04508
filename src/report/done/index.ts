/** The verdict on ported files: text, Markdown, JSON. */
import type { DoneVerdict } from '../../done/verdict.js';
import { visible } from '../escape.js';
import { sentence, span } from '../markdown/escape.js';
import type { PageFormat, ReportOptions } from '../report.js';
import { makeScreen } from '../terminal/screen.js';
import { wrapProse } from '../terminal/wrap.js';
import { doneSentence, faults, hints, trapHead, trapProse } from './view.js';

/** Renders the verdict. */
export function renderDone(verdict: DoneVerdict, format: PageFormat, options: ReportOptions): string {
  if (format === 'json') return `${JSON.stringify(verdict, null, 1)}\n`;
  return format === 'markdown' ? markdown(verdict) : text(verdict, options);
}

function text(verdict: DoneVerdict, options: ReportOptions): string {
  const screen = makeScreen(options);
  const lines = verdict.files.flatMap((file) => {
    const head = trapHead(file, verdict.was);
    const brush = file.done ? screen.paint.after : screen.paint.before;
    return [
      `${screen.paint.strong(visible(file.file))}  ${brush(file.done ? 'done' : 'not done')}`,
      ...faults(file).flatMap((each) => wrapProse(each, { ...screen, first: ' ! ', indent: '   ' })),
      ...hints(file).flatMap((each) => wrapProse(each, { ...screen, first: ' ~ ', indent: '   ' })),
      ...(head ? wrapProse(head, { ...screen, first: '   ', indent: '   ' }) : []),
      ...file.traps.flatMap((trap) =>
        wrapProse(trapProse(trap), { ...screen, first: '   - ', indent: '     ' }),
      ),
      '',
    ];
  });
  const last = wrapProse(doneSentence(verdict), {
    ...screen,
    brush: verdict.done ? screen.paint.after : screen.paint.before,
  });
  return `${[...lines, ...last].join('\n')}\n`;
}

function markdown(verdict: DoneVerdict): string {
  const blocks = verdict.files.flatMap((file) => {
    const head = trapHead(file, verdict.was);
    return [
      `### ${file.done ? '✅' : '❌'} ${span(file.file)}`,
      [...faults(file), ...hints(file)].map((each) => `- ${sentence(each)}`).join('\n'),
      head ? sentence(head) : '',
      file.traps.map((trap) => `- [ ] ${sentence(trapProse(trap))}`).join('\n'),
    ];
  });
  return `${[...blocks, `**${sentence(doneSentence(verdict))}**`].filter(Boolean).join('\n\n')}\n`;
}
