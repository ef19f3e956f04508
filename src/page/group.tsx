/** The findings of one rule or of one file. */
import { useState } from 'preact/hooks';
import type { PageModel, PageRule } from '../report/html/page-model.js';
import type { Filter, Group } from './filter.js';
import { FindingView } from './finding.js';
import { Sentence } from './words.js';

interface Props {
  model: PageModel;
  group: Group;
  by: Filter['by'];
  /** Indices of the targets that are shown. */
  shown: readonly number[];
  /** The fingerprint that a link names. */
  linked: string;
}

const FINDINGS_SHOWN = 10;
const MORE = 50;

export function GroupView({ model, group, by, shown, linked }: Props) {
  const linkedAt = group.findings.findIndex(({ fingerprint }) => fingerprint === linked);
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(FINDINGS_SHOWN);
  const rule = model.rules[group.findings[0]!.rule]!;
  const isOpen = open || linkedAt >= 0;
  const findings = group.findings.slice(0, Math.max(most, linkedAt + 1));
  const left = group.findings.length - findings.length;
  return (
    <details class="group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <Head group={group} rule={by === 'rule' ? rule : null} />
      {isOpen && (
        <div class="inside">
          {by === 'rule' && <RuleText rule={rule} />}
          {findings.map((finding) => (
            <FindingView
              key={finding.fingerprint}
              model={model}
              finding={finding}
              shown={shown}
              withRule={by === 'file'}
            />
          ))}
          {left > 0 && (
            <button type="button" onClick={() => setMost(findings.length + MORE)}>
              Show {Math.min(MORE, left)} more
            </button>
          )}
        </div>
      )}
    </details>
  );
}

function Head({ group, rule }: { group: Group; rule: PageRule | null }) {
  const { findings, consequence, key } = group;
  const files = new Set(findings.map(({ file }) => file)).size;
  return (
    <summary>
      <span class={`level ${consequence.replace(' ', '-')}`}>{consequence}</span>
      <span class="name">{rule ? <Sentence text={rule.title} /> : key}</span>
      <span class="faint">
        {findings.length} {findings.length === 1 ? 'use' : 'uses'}
        {rule && ` in ${files} ${files === 1 ? 'file' : 'files'}`}
      </span>
    </summary>
  );
}

function RuleText({ rule: { id, text, silent } }: { rule: PageRule }) {
  return (
    <>
      {silent !== null && (
        <p class="warn">
          Wrong today, without an error: <Sentence text={silent} />
        </p>
      )}
      {text !== '' && (
        <p>
          <Sentence text={text} />
        </p>
      )}
      <p class="faint">
        <code>{id}</code>
      </p>
    </>
  );
}
