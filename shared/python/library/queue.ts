/** Queues between threads (CPython Lib/queue.py and Modules/_queuemodule.c). Waiters stand in lines as in threading. */
const queue = String.raw`
import threading
from collections import deque
from heapq import heappop, heappush
from threading import _call, _call_all, _end_of, _left, _stand_in_line

_made = _native("_strand.made")
_charge = _ask("charge")


class Empty(Exception):
    pass


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class _Line(threading.Condition):
    """One of a queue's conditions."""

    def __init__(self, queue, side):
        super().__init__(queue.mutex)
        self._kind = side
        self._name = queue._name


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._name = _made() or 'queue'
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = _Line(self, 'get')
        self.not_full = _Line(self, 'put')
        self.all_tasks_done = _Line(self, 'condition')
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _enter(self):
        """Only the program itself holds the mutex for any time: library code is not interrupted."""
        while self.mutex._held:
            self.mutex.acquire()
            self.mutex.release()

    def _wait(self, line, timeout=None):
        _stand_in_line(line._waiters, line._kind, line._name, timeout)
        self._enter()

    def task_done(self):
        self._enter()
        unfinished = self.unfinished_tasks - 1
        if unfinished <= 0:
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            _call_all(self.all_tasks_done._waiters)
        self.unfinished_tasks = unfinished

    def join(self):
        self._enter()
        while self.unfinished_tasks:
            self._wait(self.all_tasks_done)

    def qsize(self):
        self._enter()
        return self._qsize()

    def empty(self):
        return not self.qsize()

    def full(self):
        return 0 < self.maxsize <= self.qsize()

    def put(self, item, block=True, timeout=None):
        self._enter()
        if self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0:
            if not block:
                if self._qsize() >= self.maxsize:
                    raise Full
            elif timeout is None:
                while self._qsize() >= self.maxsize:
                    self._wait(self.not_full)
                    if self.is_shutdown:
                        raise ShutDown
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                endtime = _end_of(timeout)
                while self._qsize() >= self.maxsize:
                    remaining = _left(endtime)
                    if remaining <= 0.0:
                        raise Full
                    self._wait(self.not_full, remaining)
                    if self.is_shutdown:
                        raise ShutDown
        self._put(item)
        self.unfinished_tasks += 1
        _call(self.not_empty._waiters)
        _charge("queueUs")

    def get(self, block=True, timeout=None):
        self._enter()
        if self.is_shutdown and not self._qsize():
            raise ShutDown
        if not block:
            if not self._qsize():
                raise Empty
        elif timeout is None:
            while not self._qsize():
                self._wait(self.not_empty)
                if self.is_shutdown and not self._qsize():
                    raise ShutDown
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            endtime = _end_of(timeout)
            while not self._qsize():
                remaining = _left(endtime)
                if remaining <= 0.0:
                    raise Empty
                self._wait(self.not_empty, remaining)
                if self.is_shutdown and not self._qsize():
                    raise ShutDown
        item = self._get()
        _call(self.not_full._waiters)
        _charge("queueUs")
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def shutdown(self, immediate=False):
        self._enter()
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1
            _call_all(self.all_tasks_done._waiters)
        _call_all(self.not_empty._waiters)
        _call_all(self.not_full._waiters)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    _kind = 'get'

    def __init__(self):
        self._name = _made() or 'queue'
        self._queue = deque()
        self._line = []

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        _call(self._line)

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        endtime = _end_of(timeout)
        while not self._queue:
            if not block:
                raise Empty
            if endtime is not None and _left(endtime) <= 0:
                raise Empty
            _stand_in_line(self._line, self._kind, self._name, _left(endtime))
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)
`;

export const queueModules: Readonly<Record<string, string>> = { queue };
