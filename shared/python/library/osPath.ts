/** Module os.path (CPython Lib/posixpath.py), as far as it is about names. */
export const osPath = `
_module_attribute = _native("_sys.moduleAttribute")
_files, _folders, _where = [_module_attribute('builtins', name) for name in ('_files', '_folders', '_where')]
sep = '/'
curdir = '.'
pardir = '..'


def join(a, *p):
    path = a
    for b in p:
        if b.startswith(sep):
            path = b
        elif not path or path.endswith(sep):
            path += b
        else:
            path += sep + b
    return path


def split(p):
    i = p.rfind(sep) + 1
    head, tail = p[:i], p[i:]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, tail


def basename(p):
    return p[p.rfind(sep) + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    name = basename(p)
    dot = name.rfind('.')
    if dot <= 0 or not name[:dot].strip('.'):
        return p, ''
    cut = len(p) - len(name) + dot
    return p[:cut], p[cut:]


def isabs(s):
    return s.startswith(sep)


def normpath(path):
    if not path:
        return '.'
    slashes = 1 if path.startswith('/') else 0
    comps = []
    for comp in path.split('/'):
        if comp in ('', '.'):
            continue
        if comp != '..' or (not slashes and not comps) or (comps and comps[-1] == '..'):
            comps.append(comp)
        elif comps:
            comps.pop()
    return ('/' if slashes else '') + '/'.join(comps) or '.'


def abspath(path):
    return normpath(path if isabs(path) else join('/home/student', path))


realpath = abspath


def expanduser(path):
    return '/home/student' + path[1:] if path == '~' or path.startswith('~/') else path


def _place(path):
    return _where(path if isinstance(path, str) else path.__fspath__()).rstrip('/')


def exists(path):
    return _place(path) in _files or _place(path) in _folders


lexists = exists


def isfile(path):
    return _place(path) in _files


def isdir(path):
    return _place(path) in _folders


def getsize(filename):
    if not exists(filename):
        raise FileNotFoundError(2, 'No such file or directory', filename)
    return len(_files.get(_place(filename), b''))


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    there = [each for each in abspath(path).split(sep) if each]
    here = [each for each in abspath(curdir if start is None else start).split(sep) if each]
    same = len(commonprefix([here, there]))
    return join(*([pardir] * (len(here) - same) + there[same:])) if here != there else curdir


def commonprefix(m):
    if not m:
        return ''
    s1, s2 = min(m), max(m)
    for i, c in enumerate(s1):
        if c != s2[i]:
            return s1[:i]
    return s1
`;
