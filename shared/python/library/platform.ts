/** Module platform: what kind of machine it is. */
export const platform = `
import sys as _sys

def system():
    return 'Linux'


def machine():
    return 'x86_64'


def processor():
    return ''


def node():
    return 'runqueue'


def release():
    return '6.1.0'


def python_version():
    return '.'.join([str(n) for n in _sys.version_info[:3]])


def python_version_tuple():
    return tuple([str(n) for n in _sys.version_info[:3]])


def python_implementation():
    return 'CPython'


def platform(aliased=False, terse=False):
    return 'Linux-6.1.0-x86_64-with-glibc2.36'
`;
