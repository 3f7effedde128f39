/** Handles, and which loop is whose (CPython Lib/asyncio/events.py). */
export const asyncioEvents = String.raw`
_own = _native("_strand.own")
_set_own = _native("_strand.setOwn")
_go_on_with = _native("_strand.goOnWith")
_drop_handle = _ask("dropHandle")
_this_thread = _ask("thisThread")


class Handle:
    def __init__(self, callback, args, loop):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False
        self._id = None

    def __repr__(self):
        info = [type(self).__name__]
        if self._cancelled:
            info.append('cancelled')
        if self._callback is not None:
            info.append(_named(self._callback))
        return '<' + ' '.join(info) + '>'

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None
            if self._id is not None:
                _drop_handle(self._id)

    def cancelled(self):
        return self._cancelled


class TimerHandle(Handle):
    def __init__(self, when, callback, args, loop):
        self._when = when
        super().__init__(callback, args, loop)

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when


def _named(callback):
    name = getattr(callback, '__qualname__', None)
    return (name or repr(callback)) + '()'


def _run_handle(handle):
    """A callback is a strand of its own: what Handle._run does."""
    if handle._cancelled:
        return
    # It has run: there is nothing to drop any more.
    handle._id = None
    loop = handle._loop
    _set_own('loop', loop)
    _set_own('thread', loop._thread)
    _go_on_with(False, loop._handling)
    try:
        handle._callback(*handle._args)
    except (SystemExit, KeyboardInterrupt) as exc:
        loop._escape(exc)
    except BaseException as exc:
        message = 'Exception in callback ' + _named(handle._callback)
        loop.call_exception_handler({'message': message, 'exception': exc, 'handle': handle})


class AbstractEventLoop:
    pass


# Loops that were set for a thread, by its number.
_set_loops = {}


def get_running_loop():
    loop = _own('loop')
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


def _get_running_loop():
    return _own('loop')


def _set_running_loop(loop):
    _set_own('loop', loop)


def get_event_loop():
    loop = _own('loop')
    if loop is not None:
        return loop
    me = _this_thread()
    if me not in _set_loops:
        from threading import current_thread, main_thread
        if current_thread() is main_thread():
            set_event_loop(new_event_loop())
    loop = _set_loops.get(me)
    if loop is None:
        from threading import current_thread
        raise RuntimeError('There is no current event loop in thread %r.' % current_thread().name)
    return loop


def set_event_loop(loop):
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError("loop must be an instance of AbstractEventLoop or None, "
                        f"not '{type(loop).__name__}'")
    _set_loops[_this_thread()] = loop


def new_event_loop():
    from asyncio.base_events import SelectorEventLoop
    return SelectorEventLoop()
`;
