# After the library reference, concurrent.futures: Executor.submit
from concurrent.futures import ThreadPoolExecutor

def power(base, exponent, /, *, modulus):
    return pow(base, exponent, modulus)

with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(power, 323, 1235, modulus=1009)
    print(future.result(), future.done(), future.running(), future.cancelled())
    print(len(str(executor.submit(pow, 323, 1235).result())))
