/** Module abc: a class with abstract methods left cannot be instantiated. */
export const abc = `
def abstractmethod(funcobj):
    target = getattr(funcobj, '__func__', None) or getattr(funcobj, 'fget', None) or funcobj
    target.__isabstractmethod__ = True
    return funcobj


abstractclassmethod = lambda function: classmethod(abstractmethod(function))
abstractstaticmethod = lambda function: staticmethod(abstractmethod(function))
abstractproperty = lambda function: property(abstractmethod(function))


def _is_abstract(value):
    target = getattr(value, '__func__', None) or getattr(value, 'fget', None) or value
    return getattr(target, '__isabstractmethod__', False) is True


def _abstract_names(cls):
    names = []
    for each in cls.__mro__[::-1]:
        for name, value in each.__dict__.items():
            if _is_abstract(value):
                if name not in names:
                    names.append(name)
            elif name in names:
                names.remove(name)
    return sorted(names)


class ABC:
    __abstractmethods__ = ()

    def __init_subclass__(cls, **kwds):
        cls.__abstractmethods__ = _abstract_names(cls)

    def __new__(cls, *args, **kwds):
        names = cls.__abstractmethods__
        if names:
            shown = ', '.join([f"'{name}'" for name in names])
            ending = '' if len(names) == 1 else 's'
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation "
                            f"for abstract method{ending} {shown}")
        return super().__new__(cls)

    @classmethod
    def register(cls, subclass):
        return subclass


# A class statement takes it for a base: see shared/python/parse/bases.ts.
ABCMeta = ABC


def get_cache_token():
    return 0
`;
