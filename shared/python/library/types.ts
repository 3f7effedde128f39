/** Module types (CPython Lib/types.py): kinds of built-in values. */
export const types = `
def _f():
    pass


class _Bound:
    def f(self):
        pass


FunctionType = LambdaType = type(_f)
GeneratorType = type((lambda: (yield))())
MethodType = type(_Bound().f)
BuiltinFunctionType = BuiltinMethodType = type(len)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        for name, value in dict(mapping_or_iterable, **kwargs).items():
            setattr(self, name, value)

    def __repr__(self):
        items = [f'{k}={v!r}' for k, v in self.__dict__.items()]
        kind = type(self).__name__
        return f'{"namespace" if kind == "SimpleNamespace" else kind}({", ".join(items)})'

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


def MappingProxyType(mapping):
    return mapping


def new_class(name, bases=(), kwds=None, exec_body=None):
    names = {}
    if exec_body is not None:
        exec_body(names)
    return type(name, tuple(bases), names)
`;
