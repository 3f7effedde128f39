# Library reference, random: recipes and simulations
import random
from heapq import heapify, heapreplace
from itertools import accumulate
from random import choices, expovariate, gauss, shuffle

random.seed(20)

# Probability of getting 5 or more heads from 7 spins
# of a biased coin that settles on heads 60% of the time.
print(sum(random.binomialvariate(n=7, p=0.6) >= 5 for i in range(1_000)) / 1_000)

def trial():
    return 2_500 <= sorted(choices(range(10_000), k=5))[2] < 7_500

print(sum(trial() for i in range(1_000)) / 1_000)

average_arrival_interval = 5.6
average_service_time = 15.0
stdev_service_time = 3.5
num_servers = 3

waits = []
arrival_time = 0.0
servers = [0.0] * num_servers  # time when each server becomes available
heapify(servers)
for i in range(1_000):
    arrival_time += expovariate(1.0 / average_arrival_interval)
    next_server_available = servers[0]
    wait = max(0.0, next_server_available - arrival_time)
    waits.append(wait)
    service_duration = max(0.0, gauss(average_service_time, stdev_service_time))
    service_completed = arrival_time + wait + service_duration
    heapreplace(servers, service_completed)

print(f'Mean wait: {sum(waits) / len(waits):.1f}   Max wait: {max(waits):.1f}')

def random_product(*iterables, repeat=1):
    "Choose a random element from each iterable"
    pools = [tuple(pool) for pool in iterables] * repeat
    return tuple(map(random.choice, pools))

def random_permutation(iterable, r=None):
    "Choose a random permutation of an iterable."
    pool = tuple(iterable)
    r = len(pool) if r is None else r
    return tuple(random.sample(pool, r))

print(random_product('abc', range(5), repeat=2), random_permutation('abcdef', 4))
cards = list(range(10))
shuffle(cards)
print(cards, list(accumulate(cards)))
