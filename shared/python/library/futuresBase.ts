/** Futures of executors (CPython Lib/concurrent/futures/_base.py); library code is not interrupted, so they need no locks. */
export const futuresBase = String.raw`
from collections import namedtuple
from threading import _call_all, _end_of, _left, _stand_in_line

_traceback = _native("_traceback")
_charge = _ask("charge")
_write = _ask("write")

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_DONE = (CANCELLED_AND_NOTIFIED, FINISHED)
_ENDED = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def _log(text, exc):
    _write(text + '\n' + _traceback(exc), "stderr")


class _Waiter:
    """One thread waits for some of these: how many more, and whether a failure ends the wait."""

    def __init__(self, left, stop_on_exception=False):
        self.left = left
        self.stop_on_exception = stop_on_exception
        self.finished = []
        self.line = []
        self.isSet = False

    def add(self, future):
        self.finished.append(future)
        self.left -= 1
        if self.left <= 0 or self.stop_on_exception and future._exception is not None:
            self.isSet = True
            _call_all(self.line)

    def wait(self, timeout):
        if not self.isSet:
            _stand_in_line(self.line, 'result', '', timeout)


def _yield_finished(finished, waiter, fs, pending):
    while finished:
        f = finished.pop(0)
        fs.discard(f)
        pending.discard(f)
        if waiter in f._waiters:
            f._waiters.remove(waiter)
        yield f


def as_completed(fs, timeout=None):
    end_time = _end_of(timeout)
    fs = set(fs)
    total = len(fs)
    finished = [f for f in fs if f._state in _DONE]
    pending = fs - set(finished)
    waiter = _Waiter(1)
    for f in fs:
        f._waiters.append(waiter)
    try:
        yield from _yield_finished(finished, waiter, fs, pending)
        while pending:
            wait_timeout = None
            if timeout is not None:
                wait_timeout = _left(end_time)
                if wait_timeout <= 0:
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            waiter.wait(wait_timeout)
            finished = waiter.finished
            waiter.finished = []
            waiter.left = 1
            waiter.isSet = False
            yield from _yield_finished(finished, waiter, fs, pending)
    finally:
        for f in fs:
            f._waiters.remove(waiter)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    fs = set(fs)
    done = {f for f in fs if f._state in _DONE}
    not_done = fs - done
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(done, not_done)
    if return_when == FIRST_EXCEPTION and any([f._exception is not None for f in done]):
        return DoneAndNotDoneFutures(done, not_done)
    if not not_done:
        return DoneAndNotDoneFutures(done, not_done)
    left = 1 if return_when == FIRST_COMPLETED else len(not_done)
    waiter = _Waiter(left, return_when == FIRST_EXCEPTION)
    for f in not_done:
        f._waiters.append(waiter)
    waiter.wait(timeout)
    for f in not_done:
        f._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


class Future:
    # The pool it comes from, for the board.
    _pool = ''

    def __init__(self):
        self._line = []
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        name = type(self).__name__
        state = 'cancelled' if self._state == CANCELLED_AND_NOTIFIED else self._state.lower()
        outcome = ''
        if self._state == FINISHED:
            if self._exception is not None:
                outcome = f' raised {type(self._exception).__name__}'
            else:
                outcome = f' returned {type(self._result).__name__}'
        return f'<{name} at {hex(id(self))} state={state}{outcome}>'

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception as exc:
            _log(f'exception calling callback for {self!r}', exc)

    def cancel(self):
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            return True
        self._state = CANCELLED
        _call_all(self._line)
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in _ENDED

    def add_done_callback(self, fn):
        if self._state not in _ENDED:
            self._done_callbacks.append(fn)
            return
        self._invoke(fn)

    def _await_end(self, timeout):
        if self._state not in _ENDED:
            _stand_in_line(self._line, 'result', self._pool, timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def _outcome(self):
        if self._exception is not None:
            raise self._exception
        return self._result

    def result(self, timeout=None):
        self._await_end(timeout)
        _charge("poolResultUs")
        return self._outcome()

    def exception(self, timeout=None):
        self._await_end(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            for waiter in self._waiters:
                waiter.add(self)
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        raise RuntimeError('Future in unexpected state')

    def _finish(self):
        self._state = FINISHED
        for waiter in self._waiters:
            waiter.add(self)
        _call_all(self._line)
        self._invoke_callbacks()

    def set_result(self, result):
        if self._state in _ENDED:
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._result = result
        self._finish()

    def set_exception(self, exception):
        if self._state in _ENDED:
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._exception = exception
        self._finish()


def _result_or_cancel(fut, timeout=None):
    try:
        return fut.result(timeout)
    finally:
        fut.cancel()


def _results_of(fs, end_time):
    try:
        fs.reverse()
        while fs:
            if end_time is None:
                yield _result_or_cancel(fs.pop())
            else:
                yield _result_or_cancel(fs.pop(), _left(end_time))
    finally:
        for future in fs:
            future.cancel()


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end_time = _end_of(timeout)
        fs = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results_of(fs, end_time)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
`;
