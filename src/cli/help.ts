/** The help text: what a person reads first. A test holds it against the options that exist. */

export const HELP = `advise reads a Python repository that uses TensorFlow and says what each use
becomes in PyTorch, JAX and Keras 3. It never runs the code it reads.

Usage
  advise [scan] [PATH...]     the report; PATH is a folder or a file, default .
  advise plan [PATH...]       the migration as ordered packets of work
  advise explain WHAT         what is known of a symbol, a rule, a caveat, or an
                              error message; - reads a log from standard input
  advise render RESULT.json   the report of a saved result, with no second scan
  advise weights PATH         where each variable goes: of a repository, or of a
                              checkpoint (.index), .h5 or .keras file

Options
  -t, --target TARGET         show one target only: pytorch, jax, keras
  -a, --all                   show every finding, not only the most important
  -f, --format FORMAT         text, json or markdown (default: text, or what
                              the name of the output file says); of weights
                              also script, which ports them
  -o, --output FILE           write the report to a file
  -w, --width COLUMNS         columns of the text report (default: the terminal)
      --emit-helpers DIR      write the helper functions that the advice calls
      --fail-on CONSEQUENCE   exit with 1 where a finding is this or worse:
                              must-change, check, optional
      --packet ID             of a plan: one packet in full, by number or id
      --file LOG              for explain: read the message from a file
      --no-color              no colours; NO_COLOR in the environment does too
      --accelerator KIND      what the code cannot tell: gpu, tpu or cpu
      --serving KIND          none, tf-serving, mobile or browser
      --platform KIND         linux, windows or mac
      --team FRAMEWORK        what your people know: pytorch, jax or keras
      --retrain ANSWER        may the models be trained again? yes or no
      --as-of YYYY-MM-DD      judge all dates on this day (default: the day of
                              the catalogue)
  -q, --quiet                 nothing on standard error but errors
  -V, --version               the version
  -h, --help                  this text

Examples
  advise                                  what is this repository?
  advise . --accelerator tpu              which way, if it runs on TPUs?
  advise src/model.py --target pytorch    one file, one target
  advise . --output MIGRATION.md          a report to commit
  advise . --output advise.json           everything, for programs
  advise plan . --output PLAN.md          a checklist to commit
  advise plan . --packet 1                one packet, ready to be done
  advise explain tf.layers.dense          one symbol, in any spelling
  python train.py 2>&1 | advise explain - what the crash means
  advise render advise.json --target jax  look at it again, from another side
  advise weights model.h5 -t jax -o port.py   a script that ports the weights

Exit codes
  0 done   1 findings over the limit, or nothing known to explain
  2 wrong usage   3 a fault of advise

A folder with the name of a command is written ./render.
`;
