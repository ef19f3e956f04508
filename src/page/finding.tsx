/** One finding: the place, the own code, and what it becomes. */
import type { Target } from '../match/finding.js';
import type { PageAdvice, PageFinding, PageModel } from '../report/html/page-model.js';
import { Python, Sentence } from './words.js';

interface Props {
  model: PageModel;
  finding: PageFinding;
  /** Indices of the targets that are shown. */
  shown: readonly number[];
  withRule: boolean;
}

export function placeOf(model: PageModel, { file, cell, line, column }: PageFinding): string {
  const { path } = model.files[file]!;
  return `${cell === undefined ? path : `${path}[cell ${cell}]`}:${line}:${column}`;
}

export function FindingView({ model, finding, shown, withRule }: Props) {
  const id = `f-${finding.fingerprint}`;
  const within = model.texts[finding.within]!;
  const rule = model.rules[finding.rule]!;
  return (
    <article id={id} class="finding" aria-label={`${rule.name} at ${placeOf(model, finding)}`}>
      <p class="place">
        <a href={`#${id}`} aria-label={`Link to ${placeOf(model, finding)}`}>
          {placeOf(model, finding)}
        </a>
        {within !== '' && <span class="faint"> in {within}</span>}
        {withRule && <span> · {rule.name}</span>}
        <span class={`tag ${finding.certainty}`}>{finding.certainty}</span>
        {finding.standing && <span class="tag">{finding.standing}</span>}
        <span class="faint"> staying: {finding.stay}</span>
      </p>
      <div class="columns">
        <div>
          <h3>now</h3>
          <Python code={model.texts[finding.before]!} />
          {model.texts[finding.evidence] !== '' && (
            <details class="evidence">
              <summary>How do you know?</summary>
              <p>{model.texts[finding.evidence]}</p>
            </details>
          )}
        </div>
        {shown.map((index) => (
          <AdviceView
            key={index}
            model={model}
            target={model.targets[index]!}
            advice={model.advice[finding.advice[index]!]!}
          />
        ))}
      </div>
    </article>
  );
}

function AdviceView({
  model,
  target,
  advice,
}: {
  model: PageModel;
  target: { id: Target; name: string };
  advice: PageAdvice;
}) {
  const code = [
    ...advice.imports,
    ...(advice.imports.length > 0 ? [''] : []),
    ...advice.parts.flatMap((part) => (part.place ? [`# ${part.place}`, part.code] : [part.code])),
  ];
  return (
    <div>
      <h3>
        {target.name} <span class="faint">{advice.meta}</span>
      </h3>
      {advice.parts.length > 0 && <Python code={code.join('\n')} />}
      {advice.note !== null && (
        <p>
          <Sentence text={advice.note} />
        </p>
      )}
      {advice.holes.length > 0 && (
        <ul class="holes">
          {advice.holes.map(({ name, what }) => (
            <li key={name}>
              fill in <code>{name.startsWith('?') ? name : `?${name}`}</code>: <Sentence text={what} />
            </li>
          ))}
        </ul>
      )}
      {advice.helpers.length > 0 && (
        <p class="faint">
          Helpers: {advice.helpers.join(', ')} (<code>--emit-helpers DIR</code> writes them)
        </p>
      )}
      {advice.caveats.map((each) => (
        <CaveatView key={each} model={model} caveat={each} target={target.id} />
      ))}
    </div>
  );
}

function CaveatView({ model, caveat, target }: { model: PageModel; caveat: number; target: Target }) {
  const { title, text, figures } = model.caveats[caveat]!;
  const own = figures.filter((figure) => figure.target === target);
  return (
    <details class="caveat">
      <summary>
        <Sentence text={title} />
      </summary>
      <p>
        <Sentence text={text} />
      </p>
      {own.map(({ apart, difference, seen }, index) => (
        <p key={index} class="faint">
          Measured: ignored, it is {apart === null ? (seen ?? 'wrong') : `off by ${short(apart)}`}
          {difference !== null && `; heeded, by ${short(difference)}`}.
        </p>
      ))}
    </details>
  );
}

const short = (value: number) => (value === 0 ? '0' : Number(value.toPrecision(2)).toString());
