name = input()
print("Hello,", name)
try:
    input()
except EOFError:
    print("nothing more")
