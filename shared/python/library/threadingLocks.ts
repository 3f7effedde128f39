/**
 * What threads take turns by (CPython Lib/threading.py, its first half). Between two asks library code is never interrupted, so
 * what CPython guards by locks of its own needs none here: threads that wait stand in plain lists, and are parked.
 */
export const threadingLocks = String.raw`
_own = _native("_strand.own")
_set_own = _native("_strand.setOwn")
# What the program calls the thing that it makes now, for the board.
_made = _native("_strand.made")
_make_lock = _ask("lock")
_take_lock = _ask("acquire")
_free_lock = _ask("release")
_this_thread = _ask("thisThread")
_this_process = _ask("thisProcess")
_park = _ask("park")
_unpark = _ask("unpark")
_now = _ask("now")

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

# A forked process has copies of all locks: they are its own from its first use of them.
_process = _this_process()


def _micros(timeout):
    """Whole µs; however short a wait is, it is one."""
    if timeout is None:
        return None
    us = round(timeout * 1000000)
    return max(us, 1) if timeout > 0 else 0


def _end_of(timeout):
    """The µs at which a wait of so many seconds is over."""
    return None if timeout is None else _now() + _micros(timeout)


def _left(end):
    """Seconds until then."""
    return None if end is None else (end - _now()) / 1000000


def _stand_in_line(line, kind, name, timeout=None):
    """Wait to be called by _call. False: time is up."""
    me = [current_thread()._number, False]
    line.append(me)
    end = _end_of(timeout)
    while not me[1]:
        us = None if end is None else max(0, end - _now())
        if not _park(kind, name, us) and not me[1]:
            line.remove(me)
            return False
    return True


def _call(line, n=1):
    """The first n that stand in line go on."""
    while line and n > 0:
        waiter = line.pop(0)
        waiter[1] = True
        _unpark(waiter[0])
        n -= 1


def _call_all(line):
    _call(line, len(line))


def _plain(thing):
    kind = type(thing)
    return f'{kind.__module__}.{kind.__qualname__} at {hex(id(thing))}'


class Lock:
    def __init__(self):
        self._held = False
        self._process = _process
        self._id = _make_lock('')

    def __repr__(self):
        state = 'locked' if self._held else 'unlocked'
        return f'<{state} _thread.lock object at {hex(id(self))}>'

    def _number(self):
        if self._process != _process:
            self._process = _process
            self._id = _make_lock('')
            if self._held:
                _take_lock(self._id, 0)
        return self._id

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError('timeout value must be a non-negative number')
        us = None if timeout == -1 else _micros(timeout)
        if not _take_lock(self._number(), us if blocking else 0):
            return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False
        _free_lock(self._number())

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, t, v, tb):
        self.release()


class _RLock:
    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        state = 'locked' if self._block.locked() else 'unlocked'
        owner = 0 if self._owner is None else self._owner._ident
        return f'<{state} _thread.RLock object owner={owner} count={self._count} at {hex(id(self))}>'

    def acquire(self, blocking=True, timeout=-1):
        me = current_thread()
        if self._owner is me:
            self._count += 1
            return True
        if not self._block.acquire(blocking, timeout):
            return False
        self._owner = me
        self._count = 1
        return True

    def release(self):
        if self._owner is not current_thread():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, t, v, tb):
        self.release()

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = (self._count, self._owner)
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _is_owned(self):
        return self._owner is current_thread()


def RLock():
    return _RLock()


class Condition:
    _kind = 'condition'

    def __init__(self, lock=None):
        if lock is None:
            lock = _RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []
        self._name = _made() or self._kind

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _is_owned(self):
        if isinstance(self._lock, _RLock):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        lock = self._lock
        if isinstance(lock, _RLock):
            saved = lock._release_save()
            try:
                return _stand_in_line(self._waiters, self._kind, self._name, timeout)
            finally:
                lock._acquire_restore(saved)
        lock.release()
        try:
            return _stand_in_line(self._waiters, self._kind, self._name, timeout)
        finally:
            lock.acquire()

    def wait_for(self, predicate, timeout=None):
        end = _end_of(timeout)
        result = predicate()
        while not result:
            if end is not None and _now() >= end:
                break
            self.wait(_left(end))
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        _call(self._waiters, n)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._line = []
        self._name = _made() or 'semaphore'
        self._value = value

    def __repr__(self):
        return f'<{_plain(self)}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = _end_of(timeout)
        while self._value == 0:
            if not blocking or end is not None and _now() >= end:
                return False
            _stand_in_line(self._line, 'sem', self._name, _left(end))
        self._value -= 1
        return True

    def __enter__(self):
        return self.acquire()

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n
        _call(self._line, n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f'<{_plain(self)}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    def __init__(self):
        self._line = []
        self._name = _made() or 'event'
        self._flag = False

    def __repr__(self):
        return f'<{_plain(self)}: ' + ('set>' if self._flag else 'unset>')

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True
        _call_all(self._line)

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if self._flag:
            return True
        return _stand_in_line(self._line, 'event', self._name, timeout)
`;
