"""Runs the cases: keeps what the frameworks really say, and whether the fixes run.

    python reproduce.py current|legacy OUT.json

Each program runs in a forked child, so that TensorFlow is imported once and no program sees another.
"""

import json
import os
import re
import sys
import tempfile
import traceback

from cases import CASES

FRESH_IMPORTS = ""
TIMEOUT = 120


def run_program(program, fresh, out):
    names = {"__name__": "__main__"}
    if not fresh:
        import keras
        import numpy
        import tensorflow

        names.update(tf=tensorflow, keras=keras, np=numpy)
    try:
        exec(compile(program, "program.py", "exec"), names)
        return 0
    except BaseException as error:  # the message is what we came for
        text = "".join(traceback.format_exception_only(type(error), error))
        out.write(text)
        out.flush()
        return 1


def in_child(program, fresh):
    """(exit code, message, everything it printed)."""
    with tempfile.TemporaryFile("w+") as message, tempfile.TemporaryFile("w+") as printed:
        pid = os.fork()
        if pid == 0:
            os.dup2(printed.fileno(), 1)
            os.dup2(printed.fileno(), 2)
            code = 3
            try:
                code = run_program(program, fresh, message)
                sys.stdout.flush()
                sys.stderr.flush()
            finally:
                os._exit(code)
        _, status = os.waitpid(pid, 0)
        message.seek(0)
        printed.seek(0)
        return os.waitstatus_to_exitcode(status), message.read(), printed.read()


def clean(text):
    text = re.sub(r"/\S*?/venvs/[\w-]+/", "/venv/", text)
    return re.sub(r"0x[0-9a-f]{6,}", "0x7f0000000000", text)


def main():
    env, path = sys.argv[1:]
    wanted = [c for c in CASES if c["env"] == env]
    results = []
    # What must see no TensorFlow imported runs first.
    for fresh in (True, False):
        if not fresh:
            import keras  # noqa: F401
            import tensorflow  # noqa: F401
        for c in (c for c in wanted if c["fresh"] is fresh):
            code, message, printed = in_child(c["raises"], fresh)
            fixes = [(p, *in_child(p, fresh or "TF_USE_LEGACY_KERAS" in p)) for p in c["fixes"]]
            results.append(
                {
                    "error": c["error"],
                    "env": env,
                    "program": c["raises"],
                    "raised": code == 1,
                    "message": clean(message)[:4000],
                    "printed": clean(printed)[-4000:],
                    "fixes": [
                        {"program": p, "runs": code == 0, "says": clean(m)[-600:] + ("" if code == 0 else clean(o)[-300:])}
                        for p, code, m, o in fixes
                    ],
                }
            )
            r = results[-1]
            print(c["error"], "raised" if r["raised"] else "QUIET", [f["runs"] for f in r["fixes"]], message.strip()[:150], flush=True)
    with open(path, "w") as f:
        json.dump(results, f, indent=1)


main()
