"""Runs example programs of idioms in one framework, each in a process of its own that was forked after the framework was imported.

    python serve.py IMPORTS < jobs.json > results.jsonl

A job is {"id", "program", "data", "out"}: `program` defines main(data) -> {name: array}, `data` (or null) defines data() ->
{name: array}. A result is {"id", "ok", "error"}; the arrays go to `out` as .npz.
"""
import importlib
import json
import os
import pathlib
import runpy
import sys
import tempfile
import traceback

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from proof.programs import helpers_module  # noqa: E402 - found by the line above

# Longest run of one example, in seconds.
LIMIT = 240


def as_arrays(results):
    """Whatever a program gives by name, as arrays: tensors of all frameworks, numbers, strings, lists of these."""
    out = {}
    for name, value in results.items():
        if hasattr(value, "detach"):
            value = value.detach().cpu().numpy()
        array = np.asarray(value)
        if array.dtype == object:
            array = np.asarray([str(each.decode() if isinstance(each, bytes) else each) for each in array.ravel()])
        out[name] = array
    return out


def run(job):
    folder = tempfile.mkdtemp(prefix="idiom-")
    os.chdir(folder)
    sys.path.insert(0, os.path.dirname(job["program"]))
    program = pathlib.Path(job["program"])
    if "from advise_helpers import" in program.read_text():
        helpers_module(program.stem)
    data = runpy.run_path(job["data"])["data"]() if job["data"] else {}
    results = runpy.run_path(job["program"], run_name="example")["main"](data)
    np.savez(job["out"], **as_arrays(results))


def child(job, error_path):
    import signal

    signal.alarm(LIMIT)
    try:
        run(job)
        code = 0
    except BaseException:  # noqa: BLE001 - whatever it was is the result
        with open(error_path, "w") as file:
            file.write(traceback.format_exc())
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main():
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what programs print is no answer
    for name in sys.argv[1].split(","):
        importlib.import_module(name)
    for job in json.load(sys.stdin):
        error_path = job["out"] + ".error"
        pid = os.fork()
        if pid == 0:
            child(job, error_path)
        _, status = os.waitpid(pid, 0)
        error = None
        if status != 0:
            known = os.path.exists(error_path)
            error = open(error_path).read() if known else f"ended with status {status} (limit {LIMIT} s)"
        answers.write(json.dumps({"id": job["id"], "ok": status == 0, "error": error}) + "\n")
        answers.flush()


main()
