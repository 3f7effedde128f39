# Library reference, threading: a generic producer and consumer with a Condition
import threading
import time

cv = threading.Condition()
items = []

def an_item_is_available():
    return bool(items)

def get_an_available_item():
    return items.pop(0)

def make_an_item_available(number):
    items.append(number)

def consume():
    # Consume one item
    with cv:
        while not an_item_is_available():
            cv.wait()
        print('consumed', get_an_available_item())

def consume_with_predicate():
    # Consume an item
    with cv:
        cv.wait_for(an_item_is_available)
        print('consumed', get_an_available_item())

first = threading.Thread(target=consume)
second = threading.Thread(target=consume_with_predicate)
first.start()
time.sleep(0.05)
second.start()
for number in range(2):
    time.sleep(0.05)
    # Produce one item
    with cv:
        make_an_item_available(number)
        cv.notify()
first.join()
second.join()
