/** Module traceback: the text of an exception as the interpreter prints it. */
export const traceback = String.raw`
import sys as _sys

_traceback = _native("_traceback")
_handling = _native("_strand.handling")


def _chosen(exc, value):
    return value if isinstance(value, BaseException) else exc


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    exc = _chosen(exc, value)
    return _traceback(exc).splitlines(True) if exc is not None else ['NoneType: None\n']


def format_exception_only(exc, /, value=None, *, show_group=False):
    exc = _chosen(exc, value)
    cls = type(exc)
    name = cls.__qualname__ if cls.__module__ in ('builtins', '__main__') else f'{cls.__module__}.{cls.__qualname__}'
    text = str(exc)
    return [f'{name}: {text}\n' if text else f'{name}\n'] + [note + '\n' for note in getattr(exc, '__notes__', [])]


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (_sys.stderr if file is None else file).write(''.join(format_exception(exc, value)))


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(_handling()))


def print_exc(limit=None, file=None, chain=True):
    print_exception(_handling(), file=file)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')
`;
