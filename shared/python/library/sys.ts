/** Module sys: what a program may ask about its interpreter. */
export const sys = String.raw`
from collections import namedtuple

_facts = _ask("facts")
_set_interval = _ask("setSwitchInterval")
_interval = _ask("switchInterval")
_write = _ask("write")
_read_line = _ask("readLine")
_handling = _native("_strand.handling")
_size_of = _native("_sys.sizeOf")
_file = _native("_sys.file")

maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = 'little'
platform = 'linux'
executable = '/usr/local/bin/python3'
argv = [_file()]
path = ['/home/student']
flags = None
copyright = 'Copyright (c) 2001-2024 Python Software Foundation.'
getfilesystemencoding = getdefaultencoding = lambda: 'utf-8'
_releases = {8: 20, 9: 23, 10: 18, 11: 13, 12: 11, 13: 5, 14: 3}


class _version_info(namedtuple('version_info', 'major minor micro releaselevel serial')):
    def __repr__(self):
        return 'sys.version_info(' + ', '.join([f'{n}={v!r}' for n, v in zip(self._fields, self)]) + ')'


_major, _minor = _facts()[:2]
version_info = _version_info(_major, _minor, _releases.get(_minor, 0), 'final', 0)
hexversion = (_major << 24) + (_minor << 16) + (version_info.micro << 8) + 0xf0
version = f'{_major}.{_minor}.{version_info.micro} (main, Jan  1 2026, 09:00:00) [GCC 14.2.0]'


class _Implementation:
    name = 'cpython'
    cache_tag = f'cpython-{_major}{_minor}'
    version = version_info


implementation = _Implementation()


class _Stream:
    encoding = 'utf-8'
    errors = 'strict'
    closed = False

    def __init__(self, name, fileno):
        self.name = f'<{name}>'
        self._to = name
        self._fileno = fileno

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        _write(text, self._to)
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def fileno(self):
        return self._fileno

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def reconfigure(self, **settings):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


class _Input(_Stream):
    def write(self, text, /):
        raise OSError('not writable')

    def readline(self, size=-1, /):
        line = _read_line()
        return '' if line is None else line + '\n'

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self):
        return list(self)

    def read(self):
        return ''.join(self)


stdout = __stdout__ = _Stream('stdout', 1)
stderr = __stderr__ = _Stream('stderr', 2)
stdin = __stdin__ = _Input('stdin', 0)


float_info = namedtuple('float_info', 'max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds',
                        module='sys')(1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53,
                                      2.220446049250313e-16, 2, 1)
int_info = namedtuple('int_info', 'bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold',
                      module='sys')(30, 4, 4300, 640)


def exit(status=None, /):
    raise SystemExit(status)


def getswitchinterval():
    return _interval() / 1000000


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _set_interval(max(1, round(interval * 1000000)))


def getrecursionlimit():
    return _limit[0]


_limit = [1000]


def setrecursionlimit(limit, /):
    """Remembered; the depth of calls stays bounded by the machine."""
    if limit < 1:
        raise ValueError('recursion limit must be greater or equal than 1')
    _limit[0] = limit


def getsizeof(object, default=None, /):
    return _size_of(object)


def getrefcount(object, /):
    return 2


def _is_gil_enabled():
    return _facts()[2] != 'free-threaded'


def exception():
    return _handling()


def exc_info():
    exc = _handling()
    return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)


def intern(string, /):
    return string
`;
