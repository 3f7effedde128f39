/** The names of asyncio, and its modules (CPython Lib/asyncio/__init__.py and threads.py). Streams and subprocesses are absent. */
import { asyncioBaseEvents } from './asyncioBaseEvents.ts';
import { asyncioChains } from './asyncioChains.ts';
import { asyncioCoroutines } from './asyncioCoroutines.ts';
import { asyncioEvents } from './asyncioEvents.ts';
import { asyncioExceptions } from './asyncioExceptions.ts';
import { asyncioFutures } from './asyncioFutures.ts';
import { asyncioLocks } from './asyncioLocks.ts';
import { asyncioQueues } from './asyncioQueues.ts';
import { asyncioRunners } from './asyncioRunners.ts';
import { asyncioTaskGroups } from './asyncioTaskGroups.ts';
import { asyncioTasks } from './asyncioTasks.ts';
import { asyncioTimeouts } from './asyncioTimeouts.ts';
import { asyncioWaiting } from './asyncioWaiting.ts';

const asyncio = String.raw`
from asyncio.exceptions import (BrokenBarrierError, CancelledError, InvalidStateError,
                                TimeoutError)
from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.events import (AbstractEventLoop, Handle, TimerHandle, _get_running_loop, get_event_loop,
                            get_running_loop, new_event_loop, set_event_loop)
from asyncio.futures import Future, isfuture
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import (LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown)
from asyncio.timeouts import Timeout, timeout, timeout_at
from asyncio.tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks,
                           as_completed, create_eager_task_factory, create_task, current_task,
                           eager_task_factory, ensure_future, gather, run_coroutine_threadsafe,
                           shield, sleep, wait, wait_for)
from asyncio.chains import wrap_future
from asyncio.base_events import BaseEventLoop, SelectorEventLoop
from asyncio.taskgroups import TaskGroup
from asyncio.runners import Runner, run


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    if kwargs:
        return await loop.run_in_executor(None, lambda: func(*args, **kwargs))
    return await loop.run_in_executor(None, func, *args)
`;

export const asyncioModules: Readonly<Record<string, string>> = {
  asyncio,
  'asyncio.base_events': asyncioBaseEvents,
  'asyncio.chains': asyncioChains,
  'asyncio.coroutines': asyncioCoroutines,
  'asyncio.events': asyncioEvents,
  'asyncio.exceptions': asyncioExceptions,
  'asyncio.futures': asyncioFutures,
  'asyncio.locks': asyncioLocks,
  'asyncio.queues': asyncioQueues,
  'asyncio.runners': asyncioRunners,
  'asyncio.taskgroups': asyncioTaskGroups,
  'asyncio.tasks': asyncioTasks + asyncioWaiting,
  'asyncio.timeouts': asyncioTimeouts,
};
