"""Runs many programs, each in a child of this interpreter: python3 runMany.py < programs.json > left.json

Programs: [{"source": ..., "scale": 2.0, "urgent": true}, ...]; `T = 0.01` at the beginning of a line becomes so many times
as long. Urgent ones wait, and are woken before all others of this computer where it may be asked for that.
Answers: [{"stdout": ..., "lastOfStderr": ..., "exitStatus": ...}, ...] in the same order.
"""
import asyncio
import atexit
import collections
import concurrent.futures.process
import concurrent.futures.thread
import contextlib
import dataclasses
import functools
import gc
import heapq
import itertools
import json
import math
import multiprocessing
import os
import platform
import queue
import random
import signal
import string
import sys
import tempfile
import threading
import time
import traceback
import types

together = int(sys.argv[1]) if len(sys.argv) > 1 else 6
patience = 60
if multiprocessing.get_start_method() != 'fork':
    multiprocessing.set_start_method('fork', force=True)


def fail_as_interpreter(error):
    """The exit status, once what ended the program has been written as the interpreter writes it."""
    if isinstance(error, SystemExit):
        code = error.code
        if code is None or isinstance(code, int):
            return (code or 0) & 0xff
        print(code, file=sys.stderr)
        return 1
    sys.excepthook(type(error), error, error.__traceback__)
    return 1


def carry_out(source):
    main = types.ModuleType('__main__')
    main.__dict__['__builtins__'] = __builtins__
    sys.modules['__main__'] = main
    status = 0
    try:
        exec(compile(source, 'program.py', 'exec'), main.__dict__)
    except BaseException as error:
        status = fail_as_interpreter(error)
    threading._shutdown()
    atexit._run_exitfuncs()
    return status


def go_first():
    with contextlib.suppress(AttributeError, OSError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))


def child(source, urgent, out, err):
    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.stdout = open(1, 'w', encoding='utf-8', closefd=False)
    sys.stderr = open(2, 'w', encoding='utf-8', closefd=False, buffering=1)
    signal.alarm(patience)
    if urgent:
        go_first()
    status = carry_out(source)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def start(program):
    out, err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
    scale = program.get('scale', 1)
    source = program['source']
    if scale != 1:
        source = source.replace('\nT = 0.01\n', f'\nT = {0.01 * scale}\n')
    pid = os.fork()
    if pid == 0:
        try:
            child(source, program.get('urgent'), out.fileno(), err.fileno())
        finally:
            os._exit(99)
    return pid, (out, err)


def text(file):
    file.seek(0)
    with file:
        return file.read().decode('utf-8', 'replace')


def left(files, status):
    out, err = map(text, files)
    last = err.strip().split('\n')[-1]
    return {'stdout': out, 'lastOfStderr': last, 'exitStatus': os.waitstatus_to_exitcode(status)}


def run_all(programs):
    answers = [None] * len(programs)
    running = {}
    waiting = list(enumerate(programs))[::-1]
    while waiting or running:
        while waiting and len(running) < together:
            at, program = waiting.pop()
            pid, files = start(program)
            running[pid] = at, files
        pid, status = os.wait()
        at, files = running.pop(pid)
        answers[at] = left(files, status)
    return answers


programs = json.load(sys.stdin)
gc.collect()
gc.freeze()
json.dump({'version': platform.python_version(), 'answers': run_all(programs)}, sys.stdout)
