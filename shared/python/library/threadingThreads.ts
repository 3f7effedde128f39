/** Threads (CPython Lib/threading.py, its second half). */
export const threadingThreads = String.raw`
_traceback = _native("_traceback")
_charge = _ask("charge")
_start_thread = _ask("thread")
_join_thread = _ask("join")
_write = _ask("write")

_threads = 0
_active = {}
# Executors end their workers before threads are joined; then what is left is said.
_at_exit = []
_at_end = []


def _ident_of(number):
    """As large as CPython's are, and as far apart."""
    return 139637976727552 + _process * 1073741824 + number * 8392704


class Thread:
    _initialized = False
    _board = 'thread'
    _start_cost = "threadCreateUs"
    _number = None
    _ident = None
    _started = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _threads
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            _threads += 1
            name = f'Thread-{_threads}'
            target_name = getattr(target, '__name__', None)
            if target_name is not None:
                name += f' ({target_name})'
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._initialized = True

    def __repr__(self):
        status = 'initial'
        if self._started:
            status = 'started' if self.is_alive() else 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started:
            raise RuntimeError('threads can only be started once')
        if self._start_cost is not None:
            _charge(self._start_cost)
        _start_thread(self._name, self._board, _bootstrap, (self,))

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        # Threads of the parent did not come along with a fork.
        if self._process == _process:
            _join_thread(self._number, _micros(timeout))

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return None if self._number is None else 4000 + self._number

    def is_alive(self):
        return self._started and self._process == _process and not _join_thread(self._number, 0)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def _begun(self):
        self._number = _this_thread()
        self._process = _process
        self._ident = _ident_of(self._number)
        self._started = True
        _active[self._number] = self
        _set_own('thread', self)


def _bootstrap(thread):
    """The outermost function of a thread's strand."""
    thread._begun()
    try:
        thread.run()
    except BaseException as exc:
        excepthook(ExceptHookArgs([type(exc), exc, None, thread]))
    finally:
        _active.pop(thread._number, None)


class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    text = _traceback(args.exc_value)
    if 'Traceback (most recent call last):' not in text:
        # CPython shows at least the library's own lines.
        text = 'Traceback (most recent call last):\n' + text
    _write(f'Exception in thread {name}:\n' + text, "stderr")


__excepthook__ = excepthook


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name='MainThread', daemon=False)
        self._begun()

    def is_alive(self):
        return True


def current_thread():
    return _own('thread') or _main_thread


def main_thread():
    return _main_thread


def get_ident():
    return current_thread()._ident


def get_native_id():
    return current_thread().native_id


def active_count():
    return len(_active)


def enumerate():
    return list(_active.values())


currentThread = current_thread
activeCount = active_count


class _local:
    """Each thread sees attributes of its own; __init__ runs once more in each that comes to use it."""

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, '_local_spaces', {current_thread()._number: {}})
        object.__setattr__(self, '_local_args', (args, kwargs))
        return self

    def __init__(self, *args, **kwargs):
        pass

    def __getattr__(self, name):
        space = _local_space(self)
        if name in space:
            return space[name]
        raise _no_attribute(self, name)

    def __setattr__(self, name, value):
        _local_space(self)[name] = value

    def __delattr__(self, name):
        space = _local_space(self)
        if name not in space:
            raise _no_attribute(self, name)
        del space[name]


def _local_space(self):
    me = current_thread()._number
    spaces = self._local_spaces
    if me not in spaces:
        spaces[me] = {}
        args, kwargs = self._local_args
        self.__init__(*args, **kwargs)
    return spaces[me]


def _no_attribute(self, name):
    kind = '_thread._local' if type(self) is _local else type(self).__name__
    return AttributeError(f"'{kind}' object has no attribute '{name}'")


local = _local
_main_thread = None
_main_thread = _MainThread()


def _after_fork():
    """This process has one thread, whatever its parent had."""
    global _main_thread, _process
    _process = _this_process()
    _active.clear()
    _set_own('thread', None)
    _main_thread = _MainThread()


def _shutdown():
    """After the main module: threads that are no daemons come to their end."""
    while _at_exit:
        _at_exit.pop()()
    for thread in enumerate():
        if thread is not current_thread() and not thread.daemon:
            thread.join()
    while _at_end:
        _at_end.pop()()
`;
