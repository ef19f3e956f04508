"""Runs the examples of idioms and compares each target with the original: prove.py SPEC.json RESULTS.json.

SPEC is a list of {"id", "folder", "tolerance", "before": "current"|"legacy"|null, "targets": {"pytorch": [""], "jax": [""],
"keras": ["tensorflow", "jax", "torch"]}}: the backends to run, none where it cannot be run. RESULTS is a list of
{"id", "before": error or null, "targets": {target: {"ok", "difference", "problems"}}}.

What ran already with the same bytes in the same environment is kept outside the clone.
"""
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
KEPT = Path(os.environ.get("ADVISE_PROOF_CACHE", Path.home() / ".cache/tf-advise/proof")) / "idioms"

# What is imported before programs fork off, by group: (environment, imports, variables).
GROUPS = {
    "before-current": ("CURRENT", "tensorflow", {}),
    "before-legacy": ("LEGACY", "tensorflow", {}),
    "pytorch": ("CURRENT", "torch", {}),
    "jax": ("CURRENT", "flax.nnx,optax", {}),
    "keras-tensorflow": ("CURRENT", "keras", {"KERAS_BACKEND": "tensorflow"}),
    "keras-jax": ("CURRENT", "keras", {"KERAS_BACKEND": "jax"}),
    "keras-torch": ("CURRENT", "keras", {"KERAS_BACKEND": "torch"}),
}
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "JAX_PLATFORMS": "cpu", "TF_ENABLE_ONEDNN_OPTS": "0"}


def python_of(environment):
    return os.environ[f"ADVISE_PYTHON_{environment}"]


def key_of(group, program, data):
    environment, imports, variables = GROUPS[group]
    digest = hashlib.sha256()
    home = Path(python_of(environment)).parent.parent.name
    for part in (home, imports, json.dumps(variables), (HERE / "serve.py").read_text()):
        digest.update(part.encode())
    # A program may import its neighbours, so they count too.
    for path in sorted(Path(program).parent.glob("*.py")) if imports_neighbour(program) else [Path(program)]:
        digest.update(path.read_bytes())
    if data:
        digest.update(Path(data).read_bytes())
    return digest.hexdigest()[:32]


def imports_neighbour(program):
    names = {path.stem for path in Path(program).parent.glob("*.py")}
    text = Path(program).read_text()
    return any(f"import {name}" in text or f"from {name}" in text for name in names)


def jobs_of(spec):
    folder = Path(spec["folder"])
    data = folder / "data.py"
    known = str(data) if data.exists() else None
    if spec["before"]:
        yield f"before-{spec['before']}", "before", folder / "before.py", known
    for target, backends in spec["targets"].items():
        for backend in backends:
            group = f"{target}-{backend}" if backend else target
            yield group, group, folder / f"{target}.py", known


def run_group(group, jobs):
    environment, imports, variables = GROUPS[group]
    env = {**os.environ, **QUIET, **variables, "PYTHONDONTWRITEBYTECODE": "1"}
    env.pop("PYTHONPATH", None)
    asked = [{"id": job["id"], "program": job["program"], "data": job["data"], "out": job["out"]} for job in jobs]
    done = subprocess.run(
        [python_of(environment), str(HERE / "serve.py"), imports],
        input=json.dumps(asked), capture_output=True, text=True, env=env, check=False,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if len(answers) != len(asked):
        print(done.stderr[-3000:], file=sys.stderr)
        raise SystemExit(f"{group}: {len(answers)} answers for {len(asked)} programs")
    for answer in answers:
        job = next(job for job in jobs if job["id"] == answer["id"])
        Path(f"{job['base']}.json").write_text(json.dumps({"ok": answer["ok"], "error": answer["error"]}))


def answer_all(specs):
    KEPT.mkdir(parents=True, exist_ok=True)
    answers, waiting = {}, {}
    for spec in specs:
        for group, name, program, data in jobs_of(spec):
            base = KEPT / key_of(group, program, data)
            answers[(spec["id"], name)] = base
            kept = Path(f"{base}.json")
            # A program that was stopped for its time is no kept answer.
            if kept.exists() and "ended with status" not in kept.read_text():
                continue
            job = {"id": f"{spec['id']} {name}", "program": str(program), "data": data, "out": f"{base}.npz", "base": base}
            waiting.setdefault(group, []).append(job)
    for group, jobs in waiting.items():
        print(f"{group}: {len(jobs)} programs", file=sys.stderr)
        run_group(group, jobs)
    return answers


def judge(spec, answers):
    first = answers.get((spec["id"], "before"))
    before = json.loads(Path(f"{first}.json").read_text()) if first else None
    out = {"id": spec["id"], "before": before["error"] if before else None, "targets": {}}
    for target, backends in spec["targets"].items():
        judged = [judge_one(spec, first, answers[(spec["id"], f"{target}-{b}" if b else target)], b) for b in backends]
        if not judged:
            continue
        differences = [one["difference"] for one in judged if one["difference"] is not None]
        problems = [problem for one in judged for problem in one["problems"]]
        if before is not None and not before["ok"]:
            problems.append("the original does not run")
        out["targets"][target] = {
            "ok": not problems,
            "difference": max(differences, default=None),
            "compared": first is not None,
            "problems": problems,
        }
    return out


def judge_one(spec, first, base, backend):
    answer = json.loads(Path(f"{base}.json").read_text())
    prefix = f"{backend}: " if backend else ""
    if not answer["ok"]:
        return {"difference": None, "problems": [f"{prefix}{answer['error']}"]}
    if first is None or not Path(f"{first}.npz").exists():
        return {"difference": None, "problems": []}
    done = subprocess.run(
        [sys.executable, str(HERE / "compare.py"), f"{first}.npz", f"{base}.npz", str(spec["tolerance"])],
        capture_output=True, text=True, check=True,
    )
    found = json.loads(done.stdout)
    return {"difference": found["difference"], "problems": [f"{prefix}{problem}" for problem in found["problems"]]}


def main():
    specs = json.loads(Path(sys.argv[1]).read_text())
    answers = answer_all(specs)
    Path(sys.argv[2]).write_text(json.dumps([judge(spec, answers) for spec in specs]))


main()
