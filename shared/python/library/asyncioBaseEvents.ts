/** The event loop (CPython Lib/asyncio/base_events.py and unix_events.py); its turns are the machine's. */
export const asyncioBaseEvents = String.raw`
import threading
from asyncio.chains import wrap_future
from asyncio.events import (AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _run_handle,
                            _set_running_loop)
from asyncio.futures import Future, _set_result_unless_cancelled, isfuture
from asyncio.tasks import Task, ensure_future

_traceback = _native("_traceback")
_handled = _native("_strand.handling")
_async_generators = _native("_strand.asyncGenerators")
_now = _ask("now")
_write = _ask("write")
_charge = _ask("charge")
_open_loop = _ask("openLoop")
_run_loop = _ask("runLoop")
_stop_loop = _ask("stopLoop")
_close_loop = _ask("closeLoop")
_soon = _ask("soon")
_soon_threadsafe = _ask("soonThreadsafe")
_later = _ask("later")

# Failures that nobody has asked for are told at the end of the program.
_loops = []


def _run_until_complete_cb(fut):
    if not fut.cancelled():
        exc = fut.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            # The loop has been stopped by it already.
            return
    fut.get_loop().stop()


async def _aclose(agen):
    await agen.aclose()


def _finalize(agens):
    """Nothing holds them any more."""
    loop = _get_running_loop()
    if loop is not None and not loop.is_closed():
        for agen in agens:
            loop.call_soon_threadsafe(loop.create_task, _aclose(agen))


class BaseEventLoop(AbstractEventLoop):
    def __init__(self):
        _charge("loopStartUs")
        self._id = _open_loop()
        self._process = threading._process
        self._closed = False
        self._closing = False
        self._running = False
        self._thread = None
        # What the caller of the loop handles is handled by all that runs in it.
        self._handling = None
        self._tasks = {}
        self._unseen = []
        self._escaped = None
        self._task_factory = None
        self._exception_handler = None
        self._default_executor = None
        self._executor_shutdown_called = False
        self._debug = False
        _loops.append(self)

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        _charge("taskCreateUs")
        if self._task_factory is None:
            return Task(coro, loop=self, name=name)
        task = self._task_factory(self, coro)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._thread = threading.current_thread()
        self._running = True
        self._handling = _handled()
        _set_running_loop(self)
        try:
            _run_loop(self._id, self._closing)
        finally:
            self._running = False
            _set_running_loop(None)
        if self._escaped is not None:
            exc = self._escaped
            self._escaped = None
            raise exc

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        new_task = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        _stop_loop(self._id)

    def _escape(self, exc):
        """SystemExit and KeyboardInterrupt leave the loop."""
        self._escaped = exc
        self.stop()

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._closed = True
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)
        _charge("loopStopUs")
        _close_loop(self._id)

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._running

    def time(self):
        return _now() / 1000000

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        _charge("timerAddUs")
        handle = TimerHandle(when, callback, args, self)
        us = max(0, round(when * 1000000) - _now())
        handle._id = _later(self._id, us, _run_handle, (handle,))
        return handle

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        handle._id = _soon(self._id, _run_handle, (handle,))
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        handle._id = _soon_threadsafe(self._id, _run_handle, (handle,))
        return handle

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            executor = self._default_executor
            if self._executor_shutdown_called:
                raise RuntimeError('Executor shutdown has been called')
            if executor is None:
                from concurrent.futures.thread import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        _charge("loopSubmitUs")
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures.thread import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_asyncgens(self):
        agens = _async_generators()
        if not agens:
            return
        from asyncio.tasks import gather
        results = await gather(*[_aclose(agen) for agen in agens], return_exceptions=True)
        for result, agen in zip(results, agens):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self.create_future()
        # The program has no name for it.
        future._names = ()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        await future
        thread.join()

    def _do_shutdown(self, future):
        self._default_executor.shutdown(wait=True)
        if not self.is_closed():
            self.call_soon_threadsafe(_set_result_unless_cancelled, future, None)

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        text = '\n'.join(lines) + '\n'
        exception = context.get('exception')
        if exception is not None:
            text += _traceback(exception)
        _write(text, "stderr")

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler',
                'exception': exc,
                'context': context,
            })

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


class _UnixSelectorEventLoop(BaseEventLoop):
    pass


SelectorEventLoop = _UnixSelectorEventLoop


def _tell_unseen():
    """At the end of the program: in CPython the future's own end tells it."""
    for loop in _loops:
        for future in loop._unseen if loop._process == threading._process else ():
            loop.call_exception_handler({
                'message': f'{type(future).__name__} exception was never retrieved',
                'exception': future._exception,
                'future': future,
            })


threading._at_end.append(_tell_unseen)
`;
