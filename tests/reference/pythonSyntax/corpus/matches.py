match x, y:
    case 1 | -2.5 | "a" | None | True: print(1)
    case a.b if c: print(2)
    case (1 | 2) as n, [p, *q], (r, s) if n: print(n, p, q, r, s)
    case []: pass
    case [*_]: pass
    case z: print(z)
for m in x:
    match m:
        case 1: break
        case 2: continue
        case _ if m: print(m)
match = case = 1
match.x, case[0] = match, case
