import traceback


def inner():
    raise ValueError('deep')


def outer():
    try:
        inner()
    except ValueError as e:
        raise KeyError('other') from e


try:
    outer()
except KeyError as e:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1], 'direct cause' in text)
    print(traceback.format_exception_only(e), len(traceback.format_exception(e)) > 3)
try:
    1 / 0
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-1])
traceback.format_exc()
class Own(Exception):
    pass


traceback.format_exception_only(Own('a')), traceback.format_exception_only(ValueError())
