/** Managers: a process that keeps objects, and proxies that ask it (CPython Lib/multiprocessing/managers.py). */
export const multiprocessingManagers = String.raw`
import queue
import threading
from multiprocessing.process import BaseProcess

_channel = _ask("channel")
_send = _ask("send")
_receive = _ask("receive")

# What may have to wait gets a thread of its own in the manager.
_waiting_kinds = ('Queue', 'JoinableQueue', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition',
                  'Event', 'Barrier')


class Namespace:
    def __init__(self, **kwds):
        for name, value in kwds.items():
            setattr(self, name, value)


class _Value:
    def __init__(self, typecode, value):
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value


def _array(typecode, sequence):
    return list(sequence)


_kinds = {
    'dict': dict, 'list': list, 'Namespace': Namespace, 'Value': _Value, 'Array': _array,
    'Queue': queue.Queue, 'JoinableQueue': queue.Queue, 'Lock': threading.Lock, 'RLock': threading.RLock,
    'Semaphore': threading.Semaphore, 'BoundedSemaphore': threading.BoundedSemaphore,
    'Condition': threading.Condition, 'Event': threading.Event, 'Barrier': threading.Barrier,
}


def _carry_out(objects, number, method, args, kwds):
    thing = objects[number][1]
    if method == '#str':
        return str(thing)
    if method == '#repr':
        return repr(thing)
    if method == '#iter':
        return list(thing)
    if method == '#get':
        return getattr(thing, args[0])
    if method == '#set':
        return setattr(thing, args[0], args[1])
    result = getattr(thing, method)(*args, **kwds)
    return list(result) if method in ('keys', 'values', 'items') else result


def _answer(objects, request):
    back, number, method, args, kwds = request
    try:
        outcome = (True, _carry_out(objects, number, method, args, kwds))
    except Exception as exc:
        outcome = (False, exc)
    _send(back, outcome, None)


def _serve(requests):
    objects = []
    while True:
        request = _receive(requests, None)[1]
        if request is None:
            return
        back, number, method, args, kwds = request
        if number is None:
            objects.append((method, _kinds[method](*args, **kwds)))
            _send(back, (True, len(objects) - 1), None)
        elif objects[number][0] in _waiting_kinds:
            threading.Thread(target=_answer, args=(objects, request), daemon=True).start()
        else:
            _answer(objects, request)


# The channel on which each thread of each process has its answers.
_answers = {}


def _ask_manager(requests, number, method, args=(), kwds={}):
    me = (threading._process, threading.current_thread()._number)
    if me not in _answers:
        _answers[me] = _channel(0)
    back = _answers[me]
    _send(requests, (back, number, method, args, kwds), None)
    success, value = _receive(back, None)[1]
    if success:
        return value
    raise value


class BaseProxy:
    def __init__(self, kind, requests, number):
        object.__setattr__(self, '_kind', kind)
        object.__setattr__(self, '_requests', requests)
        object.__setattr__(self, '_number', number)

    def _callmethod(self, method, args=(), kwds={}):
        return _ask_manager(self._requests, self._number, method, args, kwds)

    def _getvalue(self):
        return self._callmethod('copy') if self._kind in ('dict', 'list') else self._callmethod('#iter')

    def __str__(self):
        return self._callmethod('#repr')

    def __repr__(self):
        return f'<{type(self).__name__} object, typeid {self._kind!r} at {hex(id(self))}>'


class _Mapping(BaseProxy):
    def __getitem__(self, key):
        return self._callmethod('__getitem__', (key,))

    def __setitem__(self, key, value):
        self._callmethod('__setitem__', (key, value))

    def __delitem__(self, key):
        self._callmethod('__delitem__', (key,))

    def __contains__(self, item):
        return self._callmethod('__contains__', (item,))

    def __len__(self):
        return self._callmethod('__len__')

    def __iter__(self):
        return iter(self._callmethod('#iter'))

    def copy(self):
        return self._callmethod('copy')

    def clear(self):
        return self._callmethod('clear')

    def pop(self, *args):
        return self._callmethod('pop', args)


class DictProxy(_Mapping):
    def get(self, *args):
        return self._callmethod('get', args)

    def setdefault(self, *args):
        return self._callmethod('setdefault', args)

    def update(self, *args, **kwds):
        return self._callmethod('update', args, kwds)

    def popitem(self):
        return self._callmethod('popitem')

    def keys(self):
        return self._callmethod('keys')

    def values(self):
        return self._callmethod('values')

    def items(self):
        return self._callmethod('items')


class ListProxy(_Mapping):
    def append(self, item):
        return self._callmethod('append', (item,))

    def extend(self, items):
        return self._callmethod('extend', (list(items),))

    def insert(self, i, item):
        return self._callmethod('insert', (i, item))

    def remove(self, item):
        return self._callmethod('remove', (item,))

    def index(self, *args):
        return self._callmethod('index', args)

    def count(self, item):
        return self._callmethod('count', (item,))

    def sort(self, **kwds):
        return self._callmethod('sort', (), kwds)

    def reverse(self):
        return self._callmethod('reverse')

    def __add__(self, other):
        return self._callmethod('__add__', (other,))

    def __iadd__(self, other):
        self.extend(other)
        return self


class ArrayProxy(_Mapping):
    pass


class NamespaceProxy(BaseProxy):
    def __getattr__(self, name):
        return self._callmethod('#get', (name,))

    def __setattr__(self, name, value):
        self._callmethod('#set', (name, value))


class ValueProxy(BaseProxy):
    def get(self):
        return self._callmethod('get')

    def set(self, value):
        return self._callmethod('set', (value,))

    @property
    def value(self):
        return self.get()

    @value.setter
    def value(self, value):
        self.set(value)


class AcquirerProxy(BaseProxy):
    def acquire(self, blocking=True, timeout=None):
        if timeout is None:
            return self._callmethod('acquire', (blocking,))
        return self._callmethod('acquire', (blocking, timeout))

    def release(self):
        return self._callmethod('release')

    def __enter__(self):
        return self._callmethod('acquire')

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod('release')


class ConditionProxy(AcquirerProxy):
    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))

    def notify(self, n=1):
        return self._callmethod('notify', (n,))

    def notify_all(self):
        return self._callmethod('notify_all')


class EventProxy(BaseProxy):
    def is_set(self):
        return self._callmethod('is_set')

    def set(self):
        return self._callmethod('set')

    def clear(self):
        return self._callmethod('clear')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))


class BarrierProxy(BaseProxy):
    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))


class QueueProxy(BaseProxy):
    def put(self, item, block=True, timeout=None):
        return self._callmethod('put', (item, block, timeout))

    def get(self, block=True, timeout=None):
        return self._callmethod('get', (block, timeout))

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._callmethod('qsize')

    def empty(self):
        return self._callmethod('empty')

    def full(self):
        return self._callmethod('full')

    def task_done(self):
        return self._callmethod('task_done')

    def join(self):
        return self._callmethod('join')


class _ManagerProcess(BaseProcess):
    pass


class SyncManager:
    def __init__(self, method=None):
        self._requests = _channel(0)
        self._process = _ManagerProcess(target=_serve, args=(self._requests,), daemon=True)
        self._process._name = 'SyncManager-' + ':'.join([str(i) for i in self._process._identity])
        self._process._start_method = method

    def start(self, initializer=None, initargs=()):
        self._process.start()

    def shutdown(self):
        if self._process._number is not None and self._process.is_alive():
            _send(self._requests, None, None)
            self._process.join()

    def __enter__(self):
        if self._process._number is None:
            self.start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    def _make(self, proxy, kind, args, kwds={}):
        number = _ask_manager(self._requests, None, kind, args, kwds)
        return proxy(kind, self._requests, number)

    def dict(self, *args, **kwds):
        return self._make(DictProxy, 'dict', args, kwds)

    def list(self, *args):
        return self._make(ListProxy, 'list', args)

    def Namespace(self, **kwds):
        return self._make(NamespaceProxy, 'Namespace', (), kwds)

    def Value(self, typecode, value):
        return self._make(ValueProxy, 'Value', (typecode, value))

    def Array(self, typecode, sequence):
        return self._make(ArrayProxy, 'Array', (typecode, list(sequence)))

    def Queue(self, maxsize=0):
        return self._make(QueueProxy, 'Queue', (maxsize,))

    def JoinableQueue(self, maxsize=0):
        return self._make(QueueProxy, 'JoinableQueue', (maxsize,))

    def Lock(self):
        return self._make(AcquirerProxy, 'Lock', ())

    def RLock(self):
        return self._make(AcquirerProxy, 'RLock', ())

    def Semaphore(self, value=1):
        return self._make(AcquirerProxy, 'Semaphore', (value,))

    def BoundedSemaphore(self, value=1):
        return self._make(AcquirerProxy, 'BoundedSemaphore', (value,))

    def Condition(self):
        return self._make(ConditionProxy, 'Condition', ())

    def Event(self):
        return self._make(EventProxy, 'Event', ())

    def Barrier(self, parties):
        return self._make(BarrierProxy, 'Barrier', (parties,))


BaseManager = SyncManager
`;
