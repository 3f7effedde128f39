def said(work):
    try:
        result = work()
        print("fine", result)
    except Exception as error:
        print(type(error).__name__, error)


said(lambda: str(10**5000))
said(lambda: repr([10**5000]))
said(lambda: f"{10 ** 5000}")
said(lambda: "%d" % 10**5000)
said(lambda: len(str(10**4299)))
said(lambda: int("1" * 4301))
said(lambda: int("1" * 4300) % 1000)
said(lambda: len(hex(1 << 20000)))
said(lambda: len(bin(10**5000)))
said(lambda: 10.0**400)
said(lambda: 1 << 10**30)
said(lambda: 1 >> 10**30)
said(lambda: pow(3, -1, 7))
said(lambda: [0] * 10**20)
said(lambda: "a" * 10**20)
said(lambda: float(10**400))
said(lambda: 10**400 / 3)
said(lambda: 10**400 // 10**398)


def two():
    a, b = range(10**9)


said(two)
print(10**5000)
