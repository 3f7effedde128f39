# Library reference, asyncio-task: as_completed as an asynchronous iterator
import asyncio

async def open_connection(host, delay):
    await asyncio.sleep(delay)
    return host

async def main():
    ipv4_connect = asyncio.create_task(open_connection("127.0.0.1", 0.2))
    ipv6_connect = asyncio.create_task(open_connection("::1", 0.1))
    tasks = [ipv4_connect, ipv6_connect]

    async for earliest_connect in asyncio.as_completed(tasks):
        # earliest_connect is done. The result can be obtained by
        # awaiting it or calling earliest_connect.result()
        host = await earliest_connect

        if earliest_connect is ipv6_connect:
            print("IPv6 connection established.", host)
        else:
            print("IPv4 connection established.", host)

asyncio.run(main())
