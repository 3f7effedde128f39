# Library reference, concurrent.futures: wait and its named tuple
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait

def work(seconds):
    time.sleep(seconds)
    if seconds == 0.2:
        raise RuntimeError('two')
    return seconds

with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(work, n / 10) for n in (1, 2, 3)]
    done, not_done = wait(futures, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done))
    done, not_done = wait(futures, return_when=FIRST_EXCEPTION)
    print(len(done), len(not_done))
    print(len(wait(futures, timeout=0.01).not_done))
    result = wait(futures, return_when=ALL_COMPLETED)
    print(len(result.done), len(result.not_done))
