/** The help texts: what a person reads first, and one page a command. A test holds them against the options that exist. */

const OVERVIEW = `advise reads a Python repository that uses TensorFlow and says what each use
becomes in PyTorch, JAX and Keras 3. It never runs the code it reads.

Usage
  advise [scan] [PATH...]     the report; PATH is a folder or a file, default .
  advise plan [PATH...]       the migration as ordered packets of work
  advise check [PATH...]      the lint for CI: fails on findings over a limit
  advise baseline [PATH...]   accepts what is there, so that only new fails
  advise init                 writes an advise.toml with every setting explained
  advise explain WHAT         what is known of a symbol, a rule, a caveat, or an
                              error message; - reads a log from standard input
  advise render RESULT.json   the report of a saved result, with no second scan
  advise compare RESULTS...   what was fixed and what is new between saved results
  advise merge SHARD...       the report of shares made by scan --shard
  advise weights PATH         where each variable goes: of a repository, or of a
                              checkpoint (.index), .h5 or .keras file
  advise completion SHELL     what bash, zsh or fish need to complete all this
  advise COMMAND --help       the options of one command, with examples

Examples
  advise                                  what is this repository?
  advise . --accelerator tpu              which way, if it runs on TPUs?
  advise src/model.py --target pytorch    one file, one target
  advise . -o MIGRATION.md -o advise.json a report to commit, and all for programs
  advise plan . --packet 1                one packet, ready to be done
  advise check --diff origin/main         is there new TensorFlow in this branch?
  advise explain tf.layers.dense          one symbol, in any spelling
  python train.py 2>&1 | advise explain - what the crash means

Everywhere
  -V, --version   the version
  -h, --help      this text
  NO_COLOR in the environment switches colours off.

Exit codes
  0 done   1 findings over the limit, or nothing known to explain
  2 wrong usage or settings   3 a fault of advise

A folder with the name of a command is written ./render.
`;

const TARGET = `  -t, --target TARGET         one target only: pytorch, jax, keras
`;
const ALL = `  -a, --all                   everything, not only the most important
`;
const LOOK = `  -w, --width COLUMNS         columns of the text (default: the terminal)
      --no-color              no colours; NO_COLOR in the environment does too
  -q, --quiet                 nothing on standard error but errors
`;
const OUTPUTS = `  -o, --output FILE           write to a file, in the format of its name; may be
                              given more than once; - is standard output, and
                              sarif:FILE says the format itself
  -f, --format FORMAT         text, json, markdown, html, csv, sarif, github,
                              gitlab, junit (default: text, or what names say)
`;
const PAGE = `  -o, --output FILE           write to a file
  -f, --format FORMAT         text, json or markdown (default: text, or what the
                              name of the file says)
`;
const ANSWERS = `What the code cannot tell
      --accelerator KIND      gpu, tpu or cpu
      --serving KIND          none, tf-serving, mobile or browser
      --platform KIND         linux, windows or mac
      --team FRAMEWORK        what your people know: pytorch, jax or keras
      --retrain ANSWER        may the models be trained again? yes or no
      --as-of YYYY-MM-DD      judge all dates on this day (default: the day of
                              the catalogue)
`;
const PROJECT = `${ANSWERS}Settings
      --config FILE           instead of the advise.toml or pyproject.toml above
                              what is read
      --no-config             none at all
      --timing                say on standard error where the time goes
`;

