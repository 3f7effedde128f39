/** What asyncio raises (CPython Lib/asyncio/exceptions.py). */
export const asyncioExceptions = String.raw`
TimeoutError = TimeoutError


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class BrokenBarrierError(RuntimeError):
    pass
`;
