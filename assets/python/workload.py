"""Work of a given length, for programs about scheduling. The game knows this module by heart; this file lets the same programs run
on a real CPython, 3.8 or later: put it beside the program.

    cpu(ms)     busy in pure Python: holds the GIL, and gives it up when asked
    native(ms)  busy in one call into C that releases the GIL
    hold(ms)    busy in one call into C that keeps the GIL
    io(ms)      a blocking wait
"""
import hashlib
import time
from collections import deque
from itertools import repeat

__all__ = ["cpu", "native", "hold", "io"]

try:
    # What this thread spends, however long others are let in between. Too coarse on Windows.
    _spent = time.thread_time if time.get_clock_info("thread_time").resolution < 0.0001 else time.perf_counter
except (AttributeError, ValueError):
    _spent = time.perf_counter


def _checked(ms):
    if ms < 0:
        raise ValueError("ms must not be negative")
    return ms / 1000


def cpu(ms):
    """Computes for so many milliseconds of this thread's own time."""
    end = _spent() + _checked(ms)
    while _spent() < end:
        for _ in range(50):
            pass


def _derive(rounds):
    """hashlib.pbkdf2_hmac runs all its rounds without the GIL."""
    hashlib.pbkdf2_hmac("sha256", b"work", b"load", rounds)


def _consume(rounds):
    """The fastest way through an iterator, in C from end to end: it never looks at whether anybody asks for the GIL."""
    deque(repeat(None, rounds), maxlen=0)


# Rounds a second, by function: measured at first, then after each call, since processors change their speed. What is far off was a
# hiccup of the clock.
_rates = {}


def _measure(work, rounds):
    start = _spent()
    work(rounds)
    took = _spent() - start
    rate = rounds / max(took, 0.0001)
    known = _rates.get(work, rate)
    if took > 0.0005 and known / 2 < rate < known * 2:
        _rates[work] = (known + rate) / 2
    return took


def _begin(work):
    rounds = 100
    while _measure(work, rounds) < 0.004:
        rounds *= 2


def _run(work, seconds):
    _measure(work, max(1, round(seconds * _rates[work])))


def native(ms):
    """One call into C of so many milliseconds, without the GIL."""
    _run(_derive, _checked(ms))


def hold(ms):
    """One call into C of so many milliseconds, with the GIL."""
    _run(_consume, _checked(ms))


def io(ms, device="net"):
    """A wait of so many milliseconds for a device; what it is called matters only to the game."""
    time.sleep(_checked(ms))


_begin(_derive)
_begin(_consume)
