import random

for seed in (0, 1, 42, 2 ** 40 + 7, -5, 10 ** 30, 'abc', '', 'zażółć', b'bytes', 1.5, -0.25, True):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(1, 100), random.getrandbits(70))
random.seed([1])
random.seed(('a', 1))
random.seed('abc', version=1)
random.random()
random.seed(42)
[random.random() for _ in range(5)]
[random.randint(1, 6) for _ in range(20)]
[random.randrange(10) for _ in range(10)]
[random.randrange(5, 50, 5) for _ in range(10)]
[random.randrange(100, 0, -7) for _ in range(10)]
[random.uniform(-1, 1) for _ in range(5)]
[random.choice('abcdef') for _ in range(10)]
[random.choice([10, 20, 30]) for _ in range(10)]
random.choice(range(1000)), random.choice((1, 2, 3))
random.choices('abc', k=10)
random.choices(['red', 'black', 'green'], [18, 18, 2], k=6)
random.choices([1, 2, 3], cum_weights=[1, 3, 6], k=5)
random.choices([1, 2])
deck = list(range(20))
random.shuffle(deck)
deck
random.sample(range(100), 10)
random.sample(range(10 ** 9), 5)
random.sample('abcdefgh', 8)
random.sample([1, 2, 3], counts=[2, 3, 1], k=4)
random.sample(range(1000), 300)[:10]
[random.gauss(0, 1) for _ in range(6)]
[random.gauss(10, 2) for _ in range(3)]
[random.normalvariate(5, 2) for _ in range(5)]
[random.expovariate(0.5) for _ in range(5)]
random.expovariate()
[random.triangular(0, 10, 3) for _ in range(4)]
[random.betavariate(2, 3) for _ in range(4)]
[random.gammavariate(2, 3) for _ in range(4)]
[random.gammavariate(0.5, 3) for _ in range(4)]
random.gammavariate(1, 3)
[random.lognormvariate(0, 1) for _ in range(4)]
[random.vonmisesvariate(1, 2) for _ in range(4)]
[random.paretovariate(3) for _ in range(4)]
[random.weibullvariate(1, 2) for _ in range(4)]
[random.binomialvariate(10, 0.3) for _ in range(8)]
[random.binomialvariate(1000, 0.4) for _ in range(8)]
random.getrandbits(0), random.getrandbits(8), random.getrandbits(200)
random.randbytes(8)
random.getrandbits(-1)
random.randint(5, 1)
random.randrange(0)
random.randrange(1, 10, 0)
random.randrange(1.5)
random.choice([])
random.choice({1, 2})
random.sample([1, 2], 3)
random.sample({1, 2}, 1)
random.choices([], k=2)
random.choices([1, 2], weights=[1])
random.choices([1, 2], weights=[0, 0])
random.choices([1, 2], weights=[1, 2], cum_weights=[1, 3])
random.choices([1, 2], 3)
random.shuffle((1, 2, 3))
random.uniform('a', 1)
random.gammavariate(-1, 2)
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
a == [random.random() for _ in range(3)], len(state), state[0], len(state[1])
own = random.Random(7)
own.random(), own.randint(0, 9), own.choice('xyz'), own.sample(range(50), 3)
other = random.Random(7)
other.random() == random.Random(7).random(), type(own).__name__, isinstance(own, random.Random)
random.Random('seed').random(), random.Random(3.5).random()


class Loaded(random.Random):
    def random(self):
        return 0.5


loaded = Loaded(1)
loaded.random(), loaded.randint(1, 6), loaded.choice('abcd'), loaded.uniform(0, 10), loaded.sample(range(10), 3)


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


Bits(1).randrange(3), Bits(1).choice('ab')
random.seed(2024)
sum(random.random() for _ in range(2000))
sum(random.randint(1, 10 ** 12) for _ in range(500))
total = 0
for _ in range(1000):
    total += random.gauss(0, 1)
total
