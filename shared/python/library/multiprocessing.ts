/** Package multiprocessing and its contexts (CPython Lib/multiprocessing/__init__.py and context.py). */
import { multiprocessingManagers } from './multiprocessingManagers.ts';
import { multiprocessingPool } from './multiprocessingPool.ts';
import { multiprocessingProcess } from './multiprocessingProcess.ts';
import { multiprocessingQueues } from './multiprocessingQueues.ts';
import { multiprocessingShared } from './multiprocessingShared.ts';

const context = String.raw`
from multiprocessing import managers, pool, process, queues, synchronize

_facts = _ask("facts")


class BaseContext:
    def __init__(self, method):
        self._method = method
        self.Process = process._process_kinds[method] if method else process.Process

    TimeoutError = pool.TimeoutError
    ProcessError = pool.ProcessError

    def current_process(self):
        return process.current_process()

    def active_children(self):
        return process.active_children()

    def cpu_count(self):
        return _facts()[3]

    def Manager(self):
        manager = managers.SyncManager(self._method)
        manager.start()
        return manager

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        return pool.Pool(processes, initializer, initargs, maxtasksperchild, self._method)

    def Pipe(self, duplex=True):
        return queues.Pipe(duplex)

    def Queue(self, maxsize=0):
        return queues.Queue(maxsize)

    def JoinableQueue(self, maxsize=0):
        return queues.JoinableQueue(maxsize)

    def SimpleQueue(self):
        return queues.SimpleQueue()

    def Lock(self):
        return synchronize.Lock()

    def RLock(self):
        return synchronize.RLock()

    def Semaphore(self, value=1):
        return synchronize.Semaphore(value)

    def BoundedSemaphore(self, value=1):
        return synchronize.BoundedSemaphore(value)

    def Condition(self, lock=None):
        return synchronize.Condition(lock)

    def Event(self):
        return synchronize.Event()

    def Barrier(self, parties, action=None, timeout=None):
        return synchronize.Barrier(parties, action, timeout)

    def Value(self, typecode, *args, lock=True):
        return synchronize.Value(typecode, *args, lock=lock)

    def Array(self, typecode, size_or_initializer, *, lock=True):
        return synchronize.Array(typecode, size_or_initializer, lock=lock)

    def freeze_support(self):
        pass

    def get_start_method(self, allow_none=False):
        return self._method or process.get_start_method(allow_none)

    def set_start_method(self, method, force=False):
        process.set_start_method(method, force)

    def get_context(self, method=None):
        return get_context(method) if method else self


_default_context = BaseContext(None)


def get_context(method=None):
    if method is None:
        return _default_context
    process._check_method(method)
    return BaseContext(method)
`;

const multiprocessing = String.raw`
from multiprocessing.process import (Process, active_children, current_process, get_all_start_methods,
                                     get_start_method, parent_process, set_start_method)
from multiprocessing.queues import JoinableQueue, Pipe, Queue, SimpleQueue
from multiprocessing.synchronize import (Array, Barrier, BoundedSemaphore, Condition, Event, Lock, RawArray,
                                         RawValue, RLock, Semaphore, Value)
from multiprocessing.pool import ProcessError, TimeoutError
from multiprocessing.context import _default_context, get_context

cpu_count = _default_context.cpu_count
freeze_support = _default_context.freeze_support
Manager = _default_context.Manager
Pool = _default_context.Pool
`;

/** The machine raises it where something cannot be pickled. */
const pickle = String.raw`
class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass
`;

const connection = String.raw`
from multiprocessing.queues import Connection, Pipe
`;

export const multiprocessingModules: Readonly<Record<string, string>> = {
  _pickle: pickle,
  multiprocessing,
  'multiprocessing.connection': connection,
  'multiprocessing.context': context,
  'multiprocessing.managers': multiprocessingManagers,
  'multiprocessing.pool': multiprocessingPool,
  'multiprocessing.process': multiprocessingProcess,
  'multiprocessing.queues': multiprocessingQueues,
  'multiprocessing.synchronize': multiprocessingShared,
};
