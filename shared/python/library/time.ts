/**
 * Module time: the simulated clock. A program begins at a fixed instant, a Monday morning of the year 2026, in UTC.
 */
export const time = String.raw`
from collections import namedtuple

_now = _ask("now")
_io = _ask("io")
_epoch = 1767603600
timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3

struct_time = namedtuple('struct_time', 'tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst',
                         module='time')
struct_time.__repr__ = lambda self: 'time.struct_time(%s)' % ', '.join(
    [f'{name}={value}' for name, value in zip(self._fields, self)])

_days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
_months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
           'November', 'December']


def time():
    return _epoch + _now() / 1000000


def time_ns():
    return _epoch * 1000000000 + _now() * 1000


def perf_counter():
    return _now() / 1000000


def perf_counter_ns():
    return _now() * 1000


monotonic = process_time = thread_time = perf_counter
monotonic_ns = process_time_ns = thread_time_ns = perf_counter_ns


def clock_gettime(clock, /):
    return time() if clock == CLOCK_REALTIME else perf_counter()


def sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        if not hasattr(seconds, '__index__'):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        seconds = seconds.__index__()
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    if seconds > 9223372036:
        raise OverflowError('timestamp too large to convert to C PyTime_t')
    _io(round(seconds * 1000000), None)


def _civil(days):
    """Year, month and day, so many days after the first of 1970 (Howard Hinnant, chrono-compatible date algorithms)."""
    z = days + 719468
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    return yoe + era * 400 + (1 if month <= 2 else 0), month, doy - (153 * mp + 2) // 5 + 1


def _days_before(year, month, day):
    """The other way round."""
    y = year - 1 if month <= 2 else year
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468


def gmtime(seconds=None, /):
    if seconds is None:
        seconds = time()
    seconds = int(seconds // 1)
    days, rest = divmod(seconds, 86400)
    year, month, day = _civil(days)
    yday = days - _days_before(year, 1, 1) + 1
    return struct_time(year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, yday, 0)


localtime = gmtime


def mktime(t, /):
    return float(_days_before(t[0], t[1], t[2]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def _clock_12(hour):
    return hour % 12 or 12


def _field(code, t):
    year, month, day, hour, minute, second, wday, yday = t[:8]
    if code == 'a':
        return _days[wday][:3]
    if code == 'A':
        return _days[wday]
    if code == 'b' or code == 'h':
        return _months[month - 1][:3]
    if code == 'B':
        return _months[month - 1]
    if code == 'c':
        return f'{_days[wday][:3]} {_months[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}'
    numbers = {'d': day, 'H': hour, 'I': _clock_12(hour), 'm': month, 'M': minute, 'S': second, 'y': year % 100,
               'C': year // 100, 'U': (yday + 6 - (wday + 1) % 7) // 7, 'W': (yday + 6 - wday) // 7}
    if code in numbers:
        return f'{numbers[code]:02d}'
    if code == 'j':
        return f'{yday:03d}'
    if code == 'e':
        return f'{day:2d}'
    others = {'Y': year, 'p': 'AM' if hour < 12 else 'PM', 'w': (wday + 1) % 7, 'u': wday + 1, 'n': '\n', 't': '\t',
              '%': '%', 'Z': 'UTC', 'z': '+0000', 's': int(mktime(t)), 'D': f'{month:02d}/{day:02d}/{year % 100:02d}',
              'x': f'{month:02d}/{day:02d}/{year % 100:02d}', 'X': f'{hour:02d}:{minute:02d}:{second:02d}',
              'T': f'{hour:02d}:{minute:02d}:{second:02d}', 'F': f'{year}-{month:02d}-{day:02d}',
              'R': f'{hour:02d}:{minute:02d}', 'k': f'{hour:2d}', 'l': f'{_clock_12(hour):2d}',
              'r': f'{_clock_12(hour):02d}:{minute:02d}:{second:02d} {"AM" if hour < 12 else "PM"}'}
    return str(others.get(code, '%' + code))


def strftime(format, t=None, /):
    if t is None:
        t = localtime()
    out = []
    at = 0
    while at < len(format):
        if format[at] == '%' and at + 1 < len(format):
            out.append(_field(format[at + 1], t))
            at += 2
        else:
            out.append(format[at])
            at += 1
    return ''.join(out)


def asctime(t=None, /):
    return strftime('%c', t if t is not None else localtime())


def ctime(seconds=None, /):
    return asctime(localtime(seconds))
`;
