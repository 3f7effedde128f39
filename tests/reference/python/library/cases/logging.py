import logging
import sys

logging.warning('watch out %s', 'now')
logging.info('not shown')
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)s:%(name)s:%(message)s', force=True)
logging.debug('d %d', 1)
logging.info('i %(a)s', {'a': 5})
logging.error('e')
log = logging.getLogger('app')
child = logging.getLogger('app.db')
log.setLevel(logging.INFO)
child.debug('hidden')
child.info('shown %s %s', 'a', [1])
child.setLevel('DEBUG')
child.debug('now shown')
child.parent is log, log.parent is logging.root, child.name, child.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), logging.getLogger('app') is log, log, child.level, logging.getLogger().name
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('[%(threadName)s %(processName)s] %(name)-8s %(levelname)8s %(funcName)s:%(lineno)d %(message)s'))
child.addHandler(handler)
child.propagate = False


def work():
    child.warning('from work')
    try:
        1 / 0
    except ZeroDivisionError:
        child.error('failed')


work()
child.warning('top')
handler.setLevel(logging.ERROR)
child.warning('dropped')
child.error('kept')
child.removeHandler(handler)
child.propagate = True
logging.getLevelName(20), logging.getLevelName('ERROR'), logging.getLevelName(15)
logging.addLevelName(15, 'TRACE')
log.setLevel(5)
log.log(15, 'trace')
log.log('x', 'y')
log.setLevel('LOUD')


class Only(logging.Filter):
    def filter(self, record):
        return 'yes' in record.getMessage()


log.addFilter(Only())
log.info('no')
log.info('yes')
log.filters.clear()
log.info('with extra', extra={'user': 'ann'})
log.info('x', extra={'message': 1})
brace = logging.StreamHandler(sys.stdout)
brace.setFormatter(logging.Formatter('{levelname} {message} {user}', style='{', defaults={'user': 'nobody'}))
log.addHandler(brace)
log.propagate = False
log.info('hi')
log.info('hi', extra={'user': 'bob'})
logging.Formatter('bad')
logging.disable(logging.INFO)
log.info('off')
log.warning('on')
logging.disable(logging.NOTSET)


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.rows = []

    def emit(self, record):
        self.rows.append((record.levelname, record.getMessage(), record.name, record.lineno > 0, record.threadName))


rows = ListHandler()
log.addHandler(rows)
log.critical('c %s', 1)
log.warning('w')
rows.rows, rows.level, log.hasHandlers(), len(log.handlers)
adapter = logging.LoggerAdapter(log, {'user': 'zed'})
adapter.info('adapted')
logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL
