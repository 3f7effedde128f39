/** Futures (CPython Lib/asyncio/futures.py). Awaiting one takes the task off its loop: see Task._suspend_on. */
export const asyncioFutures = String.raw`
from asyncio.events import get_event_loop
from asyncio.exceptions import CancelledError, InvalidStateError

_own = _native("_strand.own")
_made = _native("_strand.made")
_awaiting = _native("_strand.awaiting")
_step_soon = _ask("stepSoon")

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


def isfuture(obj):
    return isinstance(obj, Future)


class Future:
    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _cancel_message = None
    _cancelled_exc = None
    # It holds an exception that nobody has asked for yet.
    _unseen = False
    # What the board says of a task that waits for it.
    _waits = 'future'
    _names = ()

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []
        if type(self) is Future:
            self._names = (_made() or 'future',)

    def __repr__(self):
        return '<' + type(self).__name__ + ' ' + ' '.join(self._info()) + '>'

    def _info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append(f'exception={self._exception!r}')
            else:
                info.append(f'result={self._result!r}')
        if self._callbacks:
            info.append('cb=[' + _format_callbacks(self._callbacks) + ']')
        return info

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            exc = self._cancelled_exc
            self._cancelled_exc = None
            return exc
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        self._seen()
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _seen(self):
        if self._unseen:
            self._unseen = False
            self._loop._unseen.remove(self)

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if not callbacks:
            return
        self._callbacks = []
        for callback in callbacks:
            # A task stands for its own waking up.
            if isinstance(callback, Future):
                _step_soon(callback._id)
            else:
                self._loop.call_soon(callback, self)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Result is not set.')
        self._seen()
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Exception is not set.')
        self._seen()
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        left = [callback for callback in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(left)
        if removed:
            self._callbacks = left
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            stop = exception
            exception = RuntimeError('StopIteration interacts badly with generators '
                                     'and cannot be raised into a Future')
            exception.__cause__ = stop
            exception.__context__ = stop
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()
        self._unseen = True
        self._loop._unseen.append(self)

    def __await__(self):
        if not _awaiting():
            # Called by name, in an __await__ of the program.
            return self.__iter__()
        if self._state == _PENDING:
            task = _own('task')
            if task is None:
                raise RuntimeError("await wasn't used with future")
            task._suspend_on(self)
            if self._state == _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    def __iter__(self):
        if self._state == _PENDING:
            yield self
        return self.result()


def _format_callback(callback):
    if isinstance(callback, Future):
        return 'Task.task_wakeup()'
    name = getattr(callback, '__qualname__', None)
    return (name or repr(callback)) + '()'


def _format_callbacks(callbacks):
    first = _format_callback(callbacks[0])
    if len(callbacks) == 1:
        return first
    last = _format_callback(callbacks[-1])
    if len(callbacks) == 2:
        return first + ', ' + last
    return f'{first}, <{len(callbacks) - 2} more>, {last}'


def _set_result_unless_cancelled(fut, result):
    if fut._state != _CANCELLED:
        fut.set_result(result)
`;
