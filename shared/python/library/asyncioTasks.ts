/**
 * Tasks (CPython Lib/asyncio/tasks.py, Task). A task is a strand: _task_main drives its coroutine, as Task.__step does, and
 * an await that has to wait takes the strand off its loop where it stands.
 */
export const asyncioTasks = String.raw`
import math
from asyncio.coroutines import _format_coroutine, iscoroutine
from asyncio.events import get_event_loop, get_running_loop
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, _CANCELLED, _PENDING, _set_result_unless_cancelled, isfuture
from asyncio.queues import Queue
from asyncio.timeouts import timeout as _timeout

_own = _native("_strand.own")
_set_own = _native("_strand.setOwn")
_make = _ask("task")
_make_eager = _ask("eagerTask")
_suspend = _ask("suspend")
_go_on_with = _native("_strand.goOnWith")

_numbers = 0


class Task(Future):
    _waits = 'tasks'

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _numbers
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            _numbers += 1
            self._name = f'Task-{_numbers}'
        else:
            self._name = str(name)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        loop = self._loop
        shown = coro.__name__ if name is None else self._name
        # An eager one runs before its number is known here, and is told it itself.
        self._id = None
        if eager_start and loop.is_running():
            self._id = _make_eager(loop._id, shown, _task_main, (self,), self.cancel)
        else:
            self._id = _make(loop._id, shown, _task_main, (self,), self.cancel)
        self._names = (self._id,)
        if self._state == _PENDING:
            loop._tasks[self._id] = self

    def __repr__(self):
        return '<' + type(self).__name__ + ' ' + ' '.join(self._info()) + '>'

    def _info(self):
        info = super()._info()
        if self._num_cancels_requested and self._state == _PENDING:
            info[0] = 'cancelling'
        info.insert(1, 'name=%r' % self._name)
        if self._fut_waiter is not None:
            info.insert(2, f'wait_for={self._fut_waiter!r}')
        info.insert(2, f'coro=<{_format_coroutine(self._coro)}>')
        return info

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        self._seen()
        if self._state != _PENDING:
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None:
            if self._fut_waiter.cancel(msg=msg):
                return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _suspend_on(self, fut):
        """Off the loop until fut is done. What Task.__step does with what was yielded, then Task.__wakeup."""
        if fut._loop is not self._loop:
            self._fail_soon(f'Task {self!r} got Future {fut!r} attached to a different loop')
        if fut is self:
            self._fail_soon(f'Task cannot await on itself: {self!r}')
        fut._callbacks.append(self)
        self._fut_waiter = fut
        if self._must_cancel and fut.cancel(msg=self._cancel_message):
            self._must_cancel = False
        _suspend(fut._waits, fut._names)
        self._fut_waiter = None
        _go_on_with(self._must_cancel or fut._state == _CANCELLED or fut._exception is not None,
                    self._loop._handling)
        if self._must_cancel:
            self._must_cancel = False
            fut._seen()
            if fut._state != _CANCELLED and not isinstance(fut._exception, CancelledError):
                raise self._make_cancelled_error()

    def _fail_soon(self, text):
        error = RuntimeError(text)
        self._turn()
        _go_on_with(True, self._loop._handling)
        raise error

    def _turn(self):
        """A bare yield: one turn of the loop."""
        _suspend('yield', ())
        _go_on_with(self._must_cancel, self._loop._handling)
        if self._must_cancel:
            self._must_cancel = False
            raise self._make_cancelled_error()

    def _drive(self):
        """The coroutine, to its end. What it yields by itself comes from generators of the program."""
        coro = self._coro
        exc = None
        if self._must_cancel:
            self._must_cancel = False
            exc = self._make_cancelled_error()
        while True:
            got = coro.send(None) if exc is None else coro.throw(exc)
            exc = None
            try:
                if got is None:
                    self._turn()
                elif isinstance(got, Future):
                    self._suspend_on(got)
                else:
                    self._fail_soon(f'Task got bad yield: {got!r}')
            except BaseException as raised:
                exc = raised


def _task_main(task, number=None):
    """The outermost function of a task's strand."""
    loop = task._loop
    if number is not None:
        task._id = number
        task._names = (number,)
    _set_own('task', task)
    _set_own('loop', loop)
    _set_own('thread', loop._thread)
    _go_on_with(False, loop._handling)
    try:
        task._drive()
    except StopIteration as stop:
        if task._must_cancel:
            task._must_cancel = False
            Future.cancel(task, msg=task._cancel_message)
        else:
            Future.set_result(task, stop.value)
    except CancelledError as exc:
        task._cancelled_exc = exc
        Future.cancel(task)
    except (KeyboardInterrupt, SystemExit) as exc:
        Future.set_exception(task, exc)
        loop._escape(exc)
    except BaseException as exc:
        Future.set_exception(task, exc)
    loop._tasks.pop(task._id, None)
    return task._state.lower()


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name)


def current_task(loop=None):
    task = _own('task')
    if loop is None:
        loop = get_running_loop()
    return task if task is not None and task._loop is loop else None


def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    return {task for task in loop._tasks.values() if not task.done()}


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)
`;
