"""Train in TensorFlow, port with the script that `advise weights` writes, and compare the outputs."""

import dataclasses
import json
import re
import subprocess
import typing

import pytest

import environments

HERE = environments.HERE / 'weights'
RUNNERS = environments.HERE / 'runners'
ADVISE = environments.ROOT / 'bin' / 'advise.js'
DIFFERENCE = re.compile(r'done: shape 1, difference ([-+.\deE]+)')
# Float32 through some ten layers; what was measured is printed and is below this everywhere.
MOST = 2e-5


@dataclasses.dataclass(frozen=True)
class Port:
    """A fixture, how it is trained, what it saves, and which of our networks takes the weights."""

    name: str
    saves: str
    fixture: typing.Optional[str] = None
    train: typing.Sequence[str] = ()
    through_tf1: bool = True
    program: typing.Optional[str] = None
    torch: typing.Optional[str] = None
    flax: typing.Optional[str] = None
    keras: str = ''

    @property
    def reference(self):
        return self.program or self.name.replace('-', '_')


MNIST = ['train.py', '--max_steps=40', '--train_dir={work}/digits']
GAN = ['main.py', '--train', '--epoch=1', '--train_size=96', '--checkpoint_dir={work}/gan', '--sample_dir={work}/s',
       '--summary_dir={work}/logs']

PORTS = [
    Port('mnist-session', 'digits/model.ckpt-40', 'mnist-session', MNIST, keras='mnist_session'),
    Port('mnist-session-conv', 'conv/model.ckpt-20', 'mnist-session',
         ['train.py', '--model=conv', '--max_steps=20', '--train_dir={work}/conv'],
         program='mnist_session', torch='mnist_session_conv', flax='mnist_session_conv'),
    Port('slim-classifier', 'net/model.ckpt-12', 'slim-classifier',
         ['train_image_classifier.py', '--train_dir={work}/net', '--max_number_of_steps=12', '--optimizer=adam']),
    Port('dcgan-generator', 'gan/gan.ckpt-7', 'dcgan', GAN),
    Port('dcgan-discriminator', 'gan/gan.ckpt-7', 'dcgan', GAN),
    Port('language-model', 'lm/model.ckpt-0', 'language-model',
         ['train.py', '--model=small', '--epochs=1', '--save_path={work}/lm']),
    Port('compat-v1-port', 'ncf/model.ckpt-60', 'compat-v1-port',
         ['run_training.py', '--steps=60', '--logdir={work}/ncf'], through_tf1=False),
    Port('keras2-functional', 's.h5', 'keras2-functional',
         ['train.py', '--epochs=1', '--steps=8', '--weights={work}/s.h5', '--log={work}/log.csv'], through_tf1=False),
    *(Port('recurrent-%s' % suffix, 'plain.' + suffix, program='recurrent', torch='recurrent_plain', through_tf1=False,
           flax='recurrent_plain') for suffix in ('h5', 'keras', 'ckpt')),
    # NNX has no GRU with a recurrent bias, and the script says so.
    Port('recurrent-gru', 'gru.keras', program='recurrent', torch='recurrent', flax='', keras='recurrent',
         through_tf1=False),
    *(Port('images-%s' % suffix, 'images.' + suffix, program='images', torch='images', flax='images', keras='images',
           through_tf1=False)
      for suffix in ('h5', 'keras')),
]


def run_advise(*arguments):
    done = subprocess.run(['node', str(ADVISE), 'weights', *map(str, arguments)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize('port', PORTS, ids=lambda port: port.name)
def test_port(port, tmp_path):
    project = environments.PROJECTS / port.fixture if port.fixture else None
    runner = [RUNNERS / 'tf1.py'] if port.through_tf1 else []
    if port.train:
        script, *rest = port.train
        arguments = [part.format(work=tmp_path) for part in rest]
        environments.run('legacy', [*runner, project / script, *arguments], tmp_path)
    saved, data = tmp_path / port.saves, tmp_path / 'reference.npz'
    reference = [*runner, HERE / 'reference.py', port.reference, saved, data]
    environments.run('legacy', reference, tmp_path, project)
    source = saved if saved.exists() else saved.with_name(saved.name + '.index')
    runs = [('pytorch', port.torch, 'torch_ports.py'), ('jax', port.flax, 'flax_ports.py')]
    if port.keras:
        runs.append(('keras', port.keras, 'keras_ports.py'))
    for target, program, ports in runs:
        name = port.reference.replace('-', '_') if program is None else program
        script = tmp_path / ('port_%s.py' % target)
        run_advise(source, '--target', target, '--output', script)
        if name == '':
            assert '# It is not ported.' in script.read_text()
            continue
        stdout = environments.run('current', [HERE / ports, name, script, saved, data], tmp_path)
        found = DIFFERENCE.search(stdout)
        assert found, stdout
        print(port.name, target, found.group(1))  # shown by `run.sh -rP`
        assert float(found.group(1)) < MOST


# Scripts of fixtures whose names no code tells in full: slim's `arg_scope` adds batch normalisations out of sight.
NOT_FOLLOWED = re.compile(r'/BatchNorm/|/gamma$')


@pytest.mark.parametrize('port', [port for port in PORTS if port.fixture], ids=lambda port: port.name)
def test_the_map_of_the_code_is_that_of_the_checkpoint(port, tmp_path):
    """Every weight that training saves is one that the code's map names, with the shape it gives."""
    project = environments.PROJECTS / port.fixture
    runner = [RUNNERS / 'tf1.py'] if port.through_tf1 else []
    script, *rest = port.train
    environments.run('legacy', [*runner, project / script, *(part.format(work=tmp_path) for part in rest)], tmp_path)
    saved = tmp_path / port.saves
    source = saved if saved.exists() else saved.with_name(saved.name + '.index')
    stored, code = (
        {a['name']: a['shape'] for layer in json.loads(run_advise(path, '--format', 'json'))['layers'] for a in layer['arrays']}
        for path in (source, project)
    )
    matched, wrong = set(), []
    for name, shape in code.items():
        pattern = re.compile('(?:.*/)?' + '.*'.join(map(re.escape, name.split('?'))))
        for real in filter(pattern.fullmatch, stored):
            matched.add(real)
            sizes = shape if shape is not None else stored[real]
            if len(sizes) != len(stored[real]) or any(a not in (None, b) for a, b in zip(sizes, stored[real])):
                wrong.append((name, shape, real, stored[real]))
    missing = [name for name in stored if name not in matched and not NOT_FOLLOWED.search(name)]
    print(port.name, 'code names %d of %d' % (len(matched), len(stored)))
    assert (missing, wrong) == ([], [])
