/** Module datetime, its end: datetime, from the simulated clock. Its place is UTC. */
export const datetimeDatetime = String.raw`

class datetime(date):
    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        made = date.__new__(cls, year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        if tzinfo is not None and not hasattr(tzinfo, 'utcoffset'):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type {type(tzinfo).__name__!r}")
        made._hour, made._minute, made._second, made._microsecond = hour, minute, second, microsecond
        made._tzinfo = tzinfo
        made._fold = fold
        return made

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _at(cls, us, tz):
        """So many µs after the first of 1970."""
        days, us = divmod(us, 86400000000)
        seconds, us = divmod(us, 1000000)
        if not 1 <= days + 719163 <= 3652059:
            raise OverflowError('date value out of range')
        year, month, day = _time._civil(days)
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)

    @classmethod
    def now(cls, tz=None):
        return cls._placed(_time.time_ns() // 1000, tz)

    @classmethod
    def _placed(cls, us, tz):
        if tz is None:
            return cls._at(us, None)
        if not hasattr(tz, 'utcoffset'):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}")
        return cls._at(us + tz.utcoffset(None)._us(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        n, d = timestamp.as_integer_ratio()
        return cls._placed(_halfway(n * 1000000, d), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone)

    @classmethod
    def fromordinal(cls, n):
        return cls._at((n - 719163) * 86400000000, None)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        length = 10 if text[4:5] == '-' else 8
        day = _iso_date(text[:length])
        clock = _iso_time(text[length + 1:]) if len(text) > length else [0, 0, 0, 0, None]
        if day is None or clock is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, text, format):
        return cls(*_parsed(text, format))

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _local(self):
        """µs since the first of 1970 by its own clock."""
        days = self.toordinal() - 719163
        return ((days * 24 + self._hour) * 60 + self._minute) * 60000000 + self._second * 1000000 + self._microsecond

    def _us(self):
        offset = self.utcoffset()
        return self._local() if offset is None else self._local() - offset._us()

    def timestamp(self):
        return self._us() / 1000000

    def timetuple(self):
        return self._struct(self._hour, self._minute, self._second, -1)

    def utctimetuple(self):
        return datetime._at(self._us(), None)._struct(self._hour, self._minute, self._second, 0)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def replace(self, **changes):
        names = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo')
        unknown = [name for name in changes if name not in (*names, 'fold')]
        if unknown:
            raise TypeError(f"replace() got an unexpected keyword argument '{unknown[0]}'")
        return type(self)(*[changes.get(name, getattr(self, name)) for name in names])

    def astimezone(self, tz=None):
        return type(self)._placed(self._us(), UTC if tz is None else tz)

    def isoformat(self, sep='T', timespec='auto'):
        offset = self.utcoffset()
        zone = '' if offset is None else _offset_text(offset, ':')
        return date.isoformat(self) + sep + _time_text(self, timespec) + zone

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return f'datetime.datetime({self._year}, {self._month}, {self._day}, {_time_parts(self)})'

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._at(self._local() + other._us(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self._tzinfo is None) != (other._tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._us() - other._us())

    def _ordered(self, other):
        if (self._tzinfo is None) != (other._tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._us() - other._us()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self._tzinfo is None) == (other._tzinfo is None) and self._us() == other._us()

    def __lt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        return hash(self._us())


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_long_months = _time._months
_long_days = _time._days


def _word(text, at, words):
    """The longest of these words that stands there, as its place among them."""
    found = -1
    for place, each in enumerate(words):
        if text[at:at + len(each)].lower() == each.lower() and (found < 0 or len(each) > len(words[found])):
            found = place
    return found


def _number(text, at, most):
    end = at
    while end < len(text) and end - at < most and text[end] in '0123456789':
        end += 1
    return end


def _parsed(text, format):
    found = {'year': 1900, 'month': 1, 'day': 1, 'hour': 0, 'minute': 0, 'second': 0, 'us': 0, 'zone': None}
    wrong = ValueError(f'time data {text!r} does not match format {format!r}')
    fields = {'Y': ('year', 4), 'm': ('month', 2), 'd': ('day', 2), 'H': ('hour', 2), 'M': ('minute', 2),
              'S': ('second', 2), 'I': ('hour', 2), 'y': ('year', 2), 'j': ('yday', 3)}
    limits = {'month': (1, 12), 'day': (1, 31), 'hour': (0, 23), 'minute': (0, 59), 'second': (0, 61), 'yday': (1, 366)}
    format = format.replace('%T', '%H:%M:%S').replace('%F', '%Y-%m-%d').replace('%D', '%m/%d/%y')
    format = format.replace('%c', '%a %b %d %H:%M:%S %Y').replace('%x', '%m/%d/%y').replace('%X', '%H:%M:%S')
    afternoon = None
    at = place = 0
    while place < len(format):
        code = format[place + 1:place + 2] if format[place] == '%' else ''
        if not code:
            if format[place].isspace():
                while at < len(text) and text[at].isspace():
                    at += 1
            elif text[at:at + 1].lower() == format[place].lower():
                at += 1
            else:
                raise wrong
            place += 1
            continue
        place += 2
        if code in fields:
            name, most = fields[code]
            end = _number(text, at, most)
            if end == at or code == 'Y' and end - at < 4:
                raise wrong
            value = int(text[at:end])
            low, high = limits.get(name, (0, 9999))
            if code == 'I':
                low, high = 1, 12
            if not low <= value <= high:
                raise wrong
            if code == 'y':
                value += 2000 if value < 69 else 1900
            found[name] = value
            at = end
        elif code == 'f':
            end = _number(text, at, 6)
            if end == at:
                raise wrong
            found['us'] = int((text[at:end] + '00000')[:6])
            at = end
        elif code in 'bBaAp':
            words = {'b': _month_names[1:], 'B': _long_months, 'a': _day_names, 'A': _long_days, 'p': ['am', 'pm']}[code]
            which = _word(text, at, words)
            if which < 0:
                raise wrong
            at += len(words[which])
            if code in 'bB':
                found['month'] = which + 1
            elif code == 'p':
                afternoon = which
        elif code == 'z' or code == 'Z':
            end = at
            while end < len(text) and not text[end].isspace():
                end += 1
            zone = text[at:end]
            if code == 'z':
                parts = _iso_time('00:00' + zone)
                if parts is None or not zone:
                    raise wrong
                found['zone'] = parts[4]
            elif zone.upper() not in ('UTC', 'GMT'):
                raise wrong
            at = end
        elif code == '%':
            if text[at:at + 1] != '%':
                raise wrong
            at += 1
        else:
            raise ValueError(f"'{code}' is a bad directive in format '{format}'")
    if at < len(text):
        raise ValueError(f'unconverted data remains: {text[at:]}')
    if afternoon is not None:
        found['hour'] = found['hour'] % 12 + 12 * afternoon
    if 'yday' in found and 'month' in found and found['month'] == 1 and found['day'] == 1:
        found['month'], found['day'] = _time._civil(_time._days_before(found['year'], 1, 1) + found['yday'] - 1)[1:]
    return [found[name] for name in ('year', 'month', 'day', 'hour', 'minute', 'second', 'us', 'zone')]
`;
