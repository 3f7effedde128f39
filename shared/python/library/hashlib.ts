/**
 * Module hashlib: digests, truly computed. As in CPython's Modules/_hashopenssl.c, the GIL is released from 2048 bytes on; the times are
 * those of OpenSSL 3 on the machine of tests/reference.
 */
export const hashlib = `
_digest = _native("_hash.digest")
_ccall = _ask("ccall")
_sizes = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128)}
_ns_of_kilobyte = {'md5': 1640, 'sha1': 1130, 'sha224': 2520, 'sha256': 2520, 'sha384': 1680, 'sha512': 1680}
algorithms_guaranteed = algorithms_available = set(_sizes)


class _Hash:
    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _sizes[name]
        self._data = b''
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, bytes):
            raise TypeError('object supporting the buffer API required')
        self._data += data
        us = len(data) * _ns_of_kilobyte[self.name] // 1000000
        if us > 0:
            _ccall(us, 'release' if len(data) >= 2048 else 'hold')

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = _Hash(self.name)
        other._data = self._data
        return other

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {hex(id(self))}>'


def new(name, data=b'', **kwds):
    if name.lower() not in _sizes:
        raise ValueError('unsupported hash type ' + name)
    return _Hash(name.lower(), data)


def md5(string=b'', **kwds):
    return _Hash('md5', string)


def sha1(string=b'', **kwds):
    return _Hash('sha1', string)


def sha224(string=b'', **kwds):
    return _Hash('sha224', string)


def sha256(string=b'', **kwds):
    return _Hash('sha256', string)


def sha384(string=b'', **kwds):
    return _Hash('sha384', string)


def sha512(string=b'', **kwds):
    return _Hash('sha512', string)
`;
