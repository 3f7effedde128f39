/** Processes, and how they are started (CPython Lib/multiprocessing/process.py and context.py). */
export const multiprocessingProcess = String.raw`
import _pickle
import os
import threading
from multiprocessing.queues import _open_once_more, _writers, _writers_in

_traceback = _native("_traceback")
_set_own = _native("_strand.setOwn")
_write = _ask("write")
_exit = _ask("exit")
_start = _ask("process")
_join = _ask("joinProcess")
_status = _ask("exitStatus")
_end = _ask("terminate")
_this_process = _ask("thisProcess")

_parent_process = None
_count = 0
_children = []


def current_process():
    return _current_process


def parent_process():
    return _parent_process


def active_children():
    _cleanup()
    return list(_children)


def _cleanup():
    for process in list(_children):
        if not process._runs():
            _children.remove(process)


class BaseProcess:
    _start_method = None
    _number = None
    _closed = False
    _killed = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _count
        assert group is None, 'group argument must be None for now'
        _count += 1
        self._identity = _current_process._identity + (_count,)
        self._daemonic = _current_process._daemonic if daemon is None else daemon
        self._parent_pid = os.getpid()
        self._parent_name = _current_process.name
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + '-' + ':'.join([str(i) for i in self._identity])

    def __repr__(self):
        info = [type(self).__name__, 'name=%r' % self._name]
        if self._number is not None:
            info.append(f'pid={self.pid}')
        info.append(f'parent={self._parent_pid}')
        if self is _current_process:
            info.append('started')
        elif self._closed:
            info.append('closed')
        elif self._number is None:
            info.append('initial')
        else:
            info.append('started' if self._runs() else 'stopped')
            if not self._runs():
                code = self.exitcode
                info.append('exitcode=' + {-15: '-SIGTERM', -9: '-SIGKILL'}.get(code, str(code)))
        if self._daemonic:
            info.append('daemon')
        return '<' + ' '.join(info) + '>'

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def _runs(self):
        return self._number is not None and not _join(self._number, 0)

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._number is None, 'cannot start a process twice'
        assert not _current_process._daemonic, 'daemonic processes are not allowed to have children'
        _cleanup()
        method = self._start_method or _default_method()
        _open_once_more(_writers if method == 'fork' else _writers_in(self))
        self._number = _start(self._name, method, _bootstrap, (self, method))
        del self._target, self._args, self._kwargs
        _children.append(self)

    def terminate(self):
        self._check_closed()
        _end(self._number)

    def kill(self):
        self._killed = True
        self.terminate()

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), 'can only join a child process'
        assert self._number is not None, 'can only join a started process'
        if _join(self._number, threading._micros(timeout)) and self in _children:
            _children.remove(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == os.getpid(), 'can only test a child process'
        return self._runs()

    def close(self):
        if self._runs():
            raise ValueError('Cannot close a process while it is still running. '
                             'You should first call join() or terminate().')
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._number is None, 'process has already started'
        self._daemonic = daemonic

    @property
    def exitcode(self):
        self._check_closed()
        status = None if self._number is None else _status(self._number)
        return -9 if status == -15 and self._killed else status

    @property
    def pid(self):
        self._check_closed()
        if self is _current_process:
            return os.getpid()
        return None if self._number is None else _pid_of(self._number)

    @property
    def ident(self):
        return self.pid


def _pid_of(number):
    """As os.getpid counts them."""
    return os.getpid() - _this_process() + number


def _bootstrap(process, method):
    """The outermost function of a child process."""
    global _current_process, _parent_process, _count, _children, _method
    threading._after_fork()
    _set_own('loop', None)
    _set_own('task', None)
    _count = 0
    _children = []
    _parent_process = _ParentProcess(process._parent_name, process._parent_pid)
    _current_process = process
    if method == 'fork':
        os._forked()
    else:
        _method = method
        _writers.extend(_writers_in(process))
    code = 1
    try:
        process.run()
        code = 0
    except SystemExit as exc:
        code = _exit_code(exc)
    except BaseException as exc:
        _write(f'Process {process.name}:\n' + _traceback(exc), "stderr")
    threading._shutdown()
    for connection in list(_writers):
        connection.close()
    _exit(code)


def _exit_code(exc):
    if exc.code is None:
        return 0
    if isinstance(exc.code, int):
        return exc.code
    _write(f'{exc.code}\n', "stderr")
    return 1


class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._daemonic = False

    @property
    def pid(self):
        return self._pid


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._daemonic = False


_current_process = _MainProcess()


def _end_children():
    """At the end of the program: daemons end with it, others are waited for."""
    for process in active_children():
        if process._daemonic:
            process.terminate()
    for process in active_children():
        process.join()


threading._at_end.append(_end_children)

# Imported anew in a child that was spawned: there it is settled (Lib/multiprocessing/spawn.py, prepare).
_method = 'spawn' if _this_process() else 'fork'
_method_is_set = _this_process() != 0


def _default_method():
    return _method


def set_start_method(method, force=False):
    global _method, _method_is_set
    if _method_is_set and not force:
        raise RuntimeError('context has already been set')
    _check_method(method)
    _method = method
    _method_is_set = True


def get_start_method(allow_none=False):
    global _method_is_set
    if allow_none and not _method_is_set:
        return None
    _method_is_set = True
    return _method


def get_all_start_methods():
    return ['fork', 'spawn', 'forkserver']


def _check_method(method):
    if method not in ('fork', 'spawn', 'forkserver'):
        raise ValueError('cannot find context for %r' % method)


class Process(BaseProcess):
    pass


class ForkProcess(BaseProcess):
    _start_method = 'fork'


class SpawnProcess(BaseProcess):
    _start_method = 'spawn'


class ForkServerProcess(BaseProcess):
    _start_method = 'forkserver'


_process_kinds = {'fork': ForkProcess, 'spawn': SpawnProcess, 'forkserver': ForkServerProcess}
`;