/** One page a command. */
const PAGES: Readonly<Record<string, string>> = {
  scan: `advise [scan] [PATH...]       the report on folders and files (default: .)

${TARGET}${OUTPUTS}${ALL}${LOOK}      --emit-helpers DIR      write the helper functions that the advice calls
      --fail-on CONSEQUENCE   exit with 1 where a finding is this or worse:
                              must-change, check, optional
      --shard I/N             read the whole, parse one share of the files, and
                              write a document for advise merge
      --list FILE             many repositories, a path on each line: one page
                              (text, markdown, json, html or csv)
      --each DIR              with --list: the report of each goes there, too
${PROJECT}
Examples
  advise                                  what is this repository?
  advise . --all | less                   every finding, rewritten
  advise . -o MIGRATION.md -o findings.csv
  advise . --target jax --emit-helpers jax_port
  advise --list repositories.txt --each reports -o reports/index.html
`,
  plan: `advise plan [PATH...]         the migration as ordered packets of work

${TARGET}${PAGE}${ALL}${LOOK}      --packet ID             one packet in full, by number or id
${PROJECT}
Examples
  advise plan . --output PLAN.md          a checklist to commit
  advise plan . --packet 1                one packet, ready to be done
  advise plan . --format json             for a coding agent
`,
  check: `advise check [PATH...]        the lint for CI: fails on findings over a limit

What fails
      --fail-on CONSEQUENCE   must-change (default), check, optional or never
      --min-effort EFFORT     only what is at least this much work: minutes,
                              hours, day or redesign
      --max COUNT             so many are let pass (default: 0)
      --select RULE           only this rule; * for any ending; may be repeated
      --ignore RULE           never this rule; may be repeated
      --require-reason        \`# advise: ignore\` has to say why
      --allow-problems        files that cannot be read are let pass
      --diff REF              only lines that changed since this branch parted
                              from REF; what was not in git before is all new
      --baseline FILE         accepted findings (default: advise-baseline.json
                              at the root, where there is one)
      --no-baseline           none
Whether files are ported
      --done                  judge the named files: no TensorFlow left, no name
                              of the target that is gone
      --was REF               the originals are those of this commit: tells
                              which known differences the port has to meet
How it is shown
${TARGET}${OUTPUTS}      --show-config           print the settings there are, and what is set
      --statistics            counts by rule instead of places
      --emit-helpers DIR      write the helper functions that the advice calls
${ALL}${LOOK}${PROJECT}
In the code
  x = tf.f()  # advise: ignore[api/tf.f] -- why     this line
  # advise: ignore                                  the statement below, and all
                                                    that is indented under it
  # advise: ignore-file[api/tf.contrib.*]           this file

Examples
  advise check                                 anything that has to change?
  advise check --diff origin/main -f github    new TensorFlow in a pull request
  advise check -o - -o advise.sarif            for people, and for code scanning
  advise check --select 'idiom/*' --statistics
  advise check --done src/model.py --was main  is it ported, and what to test?
`,
  baseline: `advise baseline [PATH...]     accepts what is there, so that only new fails

The first run writes advise-baseline.json, to be committed. Later runs take out
what is gone; they add nothing unless told to.

      --baseline FILE         another file
      --add                   accept what is new as well
      --dry-run               say what would be written, and write nothing
  -q, --quiet                 nothing on standard error but errors
${PROJECT}
Examples
  advise baseline                              from today on, nothing new
  advise baseline --dry-run                    what was fixed since?
`,
  init: `advise init                   writes an advise.toml with every setting as a
                              comment, at the root of the project
`,
  merge: `advise merge SHARD...         the report of shares made by advise --shard I/N,
                              the same to the byte as that of one scan

${TARGET}${OUTPUTS}${ALL}${LOOK}      --emit-helpers DIR      write the helper functions that the advice calls
      --fail-on CONSEQUENCE   exit with 1 where a finding is this or worse:
                              must-change, check, optional
${ANSWERS}
Examples
  advise --shard 1/2 -o 1.json    on one machine
  advise --shard 2/2 -o 2.json    on another
  advise merge 1.json 2.json -o report.html
`,
  completion: `advise completion SHELL       what bash, zsh or fish need to complete commands
                              and options

Examples
  source <(advise completion bash)
  advise completion fish > ~/.config/fish/completions/advise.fish
`,
  compare: `advise compare OLD NEW        what was fixed and what is new between two saved
                              results; of more, or of a folder, the pace too
                              (dates are read from the names of the files)

${TARGET}  -o, --output FILE           write to a file; may be given more than once
  -f, --format FORMAT         text, markdown, json, html or svg (default: text,
                              or what the name of the file says)
${ALL}${LOOK}
Examples
  advise . -o results/2026-11-25.json          once a week
  advise compare results/                      how far are we?
  advise compare results/ -o PROGRESS.md -o burndown.svg
`,
  render: `advise render RESULT.json     a saved result again, with no second scan

${TARGET}${OUTPUTS}${ALL}${LOOK}      --emit-helpers DIR      write the helper functions that the advice calls
      --fail-on CONSEQUENCE   exit with 1 where a finding is this or worse:
                              must-change, check, optional

Examples
  advise . -o advise.json && advise render advise.json --target jax
  advise render advise.json -o report.md -o findings.csv
`,
  explain: `advise explain WHAT           what is known of a symbol, a rule, a caveat, a
                              helper, or an error message

${TARGET}${PAGE}${LOOK}      --file LOG              read the message from a file; - is standard input

Examples
  advise explain tf.layers.dense
  advise explain caveat/same-padding-stride
  python train.py 2>&1 | advise explain -
`,
  weights: `advise weights PATH           where each variable goes: of a repository, or of a
                              checkpoint (.index), .h5 or .keras file

${TARGET}  -o, --output FILE           write to a file
  -f, --format FORMAT         text, json, markdown, or script, which ports them
  -a, --all                   every variable
  -q, --quiet                 nothing on standard error but errors

Examples
  advise weights model.h5
  advise weights model.h5 -t jax -o port.py
`,
};

/** The page of a command; of none, the overview. */
export function helpFor(command: string): string {
  return PAGES[command] ?? OVERVIEW;
}
