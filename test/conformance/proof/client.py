"""Asks the servers: starts those that do not run, keeps what they answered by what they were asked."""

import hashlib
import multiprocessing.connection
import os
import pathlib
import pickle
import re
import subprocess
import tempfile
import time

from .server import PROGRAM_SECONDS, RUNTIMES

HERE = pathlib.Path(__file__).resolve().parent

#: Goes up with every change of what running means, so that old answers are not taken for new ones.
PROTOCOL = 1

#: Programs sent over one connection, before others may ask.
CHUNK = 25


def cache_folder():
    return pathlib.Path(os.environ.get('ADVISE_PROOF_CACHE') or pathlib.Path.home() / '.cache' / 'tf-advise' / 'proof')


def environment_hash(environment):
    """Changes with what is installed there."""
    override = os.environ.get('ADVISE_PROOF_WITH', '')
    text = (HERE.parent / 'requirements' / (environment + '.txt')).read_text(encoding='utf-8')
    return hashlib.sha256((text + override).encode()).hexdigest()[:12]


class Runtime:
    """One framework's process."""

    def __init__(self, name, interpreters, helpers):
        environment, _, self.variables = RUNTIMES[name]
        self.name = name
        self.interpreter = interpreters[environment]
        self.helpers = helpers
        self.salt = '%d %s %s' % (PROTOCOL, name, environment_hash(environment))
        code = hashlib.sha256(b''.join(path.read_bytes() for path in sorted(HERE.rglob('*.py')))).hexdigest()[:8]
        tag = hashlib.sha256((self.salt + self.interpreter + code).encode()).hexdigest()[:10]
        folder = pathlib.Path(tempfile.gettempdir()) / ('advise-proof-%d' % os.getuid())
        folder.mkdir(mode=0o700, exist_ok=True)
        self.socket = folder / ('%s-%s.sock' % (name, tag))
        self.process = None
        #: Answers that say more of this machine now than of the program.
        self.passing = {}

    def key(self, job):
        """What the answer depends on."""
        content = {name: value for name, value in job.items() if name != 'helpers'}
        used = self._helper_texts(job['make'] + '\n' + job['use'])
        return hashlib.sha256(self.salt.encode() + used.encode() + pickle.dumps(sorted(content.items(), key=lambda item: item[0]), protocol=4)).hexdigest()

    def _helper_texts(self, program):
        """The files of the helpers that a program imports: an edit of another one changes nothing for it."""
        names = re.findall(r'^from advise_helpers import (\w+)', program, re.MULTILINE)
        folder = self.helpers / self.name.split('-')[0]
        texts = [path.read_text(encoding='utf-8') for path in sorted(folder.glob('*.py'))] if names else []
        return ''.join(text for text in texts if any(re.search(r'^(?:def|class) %s\b' % name, text, re.MULTILINE) for name in names))

    def answers(self, jobs):
        """One answer a job, in order; kept ones without asking."""
        folder = cache_folder() / self.name
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / (self.key(job) + '.pickle') for job in jobs]
        missing, seen = [], set()
        for path, job in zip(paths, jobs):
            if not path.exists() and path not in seen:
                seen.add(path)
                missing.append((path, job))
        if os.environ.get('ADVISE_PROOF_KNOWN'):
            self.passing.update({path: {'error': 'it was not run'} for path, _ in missing})
            missing = []
        for start in range(0, len(missing), CHUNK):
            self._ask(missing[start : start + CHUNK])
        return [self.passing.get(path) or pickle.loads(path.read_bytes()) for path in paths]

    def _ask(self, chunk):
        left = list(chunk)
        while left:
            try:
                with self._connect() as connection:
                    while left:
                        path, job = left[0]
                        connection.send(job)
                        if not connection.poll(PROGRAM_SECONDS * 2 + 600):
                            raise EOFError
                        answer = connection.recv()
                        if answer.get('late'):
                            self.passing[path] = answer
                        else:
                            _keep(path, answer)
                        left.pop(0)
            except (EOFError, ConnectionError, BrokenPipeError):
                path, _ = left.pop(0)
                self.passing[path] = {'error': 'the process of %s ended' % self.name}
                self.socket.unlink(missing_ok=True)

    def _connect(self):
        for attempt in range(3):
            try:
                return multiprocessing.connection.Client(str(self.socket), 'AF_UNIX')
            except (FileNotFoundError, ConnectionRefusedError):
                self._start()
        raise SystemExit('The process of `%s` does not start: see %s.log.' % (self.name, self.socket))

    def _start(self):
        # One starts it, the others wait.
        lock = self.socket.with_suffix('.lock')
        import fcntl

        with open(lock, 'w') as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            if self._alive():
                return
            self.socket.unlink(missing_ok=True)
            pathlib.Path(str(self.socket) + '.new').unlink(missing_ok=True)
            env = dict(os.environ, TF_CPP_MIN_LOG_LEVEL='3', CUDA_VISIBLE_DEVICES='', PYTHONDONTWRITEBYTECODE='1', PYTHONPATH=str(HERE.parent), **self.variables)
            env.setdefault('OMP_NUM_THREADS', '1')
            with open(str(self.socket) + '.log', 'w') as log:
                self.process = subprocess.Popen(
                    [self.interpreter, '-m', 'proof.server', self.name, str(self.socket)],
                    env=env, cwd=tempfile.gettempdir(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                )
            for _ in range(1800):
                if self.socket.exists() or self.process.poll() is not None:
                    return
                time.sleep(0.1)

    def _alive(self):
        try:
            multiprocessing.connection.Client(str(self.socket), 'AF_UNIX').close()
            return True
        except (FileNotFoundError, ConnectionRefusedError):
            return False

    def stop(self):
        """Ends the process, where this one started it."""
        if self.process is None:
            return
        try:
            with multiprocessing.connection.Client(str(self.socket), 'AF_UNIX') as connection:
                connection.send('stop')
        except (FileNotFoundError, ConnectionRefusedError):
            pass
        self.process.wait(timeout=30)


def _keep(path, answer):
    temporary = path.with_suffix('.%d.tmp' % os.getpid())
    temporary.write_bytes(pickle.dumps(answer, protocol=4))
    os.replace(temporary, path)
