# Library reference, contextlib: contextmanager
from contextlib import contextmanager

def acquire_resource(*args, **kwds):
    print('acquire', args, kwds)
    return 'resource'

def release_resource(resource):
    print('release', resource)

@contextmanager
def managed_resource(*args, **kwds):
    # Code to acquire resource, e.g.:
    resource = acquire_resource(*args, **kwds)
    try:
        yield resource
    finally:
        # Code to release resource, e.g.:
        release_resource(resource)

with managed_resource(timeout=3600) as resource:
    # Resource is released at the end of this block,
    # even if code in the block raises an exception
    print('use', resource)

try:
    with managed_resource(1):
        raise KeyError('inside')
except KeyError as error:
    print(repr(error))
