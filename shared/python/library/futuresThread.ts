/** Pools of threads (CPython Lib/concurrent/futures/thread.py). */
export const futuresThread = String.raw`
import threading
from concurrent.futures._base import BrokenExecutor, Executor, Future, _log
from queue import Empty, SimpleQueue

_charge = _ask("charge")
_facts = _ask("facts")

_shutdown = False
_pools = 0
# Worker and its queue, in order of start.
_threads_queues = []


def _python_exit():
    global _shutdown
    _shutdown = True
    items = list(_threads_queues)
    for t, q in items:
        q.put(None)
    for t, q in items:
        t.join()


threading._at_exit.append(_python_exit)


class _WorkQueue(SimpleQueue):
    _kind = 'pool'


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        _charge("poolWorkerUs")
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
        else:
            self.future.set_result(result)


class _WorkerThread(threading.Thread):
    _board = 'poolWorker'


def _worker(executor, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _log('Exception in initializer:', exc)
            executor._initializer_failed()
            return
    while True:
        if work_queue.empty():
            executor._idle_semaphore.release()
        work_item = work_queue.get()
        if work_item is not None:
            work_item.run()
            continue
        if _shutdown or executor._shutdown:
            executor._shutdown = True
            work_queue.put(None)
            return


class BrokenThreadPool(BrokenExecutor):
    pass


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _pools
        if max_workers is None:
            max_workers = min(32, _facts()[3] + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = []
        self._broken = False
        self._shutdown = False
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{_pools}'
            _pools += 1
        self._thread_name_prefix = thread_name_prefix
        self._work_queue = _WorkQueue()
        self._work_queue._name = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _shutdown:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        _charge("poolSubmitUs")
        f = Future()
        f._pool = self._thread_name_prefix
        self._work_queue.put(_WorkItem(f, fn, args, kwargs))
        self._adjust_thread_count()
        return f

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(blocking=False):
            return
        number = len(self._threads)
        if number < self._max_workers:
            t = _WorkerThread(name=f'{self._thread_name_prefix}_{number}', target=_worker,
                              args=(self, self._work_queue, self._initializer, self._initargs))
            self._threads.append(t)
            t.start()
            _threads_queues.append((t, self._work_queue))

    def _initializer_failed(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        while not self._work_queue.empty():
            work_item = self._work_queue.get()
            if work_item is not None:
                work_item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while not self._work_queue.empty():
                work_item = self._work_queue.get()
                if work_item is not None:
                    work_item.future.cancel()
        self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()
`;
