/** Pools of processes (CPython Lib/multiprocessing/pool.py); who submits feeds the workers, a thread takes their results in. */
export const multiprocessingPool = String.raw`
import threading
from multiprocessing.process import _default_method, _process_kinds
from threading import _call_all, _stand_in_line

_traceback = _native("_traceback")
_charge = _ask("charge")
_facts = _ask("facts")
_channel = _ask("channel")
_send = _ask("send")
_receive = _ask("receive")

RUN = 'RUN'
CLOSE = 'CLOSE'
TERMINATE = 'TERMINATE'


class ProcessError(Exception):
    pass


class TimeoutError(ProcessError):
    pass


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _failed(exc):
    return (False, (exc, '\n"""\n%s"""' % _traceback(exc)))


def _rebuilt(outcome):
    success, value = outcome
    if success:
        return outcome
    exc, text = value
    exc.__cause__ = RemoteTraceback(text)
    return (False, exc)


def mapstar(args):
    func, chunk = args
    return [func(x) for x in chunk]


def starmapstar(args):
    func, chunk = args
    return [func(*x) for x in chunk]


def worker(tasks, results, initializer, initargs, maxtasks):
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        task = _receive(tasks, None)[1]
        if task is None:
            return
        _charge("processWorkerUs")
        job, i, func, args, kwds = task
        try:
            outcome = (True, func(*args, **kwds))
        except Exception as exc:
            outcome = _failed(exc)
        try:
            _send(results, (job, i, outcome), None)
        except Exception as exc:
            _send(results, (job, i, _failed(exc)), None)
        done += 1


class _ResultThread(threading.Thread):
    _board = 'poolManager'
    _start_cost = None

    def __init__(self, pool):
        self._pool = pool
        super().__init__(name='Pool-results', daemon=True)

    def run(self):
        pool = self._pool
        while True:
            task = _receive(pool._results, None)[1]
            if task is None:
                return
            _charge("processResultUs")
            job, i, outcome = task
            if job in pool._cache:
                pool._cache[job]._set(i, _rebuilt(outcome))


class Pool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, method=None):
        self._state = None
        if processes is None:
            processes = _facts()[3]
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        _charge("poolImportUs")
        self._processes = processes
        self._cache = {}
        self._jobs = 0
        self._tasks = _channel(0)
        self._results = _channel(0)
        kind = _process_kinds[method or _default_method()]
        self._pool = []
        for _ in range(processes):
            w = kind(target=worker, args=(self._tasks, self._results, initializer, initargs, maxtasksperchild))
            w.name = w.name.replace('Process', 'PoolWorker')
            w.daemon = True
            w.start()
            self._pool.append(w)
        self._state = RUN
        self._handler = _ResultThread(self)
        self._handler.start()

    def __repr__(self):
        return f'<multiprocessing.pool.Pool state={self._state} pool_size={len(self._pool)}>'

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    def _submit(self, result, i, func, args, kwds):
        _charge("processSubmitUs")
        _charge("processFeedUs")
        try:
            _send(self._tasks, (result._job, i, func, args, kwds), None)
        except Exception as exc:
            result._set(i, (False, exc))

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._submit(result, 0, func, args, kwds)
        return result

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if not items:
            chunksize = 0
        result = MapResult(self, chunksize, len(items), callback, error_callback)
        if chunksize:
            for i in range(0, len(items), chunksize):
                self._submit(result, i // chunksize, mapper, ((func, items[i:i + chunksize]),), {})
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator(self), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator(self), func, iterable, chunksize)

    def _imap(self, result, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize}')
        items = list(iterable)
        if chunksize == 1:
            for i, item in enumerate(items):
                self._submit(result, i, func, (item,), {})
            result._set_length(len(items))
            return result
        chunks = range(0, len(items), chunksize)
        for i in chunks:
            self._submit(result, i // chunksize, mapstar, ((func, items[i:i + chunksize]),), {})
        result._set_length(len(chunks))
        return _flat(result)

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            for _ in self._pool:
                _send(self._tasks, None, None)

    def terminate(self):
        if self._state == TERMINATE:
            return
        self._state = TERMINATE
        for w in self._pool:
            if w.is_alive():
                w.terminate()
        for w in self._pool:
            w.join()
        _send(self._results, None, None)

    def join(self):
        if self._state == RUN:
            raise ValueError('Pool is still running')
        for w in self._pool:
            w.join()
        if self._state == CLOSE:
            self._state = TERMINATE
            _send(self._results, None, None)
        self._handler.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


def _flat(chunks):
    for chunk in chunks:
        yield from chunk


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._line = []
        self._done = False
        self._success = None
        self._value = None
        self._callback = callback
        self._error_callback = error_callback
        self._job = pool._jobs
        pool._jobs += 1
        pool._cache[self._job] = self

    def ready(self):
        return self._done

    def successful(self):
        if not self._done:
            raise ValueError(f'{self!r} not ready')
        return self._success

    def wait(self, timeout=None):
        if not self._done:
            _stand_in_line(self._line, 'result', 'Pool', timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self._done:
            raise TimeoutError
        _charge("poolResultUs")
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, outcome):
        self._success, self._value = outcome
        self._finish()

    def _finish(self):
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._done = True
        self._pool._cache.pop(self._job, None)
        _call_all(self._line)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        self._left = 0 if chunksize <= 0 else length // chunksize + bool(length % chunksize)
        if not self._left:
            self._done = True
            pool._cache.pop(self._job, None)

    def _set(self, i, outcome):
        self._left -= 1
        success, value = outcome
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = value
        elif not success and self._success:
            self._success = False
            self._value = value
        if self._left == 0:
            self._finish()


class IMapIterator:
    def __init__(self, pool):
        self._pool = pool
        self._line = []
        self._items = []
        self._unsorted = {}
        self._index = 0
        self._taken = 0
        self._length = None
        self._job = pool._jobs
        pool._jobs += 1
        pool._cache[self._job] = self

    def __iter__(self):
        return self

    def __next__(self):
        return self.next()

    def next(self, timeout=None):
        while not self._items:
            if self._index == self._length:
                self._pool._cache.pop(self._job, None)
                raise StopIteration
            if not _stand_in_line(self._line, 'result', 'Pool', timeout):
                raise TimeoutError
        success, value = self._items.pop(0)
        _charge("poolResultUs")
        if success:
            return value
        raise value

    def _add(self, outcome):
        self._items.append(outcome)
        self._index += 1

    def _set(self, i, outcome):
        self._unsorted[i] = outcome
        while self._index in self._unsorted:
            self._add(self._unsorted.pop(self._index))
        _call_all(self._line)

    def _set_length(self, length):
        self._length = length
        _call_all(self._line)


class IMapUnorderedIterator(IMapIterator):
    def _set(self, i, outcome):
        self._add(outcome)
        _call_all(self._line)
`;
