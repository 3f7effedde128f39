import hashlib
import json
import logging
import os
import re
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from enum import Enum
from dataclasses import dataclass
class Kind(Enum):
    A = 'a'
    B = 'b'
@dataclass
class Row:
    kind: Kind
    n: int
def digest(n):
    return hashlib.sha256(str(n).encode() * 1_000).hexdigest()[:8]
def kind(row):
    return Row(Kind.B, row.n + 1), row.kind is Kind.A
if __name__ == '__main__':
    logging.basicConfig(level=logging.INFO, format='%(processName)s %(message)s', stream=sys.stdout)
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(digest, range(4))))
        r = list(pool.map(kind, [Row(Kind.A, 1), Row(Kind.B, 2)]))
        print(r, r[0][0].kind is Kind.B)
    with ThreadPoolExecutor(4) as pool:
        print(list(pool.map(digest, range(4))))
    print(sorted(range(5), key=lambda n: hashlib.md5(str(n).encode()).hexdigest()))
    with open('out.json', 'w') as f:
        json.dump({'rows': [1, 2], 'kind': Kind.A.value}, f, indent=2)
    with open('out.json') as f:
        print(json.load(f), re.findall(r'\d', open('out.json').read()))
    logging.info('done')
    os.remove('out.json')
