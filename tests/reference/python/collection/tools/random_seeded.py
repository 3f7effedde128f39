# Library reference, random: examples, seeded
import random
from random import choice, choices, gauss, randrange, sample, shuffle, uniform

random.seed(8675309)
print(random.random())                  # Random float:  0.0 <= x < 1.0
print(uniform(2.5, 10.0))               # Random float:  2.5 <= x <= 10.0
print(random.expovariate(1 / 5))        # Interval between arrivals averaging 5 seconds
print(randrange(10))                    # Integer from 0 to 9 inclusive
print(randrange(0, 101, 2))             # Even integer from 0 to 100 inclusive
print(choice(['win', 'lose', 'draw']))  # Single random element from a sequence
deck = 'ace two three four'.split()
shuffle(deck)                           # Shuffle a list
print(deck)
print(sample([10, 20, 30, 40, 50], k=4))  # Four samples without replacement
# Six roulette wheel spins (weighted sampling with replacement)
print(choices(['red', 'black', 'green'], [18, 18, 2], k=6))
# Deal 20 cards without replacement from a deck of 52 playing cards
deal = sample(['tens', 'low cards'], counts=[16, 36], k=20)
print(deal.count('tens') / 20)
print(gauss(100, 15), random.triangular(0, 10, 5), random.betavariate(2, 3))
print(random.getrandbits(70), random.randbytes(4), random.randint(-5, 5))
generator = random.Random('text')
print(generator.random(), generator.normalvariate(0, 1))
