import multiprocessing
import os

def square(numbers, answers):
    for number in numbers:
        answers.put((number, number * number))

if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    answers = multiprocessing.Queue()
    child = multiprocessing.Process(target=square, args=([1, 2, 3], answers))
    child.start()
    print([answers.get() for _ in range(3)])
    child.join()
    print(child.exitcode, child.name)
