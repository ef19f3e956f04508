"""One process for one framework: answers programs with results over a socket, one after the other.

    python -m proof.server RUNTIME SOCKET

Stays for the next run while somebody uses it (`IDLE_SECONDS`), so that proving one row takes seconds: importing the
frameworks takes longer than running a hundred programs.
"""

import importlib
import multiprocessing.connection
import os
import signal
import sys
import traceback

#: Compiling takes most of the time of small programs on a processor; fast code is not what is asked for.
QUICK = {'XLA_FLAGS': '--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true'}

RUNTIMES = {
    'v1': ('legacy', 'tf1', {}),
    'v2': ('legacy', 'tf2', {}),
    'pytorch': ('current', 'torch_', {}),
    'jax': ('current', 'jax_', QUICK),
    'keras-tensorflow': ('current', 'keras_', {'KERAS_BACKEND': 'tensorflow'}),
    'keras-jax': ('current', 'keras_', dict(QUICK, KERAS_BACKEND='jax')),
    'keras-torch': ('current', 'keras_', {'KERAS_BACKEND': 'torch'}),
}

IDLE_SECONDS = 600

#: What one program may take; more is an answer too.
PROGRAM_SECONDS = 60


class TooLong(BaseException):
    """A program ran longer than `PROGRAM_SECONDS`. No `except Exception` on the way takes it for an error of the program."""


def _stop(*_):
    raise TooLong('it ran longer than %d seconds' % PROGRAM_SECONDS)


def answer(run, job):
    """The result of one program; an error is one too."""
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(PROGRAM_SECONDS)
    try:
        return run(job)
    except TooLong as error:
        return {'error': str(error), 'late': True}
    except Exception as error:
        lines = traceback.format_exc().splitlines()
        inside = [line.strip() for line in lines if '<program>' in line]
        message = str(error).strip()[:1500]
        return {'error': '%s: %s%s' % (type(error).__name__, message, ' (%s)' % inside[-1] if inside else '')}
    finally:
        signal.alarm(0)


def main(runtime, path):
    module = importlib.import_module('proof.runtimes.' + RUNTIMES[runtime][1])
    from proof import programs

    target = runtime.split('-')[0]
    listener = multiprocessing.connection.Listener(path + '.new', 'AF_UNIX', backlog=64)
    os.rename(path + '.new', path)  # whoever sees the socket may connect at once
    while True:
        signal.signal(signal.SIGALRM, lambda *_: os._exit(0))
        signal.alarm(IDLE_SECONDS)
        with listener.accept() as connection:
            signal.alarm(0)
            try:
                while True:
                    job = connection.recv()
                    if job == 'stop':
                        os.unlink(path)
                        return
                    if 'helpers' in job:  # read again: somebody may be editing them
                        programs.helpers_module(target, job['helpers'])
                    connection.send(answer(module.run, job))
            except (EOFError, ConnectionError):
                pass


if __name__ == '__main__':
    main(*sys.argv[1:])
