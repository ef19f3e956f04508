"""rules/facts/targets.json: names, signatures and deprecations of torch, jax, flax, optax and keras, from the live packages.

Compact: name -> `params` for a function, {c: params, m: {method: params}} for a class, {d: 1} where marked deprecated.
"""
import importlib
import inspect
import json
import os
import re
import sys
import types
import warnings

os.environ.setdefault('KERAS_BACKEND', 'jax')
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
warnings.simplefilter('ignore')
from dump_live import text  # noqa: E402

MODULES = {
    'torch': ['torch', 'torch.nn', 'torch.nn.functional', 'torch.nn.init', 'torch.nn.utils', 'torch.nn.utils.rnn', 'torch.nn.utils.parametrizations', 'torch.optim', 'torch.optim.lr_scheduler', 'torch.optim.swa_utils',
              'torch.linalg', 'torch.fft', 'torch.special', 'torch.random', 'torch.autograd', 'torch.autograd.functional', 'torch.utils.data', 'torch.utils.checkpoint', 'torch.utils.tensorboard', 'torch.distributions', 'torch.sparse',
              'torch.cuda', 'torch.cuda.amp', 'torch.amp', 'torch.backends.cudnn', 'torch.distributed', 'torch.nn.parallel', 'torch.signal', 'torch.testing', 'torch.func', 'torch.compiler', 'torch.jit', 'torch.export', 'torch.profiler', 'torch.nested', 'torch.library', 'torch.onnx', 'torch.nn.attention'],
    'jax': ['jax', 'jax.numpy', 'jax.nn', 'jax.nn.initializers', 'jax.lax', 'jax.random', 'jax.numpy.linalg', 'jax.numpy.fft', 'jax.scipy', 'jax.scipy.special', 'jax.scipy.linalg', 'jax.scipy.signal', 'jax.scipy.stats', 'jax.scipy.ndimage', 'jax.ops', 'jax.image', 'jax.tree', 'jax.tree_util',
            'jax.experimental.sparse', 'jax.experimental.multihost_utils', 'jax.experimental', 'jax.sharding', 'jax.profiler', 'jax.debug', 'jax.distributed', 'jax.export', 'jax.dlpack', 'jax.dtypes', 'jax.errors', 'jax.stages'],
    'flax': ['flax.nnx', 'flax.nnx.initializers', 'flax.nnx.statelib', 'flax.linen', 'flax.serialization', 'flax.training.checkpoints', 'flax.metrics.tensorboard', 'flax.struct'],
    'optax': ['optax', 'optax.losses', 'optax.schedules', 'optax.contrib', 'optax.tree_utils', 'optax.projections', 'optax.transforms', 'optax.assignment'],
    'keras': ['keras'],
}
WITH_METHODS = {'torch.Tensor', 'torch.nn.Module', 'torch.optim.Optimizer', 'torch.utils.data.DataLoader', 'torch.utils.data.Dataset', 'torch.distributions.Distribution', 'torch.utils.tensorboard.SummaryWriter', 'torch.Generator',
                'jax.Array', 'flax.nnx.Module', 'flax.nnx.Optimizer', 'flax.nnx.Rngs', 'flax.nnx.Variable', 'flax.nnx.MultiMetric', 'optax.GradientTransformation', 'torch.nn.ModuleList', 'torch.nn.Sequential', 'torch.amp.GradScaler',
                'keras.Model', 'keras.Layer', 'keras.optimizers.Optimizer', 'keras.callbacks.Callback', 'keras.metrics.Metric', 'keras.Variable', 'keras.KerasTensor', 'keras.utils.PyDataset', 'keras.layers.TextVectorization', 'keras.Sequential'}
DEPRECATED = re.compile(r'^\s*(?:\.\. (?:deprecated|warning)::.{0,80}deprecat|DEPRECATED|Deprecated[:. ]|:?[Dd]eprecated alias|This (?:function|class|method|API) is deprecated)|\.\. deprecated::|is deprecated and will be removed|is now deprecated', re.M)
SIGNATURE_LINE = re.compile(r'^\s*(?:torch\.)?(?:[\w.]+\.)?(\w+)\((.*?)\)\s*(?:->.*)?$')


