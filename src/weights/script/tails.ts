/** The Python of a porting script that gives the arrays to the target. */
import type { Target } from '../../match/finding.js';

/** What the templates may call. The array library is `xp`: torch, or NumPy. */
const HELPERS = `
def gates(x, order):
    """The blocks of the last axis (the gates) in another order."""
    size = x.shape[-1] // len(order)
    return stacked([x[..., i * size : (i + 1) * size] for i in order], -1)


def with_forget(bias):
    """The bias of an LSTM (gates i, f, j, o) with the forget bias that TF1 cells add while they run."""
    size = bias.shape[0] // 4
    return stacked([bias[:size], bias[size : 2 * size] + FORGET_BIAS, bias[2 * size :]])
`;

const PORT = `

def port(path):
    """The arrays of the target by key."""
    source = read(path)
    found = {name: find(source, name) for _, names, _ in PORT for name in names.values()}
    missing = sorted(name for name, real in found.items() if real is None)
    if missing:
        raise KeyError("not in %s: %s" % (path, ", ".join(missing)))
    ported = {}
    for key, names, move in PORT:
        ported[renamed(key)] = move(**{part: array(source[found[name]]) for part, name in names.items()})
    return ported


def find(source, name):
    """The name in the source: as it is, or below one outer scope that the code does not show."""
    below = [real for real in source if real.endswith("/" + name)]
    return name if name in source else below[0] if len(below) == 1 else None


def renamed(key):
    for old in sorted(RENAME, key=len, reverse=True):
        if key == old or key.startswith(old + SEPARATOR):
            return (RENAME[old] + key[len(old) :]).strip(SEPARATOR)
    return key
`;

const PYTORCH = `
def load(model, path):
    """Puts all arrays into a PyTorch module; raises where one has no place, or a place gets none."""
    state = port(path)
    own = model.state_dict()
    needed = {key for key in own if not key.endswith("num_batches_tracked")}
    complain("the module", needed, set(state))
    wrong = ["%s: %s, the module has %s" % (k, tuple(v.shape), tuple(own[k].shape)) for k, v in state.items() if v.shape != own[k].shape]
    if wrong:
        raise ValueError("shapes differ: " + "; ".join(wrong))
    model.load_state_dict(state, strict=False)
    return model


def save(state, path):
    torch.save(state, path)
`;

const JAX = `
def load(model, path):
    """Puts all arrays into a Flax NNX module; raises where one has no place, or a place gets none."""
    import jax.numpy as jnp
    from flax import nnx

    state = port(path)
    own = {}
    for kind in (nnx.Param, nnx.BatchStat):
        for steps, variable in nnx.to_flat_state(nnx.state(model, kind)):
            own[".".join(map(str, steps))] = variable.shape
    complain("the module", set(own), set(state))
    wrong = ["%s: %s, the module has %s" % (k, v.shape, own[k]) for k, v in state.items() if tuple(v.shape) != tuple(own[k])]
    if wrong:
        raise ValueError("shapes differ: " + "; ".join(wrong))
    for key, value in state.items():
        variable = model
        for step in key.split("."):
            variable = variable[int(step)] if step.isdigit() else getattr(variable, step)
        variable[...] = jnp.asarray(value, variable.dtype)
    return model


def save(state, path):
    np.savez(path, **state)
`;

const KERAS = `
def load(model, path):
    """Puts all arrays into a Keras 3 model that is built; raises where one has no place, or a place gets none."""
    state = port(path)
    places = {key: [v for v in model.variables if fits(key.split("/"), v.path.split("/"))] for key in state}
    wrong = ["%s: %d variables" % (key, len(found)) for key, found in places.items() if len(found) != 1]
    if wrong:
        raise KeyError("each key must name one variable of the model (RENAME helps): " + "; ".join(wrong))
    filled = {found[0].path for found in places.values()}
    needed = {v.path for v in model.variables if "seed" not in v.path}
    complain("the model", needed, filled)
    for key, (variable,) in places.items():
        if tuple(variable.shape) != tuple(state[key].shape):
            raise ValueError("%s: %s, the model has %s" % (key, state[key].shape, tuple(variable.shape)))
        variable.assign(state[key])
    return model


def fits(key, path):
    """Whether the steps of the key stand in the path, in their order, the last at its end."""
    if key[-1] != path[-1]:
        return False
    rest = iter(path)
    return all(any(s == k or (k in ("forward", "backward") and s.startswith(k)) for s in rest) for k in key)


def save(state, path):
    np.savez(path, **state)
`;

const END = `

def complain(what, needed, given):
    lines = []
    if needed - given:
        lines.append("%s also has: %s" % (what, ", ".join(sorted(needed - given))))
    if given - needed:
        lines.append("%s does not have: %s" % (what, ", ".join(sorted(given - needed))))
    if lines:
        raise KeyError("; ".join(lines) + " (RENAME at the top of this file gives keys other names)")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    save(port(sys.argv[1]), sys.argv[2])
    print("%d arrays written to %s" % (len(PORT), sys.argv[2]))
`;

const TORCH_ARRAYS = `
def array(x):
    return torch.from_numpy(np.ascontiguousarray(x)).reshape(x.shape)


def stacked(parts, axis=0):
    return torch.cat(parts, dim=axis)

`;

const NUMPY_ARRAYS = `
def array(x):
    return x


def stacked(parts, axis=0):
    return np.concatenate(parts, axis=axis)

`;

/** Everything behind the table of moves. */
export function tailOf(target: Target): string {
  const arrays = target === 'pytorch' ? TORCH_ARRAYS : NUMPY_ARRAYS;
  const load = { pytorch: PYTORCH, jax: JAX, keras: KERAS }[target];
  return `${arrays}${HELPERS}${PORT}\n${load}${END}`;
}
