/** Module os: what a program may ask about its machine. There are no files but those of open(). */
export const os = String.raw`
_facts = _ask("facts")
_this_process = _ask("thisProcess")
_exit_now = _ask("exit")

name = 'posix'
sep = '/'
linesep = '\n'
curdir = '.'
pardir = '..'
pathsep = ':'
devnull = '/dev/null'
error = OSError


def getpid():
    return 4711 + _this_process()


def getppid():
    return 4710


def cpu_count():
    return _facts()[3]


process_cpu_count = cpu_count


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))


def sched_yield():
    _ask("io")(0, None)


_in_child = []


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    if after_in_child is not None:
        _in_child.append(after_in_child)


def _forked():
    for function in _in_child:
        function()


class PathLike:
    pass


def fspath(path, /):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')


class _Environ(dict):
    def __setitem__(self, key, value):
        for each in (key, value):
            if not isinstance(each, str):
                raise TypeError(f'str expected, not {type(each).__name__}')
        super().__setitem__(key, value)

    def __repr__(self):
        return f'environ({dict(self)!r})'


environ = _Environ({'HOME': '/home/student', 'LANG': 'C.UTF-8', 'PATH': '/usr/local/bin:/usr/bin:/bin',
                    'PWD': '/home/student', 'USER': 'student'})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def getcwd():
    return '/home/student'


def urandom(size, /):
    return bytes([(each * 197 + 31) % 256 for each in range(size)])


def getloadavg():
    return 0.0, 0.0, 0.0


def _exit(status):
    _exit_now(status)

`;
