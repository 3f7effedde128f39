/** Module datetime, its beginning: timedelta and date (CPython Lib/_pydatetime.py). */
export const datetime = String.raw`
import time as _time

MINYEAR = 1
MAXYEAR = 9999
_days_in_month = [-1, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_day_names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_month_names = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_days(year, month):
    return 29 if month == 2 and _is_leap(year) else _days_in_month[month]


def _ymd2ord(year, month, day):
    return _time._days_before(year, month, day) + 719163


def _whole(x):
    if isinstance(x, int):
        return int(x)
    if hasattr(x, '__index__'):
        return x.__index__()
    raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")


def _halfway(top, below):
    """Rounded to the nearest, half to even."""
    q, r = divmod(top, below)
    return q + (2 * r > below or 2 * r == below and q % 2)


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        us = 0
        rest = 0.0
        for value, unit in ((days, 86400000000), (seconds, 1000000), (microseconds, 1), (milliseconds, 1000),
                            (minutes, 60000000), (hours, 3600000000), (weeks, 604800000000)):
            if isinstance(value, int):
                us += value * unit
            elif isinstance(value, float):
                n, d = value.as_integer_ratio()
                us += n * unit // d
                rest += n * unit % d / d
            else:
                names = {1: 'microseconds', 1000: 'milliseconds', 1000000: 'seconds', 60000000: 'minutes',
                         3600000000: 'hours', 86400000000: 'days', 604800000000: 'weeks'}
                raise TypeError(f'unsupported type for timedelta {names[unit]} component: {type(value).__name__}')
        self._set(us + round(rest))

    def _set(self, us):
        days, us = divmod(us, 86400000000)
        if abs(days) > 999999999:
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self._days = days
        self._seconds, self._microseconds = divmod(us, 1000000)

    @classmethod
    def _of(cls, us):
        made = timedelta.__new__(timedelta)
        made._set(us)
        return made

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        return self._us() / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        mm, ss = divmod(self._seconds, 60)
        hh, mm = divmod(mm, 60)
        text = '%d:%02d:%02d' % (hh, mm, ss)
        if self._days:
            text = '%d day%s, ' % (self._days, '' if abs(self._days) == 1 else 's') + text
        return text + '.%06d' % self._microseconds if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._us() + other._us()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us() - other._us()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._us()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us() * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_halfway(self._us() * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_halfway(self._us(), other) if other > 0 else _halfway(-self._us(), -other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_halfway(self._us() * d, n) if n > 0 else _halfway(-self._us() * d, -n))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        return timedelta._of(self._us() // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us() % other._us()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us() <= other._us() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us() > other._us() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us() >= other._us() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._us() != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _check_date(year, month, day):
    year, month, day = _whole(year), _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_days(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    for value, most, name in ((hour, 23, 'hour'), (minute, 59, 'minute'), (second, 59, 'second'),
                              (microsecond, 999999, 'microsecond')):
        if not 0 <= _whole(value) <= most:
            raise ValueError(f'{name} must be in 0..{most}')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _formatted(x, format, t):
    """What the time itself does not know of a format: microseconds and the zone."""
    out = []
    at = 0
    while at < len(format):
        two = format[at:at + 2]
        if two == '%f':
            out.append('%06d' % getattr(x, 'microsecond', 0))
        elif two == '%z' or format[at:at + 3] == '%:z':
            offset = x.utcoffset() if hasattr(x, 'utcoffset') else None
            out.append('' if offset is None else _offset_text(offset, ':' if two != '%z' else ''))
            at += two != '%z'
        elif two == '%Z':
            out.append((x.tzname() if hasattr(x, 'tzname') else None) or '')
        elif two == '%Y' or two == '%G':
            out.append('%d' % (x.isocalendar()[0] if two == '%G' else t[0]))
        elif two == '%V':
            out.append('%02d' % x.isocalendar()[1])
        elif two[0] == '%' and len(two) == 2:
            out.append(_time.strftime(two, t))
        else:
            out.append(format[at])
            at -= 1
        at += 2
    return ''.join(out)


def _offset_text(offset, mark):
    us = offset._us()
    sign = '-' if us < 0 else '+'
    minutes, rest = divmod(abs(us), 60000000)
    text = '%s%02d%s%02d' % (sign, minutes // 60, mark, minutes % 60)
    if rest:
        text += '%s%02d' % (mark, rest // 1000000)
    return text + '.%06d' % (rest % 1000000) if rest % 1000000 else text
`;
