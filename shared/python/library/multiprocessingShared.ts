/** What processes share (CPython Lib/multiprocessing/synchronize.py and sharedctypes.py). */
export const multiprocessingShared = String.raw`
import threading
from threading import _micros

_make_lock = _ask("lock")
_take_lock = _ask("acquire")
_free_lock = _ask("release")
_held = _ask("held")
_channel = _ask("channel")
_send = _ask("send")
_receive = _ask("receive")
_waiting = _ask("waiting")
_share = _ask("share")
_peek = _ask("peek")
_poke = _ask("poke")


class _Entered:
    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class Lock(_Entered):
    def __init__(self):
        self._id = _make_lock('')

    def acquire(self, block=True, timeout=None):
        return _take_lock(self._id, _micros(timeout) if block else 0)

    def release(self):
        if not _held(self._id):
            raise ValueError('semaphore or lock released too many times')
        _free_lock(self._id)


class RLock(_Entered):
    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def _me(self):
        return (threading._process, threading.current_thread()._number)

    def acquire(self, block=True, timeout=None):
        me = self._me()
        if self._owner == me:
            self._count += 1
            return True
        if not self._block.acquire(block, timeout):
            return False
        self._owner = me
        self._count = 1
        return True

    def release(self):
        if self._owner != self._me():
            raise AssertionError('attempt to release recursive lock not owned by thread')
        self._count -= 1
        if self._count == 0:
            self._owner = None
            self._block.release()


class Semaphore(_Entered):
    def __init__(self, value=1):
        self._tokens = _channel(0)
        for _ in range(value):
            _send(self._tokens, None, None)

    def acquire(self, block=True, timeout=None):
        return _receive(self._tokens, _micros(timeout) if block else 0)[0]

    def release(self):
        _send(self._tokens, None, None)

    def get_value(self):
        return _waiting(self._tokens)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value

    def release(self):
        if _waiting(self._tokens) >= self._bound:
            raise ValueError('semaphore or lock released too many times')
        super().release()


class _Sleepers:
    """Those that wait to be called, whatever their process."""

    def __init__(self):
        self._number = _share(0)
        self._calls = _channel(0)

    def number(self):
        return _peek(self._number)

    def wait(self, timeout):
        _poke(self._number, self.number() + 1)
        if _receive(self._calls, _micros(timeout))[0]:
            return True
        _poke(self._number, max(0, self.number() - 1))
        return False

    def call(self, n):
        n = min(n, self.number())
        _poke(self._number, self.number() - n)
        for _ in range(n):
            _send(self._calls, None, None)


class Condition(_Entered):
    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._sleepers = _Sleepers()

    def wait(self, timeout=None):
        count = getattr(self._lock, '_count', 1)
        for _ in range(count):
            self._lock.release()
        try:
            return self._sleepers.wait(timeout)
        finally:
            for _ in range(count):
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        while not result:
            if not self.wait(timeout) and timeout is not None:
                return predicate()
            result = predicate()
        return result

    def notify(self, n=1):
        self._sleepers.call(n)

    def notify_all(self):
        self._sleepers.call(self._sleepers.number())


class Event:
    def __init__(self):
        self._flag = _share(False)
        self._sleepers = _Sleepers()

    def is_set(self):
        return _peek(self._flag)

    def set(self):
        _poke(self._flag, True)
        self._sleepers.call(self._sleepers.number())

    def clear(self):
        _poke(self._flag, False)

    def wait(self, timeout=None):
        if not self.is_set():
            self._sleepers.wait(timeout)
        return self.is_set()


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self._action = action
        self._timeout = timeout
        self._count = _share(0)
        self._broken = _share(False)
        self._sleepers = _Sleepers()

    @property
    def n_waiting(self):
        return _peek(self._count)

    @property
    def broken(self):
        return _peek(self._broken)

    def abort(self):
        _poke(self._broken, True)
        waiting = _peek(self._count)
        _poke(self._count, 0)
        self._sleepers.call(waiting)

    def reset(self):
        if _peek(self._count):
            self.abort()
        _poke(self._broken, False)

    def wait(self, timeout=None):
        if self.broken:
            raise threading.BrokenBarrierError
        index = _peek(self._count)
        if index + 1 == self.parties:
            if self._action is not None:
                self._action()
            _poke(self._count, 0)
            self._sleepers.call(index)
            return index
        _poke(self._count, index + 1)
        if not self._sleepers.wait(self._timeout if timeout is None else timeout):
            self.abort()
        if self.broken:
            raise threading.BrokenBarrierError
        return index


_zeros = {'c': b'\x00', 'd': 0.0, 'f': 0.0}


def _as(typecode, value):
    return float(value) if typecode in ('d', 'f') else value


class RawValue:
    def __init__(self, typecode, *args):
        self._typecode = typecode
        self._place = _share(_as(typecode, args[0]) if args else _zeros.get(typecode, 0))

    @property
    def value(self):
        return _peek(self._place)

    @value.setter
    def value(self, value):
        _poke(self._place, _as(self._typecode, value))


class RawArray:
    def __init__(self, typecode, size_or_initializer):
        if isinstance(size_or_initializer, int):
            size_or_initializer = [_zeros.get(typecode, 0)] * size_or_initializer
        self._typecode = typecode
        self._places = [_share(_as(typecode, value)) for value in size_or_initializer]

    def __len__(self):
        return len(self._places)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [_peek(place) for place in self._places[i]]
        return _peek(self._places[i])

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            for place, item in zip(self._places[i], value):
                _poke(place, _as(self._typecode, item))
        else:
            _poke(self._places[i], _as(self._typecode, value))

    def __iter__(self):
        for place in self._places:
            yield _peek(place)


class _Locked:
    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, timeout)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.acquire()

    def __exit__(self, *args):
        self._lock.release()


def _lock_of(lock):
    return RLock() if lock is True or lock is None else lock


class Synchronized(RawValue, _Locked):
    def __init__(self, lock, typecode, *args):
        RawValue.__init__(self, typecode, *args)
        self._lock = lock

    def __repr__(self):
        return f'<Synchronized wrapper for {_c_name(self._typecode)}({self.value!r})>'


class SynchronizedArray(RawArray, _Locked):
    def __init__(self, lock, typecode, size_or_initializer):
        RawArray.__init__(self, typecode, size_or_initializer)
        self._lock = lock


_c_names = {'i': 'c_int', 'd': 'c_double', 'f': 'c_float', 'c': 'c_char', 'l': 'c_long', 'q': 'c_long',
            'h': 'c_short', 'b': 'c_byte', 'I': 'c_uint', 'L': 'c_ulong', 'Q': 'c_ulong', 'B': 'c_ubyte'}


def _c_name(typecode):
    return _c_names.get(typecode, 'c_int')


def Value(typecode, *args, lock=True):
    if lock is False:
        return RawValue(typecode, *args)
    return Synchronized(_lock_of(lock), typecode, *args)


def Array(typecode, size_or_initializer, *, lock=True):
    if lock is False:
        return RawArray(typecode, size_or_initializer)
    return SynchronizedArray(_lock_of(lock), typecode, size_or_initializer)
`;
