"""The table of fixture programs: what to run, where, and what the last line must say.

A run prints `<what> done: <name> <number>, ...` at its end; `expect` is a predicate over these numbers.
Steps are few, data is tiny and seeds are fixed: the bounds say "it learns", not how well.
"""

import dataclasses
import typing

Numbers = typing.Dict[str, float]


@dataclasses.dataclass(frozen=True)
class Run:
    """One command of a program. `{project}` and `{work}` in arguments are its folder and a scratch folder."""

    arguments: typing.Sequence[str]
    expect: typing.Callable[[Numbers], bool]
    wants: str
    runner: typing.Optional[str] = None


@dataclasses.dataclass(frozen=True)
class Program:
    name: str
    environment: str
    runs: typing.Sequence[Run]


def decreased(by):
    """The loss fell at least to this fraction of the first one."""
    return lambda n: n['last loss'] < by * n['first loss']


def tf1(script, *arguments, expect, wants):
    return Run(['{project}/' + script, *arguments], expect, wants, runner='tf1')


def plain(script, *arguments, expect, wants):
    return Run(['{project}/' + script, *arguments], expect, wants)


PROGRAMS = [
    Program('mnist-session', 'legacy', [
        tf1('train.py', '--max_steps=60', '--train_dir={work}/digits',
            expect=lambda n: decreased(0.7)(n) and n['precision'] > 0.5,
            wants='loss below 70 % of the first, precision above 0.5'),
        tf1('evaluate.py', '--checkpoint_dir={work}/digits',
            expect=lambda n: n['precision'] > 0.5 and n['mean confidence'] > 0.1,
            wants='the restored network is better than chance'),
        tf1('train.py', '--model=conv', '--max_steps=5', '--train_dir={work}/conv',
            expect=lambda n: n['last loss'] < 100, wants='the convolutional variant runs'),
    ]),
    Program('language-model', 'legacy', [
        tf1('train.py', '--model=small', '--epochs=2', '--save_path={work}/lm',
            expect=lambda n: n['last cost'] < 0.6 * n['first cost'], wants='cost below 60 % of the first'),
        tf1('sample.py', '--save_path={work}/lm', '-n=4', expect=lambda n: n['words'] == 5, wants='the first word and four more'),
    ]),
    Program('slim-classifier', 'legacy', [
        tf1('train_image_classifier.py', '--train_dir={work}/net', '--max_number_of_steps=30',
            '--optimizer=adam', '--learning_rate=0.01', expect=decreased(0.8), wants='loss below 80 % of the first'),
        tf1('eval_image_classifier.py', '--checkpoint_path={work}/net', '--eval_dir={work}/eval',
            expect=lambda n: 0 <= n['accuracy'] <= 1, wants='an accuracy'),
        tf1('train_image_classifier.py', '--train_dir={work}/vgg', '--model_name=small_vgg',
            '--max_number_of_steps=5', '--moving_average_decay=0.9',
            expect=lambda n: n['last loss'] < 100, wants='the second network runs'),
    ]),
    Program('dcgan', 'legacy', [
        tf1('main.py', '--train', '--epoch=1', '--train_size=96', '--checkpoint_dir={work}/checkpoint',
            '--sample_dir={work}/samples', '--summary_dir={work}/logs',
            expect=lambda n: n['spread'] > 0 and n['last d_loss'] != n['first d_loss'],
            wants='samples that are not constant, a loss that moves'),
        tf1('main.py', '--checkpoint_dir={work}/checkpoint', '--sample_dir={work}/samples',
            expect=lambda n: n['spread'] > 0, wants='samples from the checkpoint'),
    ]),
    Program('estimator-tfrecord', 'legacy', [
        tf1('make_records.py', '--output-dir={work}/data', '--train-size=300', '--eval-size=60',
            expect=lambda n: n['train'] == 300 and n['eval'] == 60, wants='all records read back'),
        Run(['-m', 'trainer.task', '--train-files={work}/data/train-*', '--eval-files={work}/data/eval-*',
             '--job-dir={work}/out', '--train-steps=60'],
            lambda n: decreased(0.7)(n) and n['accuracy'] > 0.5,
            'loss below 70 % of the first, accuracy above 0.5', runner='tf1'),
    ]),
    Program('keras2-functional', 'legacy', [
        plain('train.py', '--epochs=2', '--steps=16', '--weights={work}/s.h5', '--log={work}/log.csv',
              expect=decreased(0.9), wants='loss below 90 % of the first'),
        plain('predict.py', '--weights={work}/s.h5',
              expect=lambda n: n['self distance'] < 0.01 < n['mean distance'],
              wants='an image is close to itself and not to the others'),
    ]),
    Program('tf2-gradienttape', 'current', [
        plain('train.py', '--steps=40', '--model_dir={work}/reverse', expect=decreased(0.9),
              wants='loss below 90 % of the first'),
        plain('translate.py', '--model_dir={work}/reverse', expect=lambda n: 0 < n['accuracy'] <= 1,
              wants='some symbols right'),
    ]),
    Program('compat-v1-port', 'legacy', [
        plain('run_training.py', '--steps=120', '--logdir={work}/ncf', expect=decreased(0.9),
              wants='loss below 90 % of the first'),
        plain('run_inference.py', '--logdir={work}/ncf', '--user=3', expect=lambda n: 1 < n['best'] < 8,
              wants='a plausible rating'),
    ]),
    Program('notebook', 'legacy', [
        Run(['{project}/wave_forecast.ipynb'], lambda n: decreased(0.8)(n) and n['keras'] < 1,
            'loss below 80 % of the first', runner='notebook'),
    ]),
]

PARSE_ONLY = ['python2-tf012']
