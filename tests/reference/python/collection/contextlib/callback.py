# Library reference, contextlib: replacing try-finally and flag variables
from contextlib import ExitStack

class Callback(ExitStack):
    def __init__(self, callback, /, *args, **kwds):
        super().__init__()
        self.callback(callback, *args, **kwds)

    def cancel(self):
        self.pop_all()

def cleanup(name):
    print('cleanup', name)

with Callback(cleanup, 'first') as cb:
    print('works')

with Callback(cleanup, 'second') as cb:
    cb.cancel()
print('done')
