import threading

results = {}

def work(name, n):
    total = 0
    for i in range(n):
        total += i * i % 7
    results[name] = total

threads = [threading.Thread(target=work, args=(f"w{k}", 60000)) for k in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))
