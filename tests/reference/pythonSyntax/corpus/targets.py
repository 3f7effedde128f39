a = b, *c = 1, 2, 3
(x, [y, *z]), w = (1, [2, 3]), 5
d = {"k": [1]}
d["k"] += [2]
d["k"][0:2] = x, y
w.v **= 3
del d["k"], w.v, (a, [b])
for i, (j, *k) in ():
    pass
for w.v in x: d[w] = yes if w.v else no
n: int = 3
w.m: str
