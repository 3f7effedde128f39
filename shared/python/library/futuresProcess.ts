/**
 * Pools of processes (CPython Lib/concurrent/futures/process.py): a manager thread feeds the workers at most one call more than
 * there are workers, and hands out their results.
 */
export const futuresProcess = String.raw`
import os
import threading
from concurrent.futures._base import BrokenExecutor, Executor, Future, _log, _results_of
from multiprocessing.context import get_context

_traceback = _native("_traceback")
_charge = _ask("charge")
_facts = _ask("facts")
_channel = _ask("channel")
_send = _ask("send")
_receive = _ask("receive")
_waiting = _ask("waiting")

EXTRA_QUEUED_CALLS = 1

_global_shutdown = False
_executors = []


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    for executor in list(_executors):
        if executor._manager is not None and executor._process == threading._process:
            _send(executor._results, None, None)
            executor._manager.join()


threading._at_exit.append(_python_exit)


class BrokenProcessPool(BrokenExecutor):
    pass


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _failed(number, exc):
    return (number, None, (exc, '\n"""\n%s"""' % _traceback(exc)))


# What the manager takes in of a worker that ended before its time.
_BROKEN = 'broken'


def _tell_of_its_end(results):
    """CPython's manager sees the sentinel of the process."""
    leave = os._exit

    def _exit(n):
        _send(results, _BROKEN, None)
        leave(n)

    os._exit = _exit


def _process_worker(calls, results, initializer, initargs):
    _tell_of_its_end(results)
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _log('Exception in initializer:', exc)
            _send(results, _BROKEN, None)
            return
    while True:
        call = _receive(calls, None)[1]
        if call is None:
            return
        _charge("processWorkerUs")
        number, fn, args, kwargs = call
        try:
            outcome = (number, fn(*args, **kwargs), None)
        except BaseException as exc:
            outcome = _failed(number, exc)
        try:
            _send(results, outcome, None)
        except BaseException as exc:
            _send(results, _failed(number, exc), None)


class _ManagerThread(threading.Thread):
    _board = 'poolManager'
    _start_cost = None

    def __init__(self, executor):
        self._executor = executor
        super().__init__(name=f'{executor._name}-manager')

    def run(self):
        executor = self._executor
        while True:
            self._feed()
            outcome = _receive(executor._results, None)[1]
            if outcome == _BROKEN:
                self._break()
                return
            if outcome is not None:
                _charge("processResultUs")
                self._deliver(outcome)
                executor._idle += 1
            if executor._shutdown_thread or _global_shutdown:
                executor._shutdown_thread = True
                self._cancel_pending()
                self._feed()
                if not executor._pending:
                    self._end_workers()
                    return

    def _feed(self):
        executor = self._executor
        while executor._work_ids and _waiting(executor._calls) < executor._max_workers + EXTRA_QUEUED_CALLS:
            number = executor._work_ids.pop(0)
            future, fn, args, kwargs = executor._pending[number]
            if not future.set_running_or_notify_cancel():
                del executor._pending[number]
                continue
            _charge("processFeedUs")
            try:
                _send(executor._calls, (number, fn, args, kwargs), None)
            except BaseException as exc:
                del executor._pending[number]
                future.set_exception(exc)

    def _deliver(self, outcome):
        number, result, exc = outcome
        future = self._executor._pending.pop(number)[0]
        if exc is not None:
            error, text = exc
            error.__cause__ = _RemoteTraceback(text)
            future.set_exception(error)
        else:
            future.set_result(result)

    def _break(self):
        executor = self._executor
        executor._broken = ('A child process terminated abruptly, the process pool is not '
                            'usable anymore')
        executor._shutdown_thread = True
        for work in executor._pending.values():
            if not work[0].done():
                work[0].set_exception(BrokenProcessPool(
                    'A process in the process pool was terminated abruptly '
                    'while the future was running or pending.'))
        executor._pending.clear()
        executor._work_ids.clear()
        for process in executor._processes:
            process.terminate()
        for process in executor._processes:
            process.join()

    def _cancel_pending(self):
        executor = self._executor
        if executor._cancel_pending_futures:
            executor._pending = {number: work for number, work in executor._pending.items()
                                 if not work[0].cancel()}
            executor._work_ids.clear()
            executor._cancel_pending_futures = False

    def _end_workers(self):
        executor = self._executor
        for process in executor._processes:
            _send(executor._calls, None, None)
        for process in executor._processes:
            process.join()


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _chunks(size, *iterables):
    chunk = []
    for args in zip(*iterables):
        chunk.append(args)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _chained(lists):
    for items in lists:
        yield from items


class ProcessPoolExecutor(Executor):
    _made = 0

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _facts()[3]
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        _charge("poolImportUs")
        self._max_workers = max_workers
        self._context = get_context() if mp_context is None else mp_context
        self._initializer = initializer
        self._initargs = initargs
        self._name = f'ProcessPoolExecutor-{ProcessPoolExecutor._made}'
        ProcessPoolExecutor._made += 1
        self._process = threading._process
        self._manager = None
        self._processes = []
        self._broken = False
        self._shutdown_thread = False
        self._cancel_pending_futures = False
        self._idle = 0
        self._count = 0
        self._pending = {}
        self._work_ids = []
        self._calls = _channel(0)
        self._results = _channel(0)
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenProcessPool(self._broken)
        if self._shutdown_thread:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _global_shutdown:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        _charge("processSubmitUs")
        future = Future()
        future._pool = self._name
        self._pending[self._count] = (future, fn, args, kwargs)
        self._work_ids.append(self._count)
        self._count += 1
        self._start_processes()
        if self._manager is None:
            self._manager = _ManagerThread(self)
            self._manager.start()
        else:
            # Wakes it up.
            _send(self._results, None, None)
        return future

    def _start_processes(self):
        """All at once where they are forked, before there is another thread; else as they are needed."""
        if self._context.get_start_method() == 'fork':
            while len(self._processes) < self._max_workers:
                self._start_process()
        elif self._idle > 0:
            self._idle -= 1
        elif len(self._processes) < self._max_workers:
            self._start_process()

    def _start_process(self):
        process = self._context.Process(target=_process_worker, args=(
            self._calls, self._results, self._initializer, self._initargs))
        process.start()
        self._processes.append(process)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        end_time = threading._end_of(timeout)
        fs = [self.submit(_process_chunk, fn, chunk) for chunk in _chunks(chunksize, *iterables)]
        return _chained(_results_of(fs, end_time))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._cancel_pending_futures = cancel_futures
        self._shutdown_thread = True
        manager = self._manager
        if manager is not None:
            _send(self._results, None, None)
            if wait:
                manager.join()
`;
