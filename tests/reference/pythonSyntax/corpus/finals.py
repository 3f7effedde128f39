def f():
    try:
        try:
            return g()
        finally:
            return 2
    finally:
        try:
            raise A from B
        finally:
            print(1)
    return 3
def h():
    for x in y:
        with x:
            try:
                with y as (p, q):
                    continue
            finally:
                if x: break
                return 5
