"""The largest difference between two results: compare.py A.npz B.npz TOLERANCE, relative to the largest value or 1; prints JSON."""
import json
import sys

import numpy as np


def difference(a, b):
    if a.dtype.kind in "USb" or b.dtype.kind in "USb":
        return 0.0 if a.astype(str).tolist() == b.astype(str).tolist() else float("inf")
    a, b = a.astype(np.float64), b.astype(np.float64)
    if not np.array_equal(np.isnan(a), np.isnan(b)) or not np.array_equal(np.isinf(a), np.isinf(b)):
        return float("inf")
    finite = np.isfinite(a)
    if not np.array_equal(a[~finite & ~np.isnan(a)], b[~finite & ~np.isnan(b)]):
        return float("inf")
    if not finite.any():
        return 0.0
    return float(np.max(np.abs(a - b)[finite]) / max(1.0, np.max(np.abs(a[finite]))))


def main():
    first, second, tolerance = np.load(sys.argv[1]), np.load(sys.argv[2]), float(sys.argv[3])
    problems = []
    if sorted(first.files) != sorted(second.files):
        problems.append(f"names differ: {sorted(first.files)} and {sorted(second.files)}")
    largest = 0.0
    for name in sorted(set(first.files) & set(second.files)):
        a, b = first[name], second[name]
        if a.shape != b.shape:
            problems.append(f"{name}: shapes {a.shape} and {b.shape}")
            continue
        gap = difference(a, b)
        largest = max(largest, gap)
        if gap > tolerance:
            problems.append(f"{name}: off by {gap:.3g}, allowed {tolerance:g}")
    if not first.files:
        problems.append("the program gives nothing")
    print(json.dumps({"difference": largest if largest != float("inf") else None, "problems": problems}))


main()
