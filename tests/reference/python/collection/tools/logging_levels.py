# Library reference, logging: levels and formats, to stdout
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s')
logger = logging.getLogger('shop')

def sell(item, price):
    logger.debug('not shown')
    logger.info('sells %s for %d', item, price)
    if price > 100:
        logger.warning('dear: %s', item)

logging.info('Started')
sell('nail', 1)
sell('saw', 130)
logging.error('Finished %s', 'badly')
