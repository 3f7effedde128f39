/** Module os, a part: the files of open(), by name. */
export const osFiles = String.raw`

_io = _ask("io")
_module_attribute = _native("_sys.moduleAttribute")
_files, _folders, _open_files, _where = [_module_attribute('builtins', name)
                                         for name in ('_files', '_folders', '_open_files', '_where')]


def fsync(fd):
    """All that has been written is on the disk when it returns."""
    number = fd if isinstance(fd, int) else fd.fileno()
    if number not in _open_files:
        raise OSError(9, 'Bad file descriptor')
    _io(1000, 'ssd')


fdatasync = fsync


def _known(path):
    place = _where(fspath(path)).rstrip('/')
    if place not in _files and place not in _folders:
        raise FileNotFoundError(2, 'No such file or directory', path)
    return place


def remove(path, *, dir_fd=None):
    place = _known(path)
    if place in _folders:
        raise IsADirectoryError(21, 'Is a directory', path)
    del _files[place]


unlink = remove


def rename(src, dst, **kwds):
    place = _known(src)
    _files[_where(fspath(dst))] = _files.pop(place)


replace = rename


def mkdir(path, mode=0o777):
    place = _where(fspath(path)).rstrip('/')
    if place in _folders or place in _files:
        raise FileExistsError(17, 'File exists', path)
    if place.rpartition('/')[0] not in _folders:
        raise FileNotFoundError(2, 'No such file or directory', path)
    _folders.add(place)


def makedirs(name, mode=0o777, exist_ok=False):
    parts = _where(fspath(name)).rstrip('/').split('/')
    if '/'.join(parts) in _folders and not exist_ok:
        raise FileExistsError(17, 'File exists', name)
    for count in range(1, len(parts) + 1):
        _folders.add('/'.join(parts[:count]))


def rmdir(path):
    place = _known(path)
    if listdir(path):
        raise OSError(39, 'Directory not empty', path)
    _folders.discard(place)


def listdir(path='.'):
    place = _known(path)
    if place in _files:
        raise NotADirectoryError(20, 'Not a directory', path)
    head = '' if place in ('', '.', '/home/student') else place + '/'
    names = [each[len(head):] for each in [*_files, *_folders] if each.startswith(head) and len(each) > len(head)]
    return sorted({name for name in names if '/' not in name and name != '.'})


class stat_result:
    def __init__(self, size):
        self.st_size = size


def stat(path):
    place = _known(path)
    return stat_result(len(_files.get(place, b'')))


from os import path
`;
