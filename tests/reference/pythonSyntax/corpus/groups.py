try:
    f()
except* A as a:
    print(a)
except* (B, C):
    raise
else:
    g()
finally:
    h()
