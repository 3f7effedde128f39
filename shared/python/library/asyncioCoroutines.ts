/** What a coroutine is (CPython Lib/asyncio/coroutines.py). */
export const asyncioCoroutines = String.raw`
_kind = _native("_strand.kind")
_place = _native("_strand.place")


def iscoroutine(obj):
    return _kind(obj) == 'coroutine'


def iscoroutinefunction(func):
    return _kind(func) == 'coroutineFunction'


def _format_coroutine(coro):
    name, file, line, first = _place(coro)
    if line is None:
        return f'{name}() done, defined at {file}:{first}'
    return f'{name}() running at {file}:{line}'
`;
