/** What to use instead of what is not simulated. */

const wait = 'workload.io(ms)';
const native = 'workload.native(ms)';

const modulesByAdvice: Readonly<Record<string, string>> = {
  [wait]:
    'requests urllib urllib3 aiohttp httpx socket socketserver http smtplib ftplib ssl select selectors telnetlib imaplib poplib ' +
    'sqlite3 psycopg psycopg2 asyncpg aiosqlite aiomysql mysql pymysql redis pymongo motor sqlalchemy boto3 paramiko websockets ' +
    'websocket flask django fastapi starlette uvicorn grpc kafka pika celery aiofiles serial xmlrpc webbrowser',
  [native]:
    'numpy scipy pandas zlib gzip bz2 lzma zipfile tarfile hmac crypt cryptography torch tensorflow sklearn numba ' +
    'PIL cv2 matplotlib polars struct array ctypes cffi cython mmap',
  'multiprocessing.Process': 'subprocess pty',
  'threading.Thread': '_thread thread gevent eventlet greenlet dummy_threading',
  asyncio: 'trio anyio curio twisted tornado uvloop sched',
  'time.perf_counter()': 'cProfile profile pstats tracemalloc',
  'print()': 'rich tqdm colorama curses tkinter pygame turtle',
  'threading.Event': 'signal',
  'random.Random(seed)': 'secrets',
  'random.getrandbits(128)': 'uuid',
  re: 'regex',
  'a dict': 'weakref',
  'int, float': 'decimal fractions',
  datetime: 'calendar zoneinfo dateutil pytz',
  'input()': 'argparse getopt optparse click',
  'type()': 'inspect',
  'concurrent.futures.ProcessPoolExecutor': 'joblib ray dask mpi4py interpreters',
  'open()': 'pathlib shutil tempfile glob fileinput csv pickle shelve sqlite',
};

const byModule: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(modulesByAdvice).flatMap(([advice, names]) =>
    names.split(' ').map((name): [string, string] => [name, advice]),
  ),
);

export const insteadOfModule = (name: string): string | undefined => {
  const [top = name] = name.split('.');
  return Object.hasOwn(byModule, top) ? byModule[top] : undefined;
};

const byName: Readonly<Record<string, string>> = {
  'os.system': 'multiprocessing.Process',
  'os.popen': 'multiprocessing.Process',
  'os.fork': 'multiprocessing.Process',
  'os.kill': 'multiprocessing.Process.terminate()',
  'os._exit': 'sys.exit()',
  'os.abort': 'sys.exit()',
  'os.environ': 'a dict',
  'os.getenv': 'a dict',
  'os.read': wait,
  'os.write': wait,
  'os.urandom': 'random.Random(seed)',
  'os.path': 'str',
  'os.listdir': 'a list of names',
  'os.remove': 'open()',
  'os.nice': 'os.cpu_count()',
  'os.sched_getaffinity': 'os.cpu_count()',
  'os.process_cpu_count': 'os.cpu_count()',
  'sys.argv': 'input()',
  'sys.settrace': 'print()',
  'sys.setprofile': 'print()',
  'sys._getframe': 'print()',
  'time.clock': 'time.perf_counter()',
  'asyncio.open_connection': 'asyncio.sleep(s)',
  'asyncio.start_server': 'asyncio.sleep(s)',
  'asyncio.create_subprocess_exec': 'asyncio.sleep(s)',
  'asyncio.create_subprocess_shell': 'asyncio.sleep(s)',
  'asyncio.async_timeout': 'asyncio.timeout(s)',
  'asyncio.coroutine': 'async def',
  'threading._shutdown': 'threading.Thread.join()',
  'hashlib.pbkdf2_hmac': native,
  'hashlib.scrypt': native,
  'random.SystemRandom': 'random.Random(seed)',
};

export const insteadOfName = (name: string): string | undefined =>
  Object.hasOwn(byName, name) ? byName[name] : undefined;

/** Built-in names that are not simulated; '' where there is nothing to use instead. */
const builtIns: Readonly<Record<string, string>> = {
  eval: 'int(), float()',
  exec: 'def',
  compile: 'def',
  globals: 'a dict',
  locals: 'a dict',
  __import__: 'import',
  breakpoint: 'print()',
  help: 'print()',
  memoryview: 'bytes',
  bytearray: 'bytes, list',
  complex: 'float',
};

export const refusedBuiltIn = (name: string): string | undefined =>
  Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