def signature(thing, drop_self=False):
    try:
        return text(inspect.signature(thing), drop_self)
    except (ValueError, TypeError):
        pass
    # Built-in functions of torch say it in the first line of their doc string: `abs(input, *, out=None) -> Tensor`.
    for line in (inspect.getdoc(thing) or '').split('\n')[:4]:
        found = SIGNATURE_LINE.match(line)
        if found and found[1] == getattr(thing, '__name__', None):
            return found[2]
    return None


def deprecated(thing):
    if getattr(thing, '__deprecated__', None):
        return True
    return bool(DEPRECATED.search((inspect.getdoc(thing) or '')[:700]))


def entry(name, thing):
    out = {}
    if inspect.isclass(thing):
        out['k'] = 'class'
        sig = signature(thing)
        if sig in (None, '*args, **kwargs'):
            sig = signature(thing.__init__, True) if '__init__' in vars(thing) else sig
        if name in WITH_METHODS:
            out['m'] = {m: signature(f, True) if callable(f) else None for m, f in sorted(inspect.getmembers(thing, lambda f: True)) if not m.startswith('_') or m == '__call__'}
    elif callable(thing):
        out['k'], sig = 'function', signature(thing)
    else:
        out['k'], sig = 'value', None
    if sig is not None:
        out['p'] = sig
    if out['k'] != 'value' and deprecated(thing):
        out['d'] = 1
    return out


def walk_keras(name, module, out, seen):
    for attr in sorted(dir(module)):
        if attr.startswith('_') or attr in ('src', 'api', 'backend'):
            continue
        thing = getattr(module, attr)
        full = name + '.' + attr
        if isinstance(thing, types.ModuleType):
            if thing.__name__.startswith('keras.') and '.src' not in thing.__name__ and full not in seen:
                seen.add(full)
                out[full] = {'k': 'module'}
                walk_keras(full, thing, out, seen)
        else:
            out[full] = entry(full, thing)


def main(path):
    out = {}
    for package, modules in MODULES.items():
        for name in modules:
            try:
                module = importlib.import_module(name)
            except ImportError as error:
                parent, _, last = name.rpartition('.')
                module = getattr(importlib.import_module(parent), last, None)
            if module is None:
                print('not there:', name)
                continue
            out[name] = {'k': 'module'}
            if package == 'keras':
                walk_keras('keras', module, out, set())
                continue
            listed = set(getattr(module, '__all__', ())) | {a for a in dir(module) if not a.startswith('_')}
            for attr in sorted(listed):
                with warnings.catch_warnings(record=True) as caught:
                    warnings.simplefilter('always')
                    try:
                        thing = getattr(module, attr)
                    except Exception:
                        continue
                    warned = any(issubclass(w.category, (DeprecationWarning, FutureWarning)) for w in caught)
                if isinstance(thing, types.ModuleType) or not of_package(thing, package, name):
                    continue
                fact = entry(name + '.' + attr, thing)
                if warned:
                    fact['d'] = 1
                out[name + '.' + attr] = fact
    versions = {p: importlib.import_module(p).__version__ for p in MODULES}
    with open(path, 'w') as f:
        f.write('{"versions":%s,\n"symbols":{\n' % json.dumps(versions))
        f.write(',\n'.join('%s:%s' % (json.dumps(k), json.dumps(out[k], separators=(',', ':'))) for k in sorted(out)))
        f.write('\n}}\n')
    print(versions, len(out), 'symbols', sum('d' in v for v in out.values()), 'deprecated')


def of_package(thing, package, module):
    """Not what a module merely imports (`torch.optim.math`, `typing` names)."""
    home = getattr(thing, '__module__', None)
    if home is None or not isinstance(home, str):
        return True
    return home.split('.')[0] not in ('typing', 'typing_extensions', 'functools', 'collections', 'abc', 'contextlib', 'dataclasses', 'os', 'enum', 'itertools', 'warnings', 'builtins' if package != 'torch' and module != 'jax.numpy' else '-', 'types', 'copy', 'math', 'operator', 're', 'threading')


if __name__ == '__main__':
    main(sys.argv[1])
