/** Queues and pipes between processes (CPython Lib/multiprocessing/queues.py and connection.py). */
export const multiprocessingQueues = String.raw`
from queue import Empty, Full
from threading import _micros

_traceback = _native("_traceback")
_write = _ask("write")
_channel = _ask("channel")
_send = _ask("send")
_receive = _ask("receive")
_waiting = _ask("waiting")
_share = _ask("share")
_peek = _ask("peek")
_poke = _ask("poke")


def _limit(block, timeout):
    if not block:
        return 0
    return _micros(timeout)


class Queue:
    def __init__(self, maxsize=0):
        self._maxsize = max(0, maxsize)
        self._channel = _channel(self._maxsize)
        self._closed = False

    def _check(self):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')

    def put(self, obj, block=True, timeout=None):
        self._check()
        try:
            sent = _send(self._channel, obj, _limit(block, timeout))
        except Exception as exc:
            # Its feeder thread would say so.
            _write(_traceback(exc), "stderr")
            return
        if not sent:
            raise Full

    def get(self, block=True, timeout=None):
        self._check()
        got, obj = _receive(self._channel, _limit(block, timeout))
        if not got:
            raise Empty
        return obj

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return _waiting(self._channel)

    def empty(self):
        return _waiting(self._channel) == 0

    def full(self):
        return 0 < self._maxsize <= _waiting(self._channel)

    def close(self):
        self._closed = True

    def join_thread(self):
        pass

    def cancel_join_thread(self):
        pass


class JoinableQueue(Queue):
    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self._unfinished = _share(0)
        self._joiners = _share(0)
        self._done = _channel(0)

    def put(self, obj, block=True, timeout=None):
        _poke(self._unfinished, _peek(self._unfinished) + 1)
        super().put(obj, block, timeout)

    def task_done(self):
        left = _peek(self._unfinished) - 1
        if left < 0:
            raise ValueError('task_done() called too many times')
        _poke(self._unfinished, left)
        if left == 0:
            joiners = _peek(self._joiners)
            _poke(self._joiners, 0)
            for _ in range(joiners):
                _send(self._done, None, None)

    def join(self):
        while _peek(self._unfinished):
            _poke(self._joiners, _peek(self._joiners) + 1)
            _receive(self._done, None)


class SimpleQueue(Queue):
    def __init__(self):
        super().__init__()

    def put(self, obj):
        super().put(obj)

    def get(self):
        return super().get()


# What this process can write to and has not closed. A reader sees the end of the file once no process has.
_writers = []
_END = '\x00end of the pipe'


def _open_once_more(connections):
    """A child gets them too."""
    for connection in connections:
        _poke(connection._count, _peek(connection._count) + 1)


def _writers_in(process):
    given = [*process._args, *process._kwargs.values()]
    return [each for each in given if isinstance(each, Connection) and each.writable and not each.closed]


class Connection:
    def __init__(self, incoming, outgoing):
        self._incoming = incoming
        self._outgoing = outgoing
        self._ahead = []
        self._ended = False
        self.closed = False
        if outgoing is not None:
            self._count = _share(1)
            _writers.append(self)

    def _check(self, channel, what):
        if self.closed:
            raise OSError('handle is closed')
        if channel is None:
            raise OSError(f'connection is {what}-only')

    @property
    def readable(self):
        return self._incoming is not None

    @property
    def writable(self):
        return self._outgoing is not None

    def send(self, obj):
        self._check(self._outgoing, 'read')
        _send(self._outgoing, obj, None)

    def recv(self):
        self._check(self._incoming, 'write')
        if self._ended:
            raise EOFError
        obj = self._ahead.pop(0) if self._ahead else _receive(self._incoming, None)[1]
        if type(obj) is str and obj == _END:
            self._ended = True
            raise EOFError
        return obj

    def poll(self, timeout=0.0):
        self._check(self._incoming, 'write')
        if not self._ahead and not self._ended:
            got, obj = _receive(self._incoming, _micros(timeout))
            if got:
                self._ahead.append(obj)
        return self._ended or len(self._ahead) > 0

    def send_bytes(self, buf):
        self.send(buf)

    def recv_bytes(self):
        return self.recv()

    def close(self):
        if self.closed:
            return
        self.closed = True
        if self._outgoing is None:
            return
        _writers.remove(self)
        left = _peek(self._count) - 1
        _poke(self._count, left)
        if left == 0:
            _send(self._outgoing, _END, None)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Pipe(duplex=True):
    there = _channel(0)
    if not duplex:
        return Connection(there, None), Connection(None, there)
    back = _channel(0)
    return Connection(there, back), Connection(back, there)
`;
