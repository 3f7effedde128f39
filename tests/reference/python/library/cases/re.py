import re

re.search(r'\d+', 'abc 123 def'), re.match(r'\d+', 'abc'), re.match('a', 'abc').group(), re.fullmatch('a.c', 'abc').span(), re.fullmatch('a', 'ab')
re.findall(r'\w+', 'Hello, World! zażółć 42_x'), re.findall(r'(\w)(\d)', 'a1 b2 c'), re.findall(r'(\w)\d', 'a1 b2'), re.findall('x*', 'axb'), re.findall('', 'ab'), re.findall(r'\b', 'a bc')
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', '2024-05 rest')
m, m.group(0), m.group(1, 2), m['year'], m.groups(), m.groups('-'), m.groupdict(), m.start('month'), m.end(), m.span(3), m.lastindex, m.lastgroup, m.re.groups, m.string, m.pos, m.endpos, m.regs
m.group(9)
m['nope']
bool(m), m.expand(r'\2/\g<year>!'), dict(m.re.groupindex)
re.sub(r'\s+', ' ', 'a  b \t c'), re.sub('(a)(b)', r'\2\1', 'abab'), re.sub('a', lambda m: m.group().upper(), 'banana', count=2), re.sub('x*', '-', 'abxd'), re.subn('a', 'b', 'aaa'), re.sub(r'(?P<n>\d)', r'<\g<n>>', 'a1b2'), re.sub('a', r'\n', 'a'), re.sub('a', r'\\', 'a')
re.sub('a', r'\3', 'a')
re.sub('a', r'\q', 'a')
re.split(r'[,;]\s*', 'a, b;c,d'), re.split(r'(,)', 'a,b'), re.split('x*', 'axbc'), re.split(r'\W+', 'one two, three.', maxsplit=1), re.split(',', '')
re.search('A', 'cat', re.I), re.findall('^.', 'a\nb', re.M), re.findall('^.', 'a\nb'), re.search('a.b', 'a\nb'), re.search('a.b', 'a\nb', re.S).group(), re.findall('(?i)AB', 'abAB'), re.search('(?s).+', 'a\nb').group(), re.findall('(?m)$', 'a\nb')
re.findall(r'a{2}', 'aaaaa'), re.findall(r'a{2,3}', 'aaaaa'), re.findall(r'a{2,}?', 'aaaaa'), re.findall('a{,2}', 'aaa'), re.findall('a{x}', 'a{x}'), re.findall('<.+?>', '<a><b>'), re.findall('<.+>', '<a><b>'), re.findall('a??', 'aa'), re.findall('(?:ab)+', 'ababxab'), re.findall('a++b', 'aaab'), re.findall('(?>a+)ab', 'aaab')
re.findall(r'[a-c\d_-]+', 'abc-1_x'), re.findall('[^a-c]+', 'abcxyz'), re.findall(r'[\]x]', ']x'), re.findall('[]a]', ']a'), re.findall(r'[\s.]', 'a. b'), re.findall('[a-]', 'a-b')
re.findall(r'(\w)\1', 'hello book'), re.search(r'(?P<q>["\']).*?(?P=q)', 'say "hi" now').group(), re.findall('(?<=@)\\w+', 'a@b c@dd'), re.findall(r'(?<!\d)\d{2}(?!\d)', '12 345 67'), re.findall('foo(?=bar)', 'foobar foobaz'), re.findall('foo(?!bar)\\w*', 'foobar foobaz'), re.findall('(a)?(?(1)b|c)', 'ab c')
re.findall('a|b|ab', 'ab'), re.findall('(a|ab)(c|bcd)', 'abcd'), re.match('(a|b)*', 'abab').groups(), re.match('(a)|b', 'b').groups(), re.match('((a)(b)?)*', 'aba').groups(), re.match('(?:(a)|b)*', 'ab').groups()
re.findall(r'\A\w|\w\Z', 'abc'), re.findall(r'\Bb', 'ab b'), re.findall(r'\d', '١a2'), re.findall(r'(?a)\w+', 'zażółć'), re.findall(r'\x41\u0042\103\.', 'ABC.'), re.findall(r'\S+', 'a b\tc')
for pattern in ['(', ')', '[', '*a', 'a**', 'a{2}{3}', '(?P<n>a)(?P<n>b)', r'\1', '(?P=x)', '[b-a]', r'\q', '(?z)', '\\', '(?<=a+)b', 'a{3,2}', '(?P<1>a)', 'x(?i)a', '(?:', 'a|*', r'\x1', '(?P<n', '[a', '(?#abc', '+', '?', 'a(b', 'a\n(b']:
    try:
        re.compile(pattern)
        print(repr(pattern), 'ok')
    except re.error as e:
        print(repr(pattern), e, e.pos)
p = re.compile(r'(\d+)', re.I | re.M)
p, p.pattern, p.flags, p.groups, p.search('a1b22', 2), p.match('1', 0), p.findall('1 22 333', 2), p.findall('1 22 333', 2, 6), [m.span() for m in p.finditer('1 22')], p.sub('#', 'a1'), p.split('a1b'), p == re.compile(r'(\d+)', re.I | re.M), re.compile('a')
re.escape('a.b*c (x) 1+1=2'), re.match(re.escape('a.b'), 'a.b') is not None
re.match(5, 'a')
re.match('a', 5)
re.match('a', b'a')
log = '''2024-05-17 12:00:01 INFO start id=1
2024-05-17 12:00:02 ERROR failed id=22 code=500
bad line
2024-05-17 12:00:03 INFO end id=1'''
row = re.compile(r'^(?P<day>\S+) (?P<time>[\d:]+) (?P<level>[A-Z]+) (?P<rest>.*)$', re.M)
[(m['time'], m['level'], dict(re.findall(r'(\w+)=(\w+)', m['rest']))) for m in row.finditer(log)]
re.fullmatch(r'[\w.+-]+@[\w-]+\.[\w.]+', 'ann.b+c@mail.example.com') is not None, re.findall(r'https?://[^\s/]+', 'see http://a.b/c and https://d.e'), re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567')
len(re.findall(r'\w+', 'word ' * 500)), re.sub('a*b', 'X', 'a' * 300 + 'b'), re.search('(x+x+)+y', 'x' * 12), re.match('.*', 'z' * 5000).end(), re.match('(?:ab)*', 'ab' * 200).end()
