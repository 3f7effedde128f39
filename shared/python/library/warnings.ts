/** Module warnings: what a program says of itself, on stderr. Every place says it once. */
export const warnings = String.raw`
import sys as _sys

_caller = _native("_strand.caller")
_said = set()
_filters = []


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    _, path, line = _caller(stacklevel)
    _say(message, category, path, line)


def _unawaited(names, path, line, more):
    for name in names:
        _say(f"coroutine '{name}' was never awaited", RuntimeWarning, path, line, more)


def _say(message, category, path, line, more=''):
    action = 'default'
    for each, kind in _filters:
        if issubclass(category, kind):
            action = each
            break
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    key = str(message), category, path, line
    if action == 'ignore' or action != 'always' and key in _said:
        return
    if category is DeprecationWarning and path != _sys.argv[0]:
        return
    _said.add(key)
    _sys.stderr.write(formatwarning(message, category, path, line) + more)


def formatwarning(message, category, filename, lineno, line=None):
    return f'{filename}:{lineno}: {category.__name__}: {message}\n'


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')
    _filters.insert(len(_filters) if append else 0, (action, category))


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    simplefilter(action, category, lineno, append)


def resetwarnings():
    _filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, action=None, category=Warning, **kwds):
        self._first = (action, category) if action else None

    def __enter__(self):
        self._kept = _filters[:]
        if self._first:
            simplefilter(*self._first)

    def __exit__(self, *exc):
        _filters[:] = self._kept
`;
