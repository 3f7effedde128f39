/** Futures of asyncio and of executors, tied together (CPython Lib/asyncio/futures.py, its second half). */
export const asyncioChains = String.raw`
import concurrent.futures._base as _base
from asyncio.events import get_event_loop
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import isfuture


def _convert(exc):
    if type(exc) is _base.CancelledError:
        return CancelledError(*exc.args)
    if type(exc) is _base.InvalidStateError:
        return InvalidStateError(*exc.args)
    return exc


def _copy_to_concurrent(concurrent, source):
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    exception = source.exception()
    if exception is not None:
        concurrent.set_exception(exception)
    else:
        concurrent.set_result(source.result())


def _copy_to_future(source, dest):
    if dest.cancelled():
        return
    if source.cancelled():
        dest.cancel()
        return
    exception = source.exception()
    if exception is not None:
        dest.set_exception(_convert(exception))
    else:
        dest.set_result(source.result())


def _set_state(future, other):
    if isfuture(future):
        _copy_to_future(other, future)
    else:
        _copy_to_concurrent(future, other)


def _chain_future(source, destination):
    source_loop = source.get_loop() if isfuture(source) else None
    dest_loop = destination.get_loop() if isfuture(destination) else None

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        else:
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if loop is None:
        loop = get_event_loop()
    new_future = loop.create_future()
    new_future._waits = 'result'
    new_future._names = (getattr(future, '_pool', ''),)
    _chain_future(future, new_future)
    return new_future
`;
