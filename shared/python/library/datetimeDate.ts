/** Module datetime, a part: date, time, timezone. */
export const datetimeDate = String.raw`

class date:
    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            name = 'month' if month is None else 'day'
            raise TypeError(f"function missing required argument '{name}' (pos {2 if month is None else 3})")
        made = object.__new__(cls)
        made._year, made._month, made._day = _check_date(year, month, day)
        return made

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= 3652059:
            raise ValueError('ordinal must be >= 1' if n < 1 else f'year {_time._civil(n - 719163)[0]} is out of range')
        return cls(*_time._civil(n - 719163))

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_time.gmtime(t)[:3])

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = _iso_date(text)
        if parts is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        first = _ymd2ord(year, 1, 4)
        return cls.fromordinal(first - (first + 6) % 7 + (week - 1) * 7 + day - 1)

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return _ymd2ord(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = date.fromordinal(thursday).year
        return IsoCalendarDate(year, (thursday - _ymd2ord(year, 1, 1)) // 7 + 1, self.isoweekday())

    def timetuple(self):
        return self._struct(0, 0, 0, -1)

    def _struct(self, hour, minute, second, dst):
        yday = self.toordinal() - _ymd2ord(self._year, 1, 1) + 1
        return _time.struct_time(self._year, self._month, self._day, hour, minute, second, self.weekday(), yday, dst)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def strftime(self, format):
        return _formatted(self, format, self.timetuple())

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    __str__ = isoformat

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % (self._year, self._month, self._day)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other._days
        if not 1 <= n <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _of_kind(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self.toordinal() == other.toordinal() if self._of_kind(other) else NotImplemented

    def __lt__(self, other):
        return self.toordinal() < other.toordinal() if self._of_kind(other) else NotImplemented

    def __le__(self, other):
        return self.toordinal() <= other.toordinal() if self._of_kind(other) else NotImplemented

    def __gt__(self, other):
        return self.toordinal() > other.toordinal() if self._of_kind(other) else NotImplemented

    def __ge__(self, other):
        return self.toordinal() >= other.toordinal() if self._of_kind(other) else NotImplemented

    def __hash__(self):
        return hash(self.toordinal())


from collections import namedtuple as _namedtuple

IsoCalendarDate = _namedtuple('IsoCalendarDate', 'year week weekday', module='datetime')
IsoCalendarDate.__repr__ = lambda self: 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % tuple(self)


def _iso_date(text):
    digits = text.replace('-', '')
    if len(text) not in (8, 10) or len(digits) != 8 or not digits.isdigit():
        return None
    if len(text) == 10 and (text[4] != '-' or text[7] != '-'):
        return None
    return int(digits[:4]), int(digits[4:6]), int(digits[6:])


class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError('tzinfo subclass must override tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('tzinfo subclass must override utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('tzinfo subclass must override dst()')


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not ' + type(offset).__name__)
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset, ':') if self._offset else 'UTC'

    def dst(self, dt):
        return None

    def __eq__(self, other):
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)


UTC = timezone.utc = timezone(timedelta(0))


class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond, fold)
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def fromisoformat(cls, text):
        parts = _iso_time(text.removeprefix('T'))
        if parts is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*parts)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def replace(self, **changes):
        names = ('hour', 'minute', 'second', 'microsecond', 'tzinfo')
        return type(self)(*[changes.get(name, getattr(self, name)) for name in names])

    def isoformat(self, timespec='auto'):
        offset = self.utcoffset()
        return _time_text(self, timespec) + ('' if offset is None else _offset_text(offset, ':'))

    __str__ = isoformat

    def strftime(self, format):
        return _formatted(self, format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __repr__(self):
        return f'datetime.time({_time_parts(self)})'

    def _us(self):
        offset = self.utcoffset()
        us = ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
        return us if offset is None else us - offset._us()

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._us() <= other._us() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._us() > other._us() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._us() >= other._us() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._us())


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _time_text(x, timespec):
    parts = {'hours': '%02d' % x.hour, 'minutes': '%02d:%02d' % (x.hour, x.minute),
             'seconds': '%02d:%02d:%02d' % (x.hour, x.minute, x.second)}
    parts['milliseconds'] = parts['seconds'] + '.%03d' % (x.microsecond // 1000)
    parts['microseconds'] = parts['seconds'] + '.%06d' % x.microsecond
    if timespec == 'auto':
        timespec = 'microseconds' if x.microsecond else 'seconds'
    if timespec not in parts:
        raise ValueError('Unknown timespec value')
    return parts[timespec]


def _time_parts(x):
    text = f'{x.hour}, {x.minute}'
    if x.second or x.microsecond:
        text += f', {x.second}'
    if x.microsecond:
        text += f', {x.microsecond}'
    return text if x.tzinfo is None else text + f', tzinfo={x.tzinfo!r}'


def _iso_time(text):
    """(hour, minute, second, microsecond, zone), or None."""
    zone = None
    at = max(text.find('+'), text.find('-'), text.find('Z'))
    if at >= 0:
        zone = UTC
        if text[at] != 'Z':
            parts = _iso_time(text[at + 1:])
            if parts is None:
                return None
            offset = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2])
            zone = timezone(offset if text[at] == '+' else -offset) if offset else UTC
        text = text[:at]
    text, dot, fraction = text.replace(',', '.').partition('.')
    parts = text.split(':') if ':' in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any([len(each) != 2 or not each.isdigit() for each in parts]):
        return None
    if dot and (not fraction.isdigit() or len(parts) != 3):
        return None
    return [int(each) for each in parts] + [0] * (3 - len(parts)) + [int((fraction + '000000')[:6]), zone]
`;
