/** What the compiler itself calls: built-in functions behind `except*` and `match`. */

export const builtinsSyntax = String.raw`
def _exceptStar(original, raised):
    # Objects/exceptions.c, _PyExc_PrepReraiseStar: raised holds what the handlers raised and, last, the rest or None.
    if not isinstance(original, BaseExceptionGroup):
        return raised[0]
    again = []
    new = []
    for error in raised:
        if error is None:
            continue
        if error.__cause__ is original.__cause__ and error.__context__ is original.__context__:
            again.append(error)
        else:
            new.append(error)
    kept = _projection(original, again)
    if not new:
        return kept
    if kept is not None:
        new.append(kept)
    if len(new) > 1:
        return BaseExceptionGroup("", new)
    return new[0]


def _leaves(error, found):
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            _leaves(part, found)
    else:
        found.append(error)
    return found


def _projection(group, parts):
    wanted = []
    for part in parts:
        _leaves(part, wanted)
    if len(wanted) == 0:
        return None
    if len(parts) == 1:
        return parts[0]
    return _keeping(group, wanted)


def _keeping(group, wanted):
    kept = []
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            part = _keeping(error, wanted)
            if part is not None:
                kept.append(part)
        else:
            for one in wanted:
                if one is error:
                    kept.append(error)
                    break
    if not kept:
        return None
    result = group.derive(kept)
    result.__cause__ = group.__cause__
    result.__context__ = group.__context__
    return result


def _matchesSequence(subject, count, more):
    if isinstance(subject, (str, bytes)) or not isinstance(subject, (list, tuple, range)):
        return False
    return len(subject) >= count if more else len(subject) == count
`;
