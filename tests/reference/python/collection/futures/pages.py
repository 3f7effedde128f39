# After the library reference, concurrent.futures: pages loaded by a pool of threads
import concurrent.futures
import time

PAGES = {'alpha': 0.3, 'beta': 0.1, 'nowhere': 0.2, 'gamma': 0.4}

def load(name, seconds):
    time.sleep(seconds)
    if name == 'nowhere':
        raise OSError(f'unknown host {name}')
    return name * 100

with concurrent.futures.ThreadPoolExecutor(max_workers=4) as executor:
    names = {executor.submit(load, name, seconds): name for name, seconds in PAGES.items()}
    for future in concurrent.futures.as_completed(names):
        name = names[future]
        try:
            page = future.result()
        except Exception as error:
            print('%r failed: %s' % (name, error))
        else:
            print('%r has %d bytes' % (name, len(page)))
