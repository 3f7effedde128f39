# Library reference, multiprocessing: starmap, chunks and the names of processes
from multiprocessing import Pool, current_process

def power(base, exponent):
    return base ** exponent

def name(_):
    return current_process().name.partition('-')[0]

if __name__ == '__main__':
    print(current_process().name)
    with Pool(2) as pool:
        print(pool.starmap(power, [(2, n) for n in range(6)], chunksize=2))
        print(set(pool.map(name, range(8), chunksize=4)))
        print(pool.apply(power, (3, 4)))
        pool.close()
        pool.join()
