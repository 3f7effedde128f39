import json

json.dumps({'a': 1, 'b': [1, 2.5, None, True, False], 'c': {'d': 'e'}})
json.dumps([]), json.dumps({}), json.dumps(''), json.dumps('a"b\\c\n\t\x01'), json.dumps('zażółć € 😀'), json.dumps('zażółć € 😀', ensure_ascii=False)
json.dumps(1e100), json.dumps(0.1), json.dumps(-0.0), json.dumps(10 ** 30), json.dumps(float('inf')), json.dumps(float('nan')), json.dumps(True)
json.dumps(float('nan'), allow_nan=False)
print(json.dumps({'b': [1, {'x': []}], 'a': {}, 'c': {'k': (1, 2)}}, indent=2))
print(json.dumps([1, [2, 3]], indent='--'))
print(json.dumps({'z': 1, 'a': 2}, indent=4, sort_keys=True))
print(json.dumps([1, 2], indent=0))
json.dumps([1, 2, {'a': 3}], separators=(',', ':')), json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'd'})
json.dumps({(1, 2): 'a'})
json.dumps({(1, 2): 'a', 'b': 1}, skipkeys=True)
json.dumps({1, 2})
json.dumps(object)
json.dumps({1, 2}, default=sorted)
loop = []
loop.append(loop)
json.dumps(loop)
json.dumps({'b': 1, 1: 2}, sort_keys=True)
json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "\\u00e9\\n\\ud83d\\ude00"}}')
json.loads('[]'), json.loads(' {} '), json.loads('"x"'), json.loads('12'), json.loads('-0'), json.loads('1.0'), json.loads('NaN'), json.loads('-Infinity'), json.loads('1E5')
json.loads(b'[1]'), json.loads('[1,2 , 3 ]'), json.loads('{"a":1,"a":2}')
json.loads('')
json.loads('{')
json.loads('{"a"}')
json.loads('{"a": }')
json.loads('{"a": 1,}')
json.loads('[1, 2')
json.loads('[1,]')
json.loads('[1 2]')
json.loads("{'a': 1}")
json.loads('{"a": 1 "b": 2}')
json.loads('nul')
json.loads('1 2')
json.loads('"abc')
json.loads('"a\nb"')
json.loads('"\\x"')
json.loads('"\\u12"')
json.loads('01')
json.loads('[\n1,\n2,\n,]')
json.loads(5)
json.loads(None)
json.loads('{"x": 1}', object_hook=lambda d: list(d.items())), json.loads('[1.5]', parse_float=str), json.loads('[1]', parse_int=float), json.loads('{"b":1,"a":2}', object_pairs_hook=list)


class Point:
    def __init__(self, x):
        self.x = x


class Encoder(json.JSONEncoder):
    def default(self, o):
        return {'x': o.x} if isinstance(o, Point) else super().default(o)


json.dumps([Point(1)], cls=Encoder), Encoder(indent=1).encode([Point(2)])
json.dumps([object()], cls=Encoder)
try:
    json.loads('{"a": 1,\n "b" 2}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, isinstance(e, ValueError))
decoder = json.JSONDecoder()
decoder.raw_decode('[1, 2] rest'), decoder.decode('"a"')
text = json.dumps({'rows': [{'id': i, 'name': f'n{i}', 'score': i / 7} for i in range(50)]})
len(text), json.loads(text) == json.loads(json.dumps(json.loads(text))), sum(r['score'] for r in json.loads(text)['rows'])
