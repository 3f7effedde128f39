def f(xs):
    for x in xs:
        try:
            if x == 1: continue
            if x == 2: break
            while x:
                with a as b, c:
                    if b: break
                    if c: continue
                    return x, b
                x -= 1
            else:
                print(x)
        except (A, B) as e:
            if e: return e
            break
        except C:
            continue
        except:
            raise
        else:
            return 1
        finally:
            for y in x:
                if y: break
            print("last")
    else:
        return [x for x in xs if x if not x]
    while True:
        pass
