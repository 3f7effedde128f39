# Library reference, asyncio-eventloop: a callback each second with call_later
import asyncio

def display(end_time, loop, began):
    print(round(loop.time() - began))
    if (loop.time() + 1.0) < end_time:
        loop.call_later(1, display, end_time, loop, began)
    else:
        loop.stop()

loop = asyncio.new_event_loop()

# Schedule the first call to display()
end_time = loop.time() + 5.0
loop.call_soon(display, end_time, loop, loop.time())

# Blocking call interrupted by loop.stop()
try:
    loop.run_forever()
finally:
    loop.close()
