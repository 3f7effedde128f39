/** Module io: texts as files, in memory. */
export const io = String.raw`
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


UnsupportedOperation = _native("_sys.moduleAttribute")('builtins', 'UnsupportedOperation')
open = open


class StringIO:
    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._text = initial_value or ''
        self._place = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        before = self._text[:self._place]
        before += '\x00' * (self._place - len(before))
        self._text = before + text + self._text[self._place + len(text):]
        self._place += len(text)
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._text

    def read(self, size=-1, /):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._place + size
        text = self._text[self._place:end]
        self._place += len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        end = self._text.find('\n', self._place) + 1
        text = self._text[self._place:end or len(self._text)]
        if size is not None and size >= 0:
            text = text[:size]
        self._place += len(text)
        return text

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, place, whence=0, /):
        self._check()
        if whence == 0 and place < 0:
            raise ValueError(f'Negative seek position {place}')
        if whence and place:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._place = place if whence == 0 else self._place if whence == 1 else len(self._text)
        return self._place

    def tell(self):
        self._check()
        return self._place

    def truncate(self, size=None, /):
        size = self._place if size is None else size
        self._text = self._text[:size]
        return size

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    writable = seekable = readable

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc):
        self.close()
`;
