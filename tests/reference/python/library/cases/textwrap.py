import textwrap

text = 'The quick brown fox jumped over the lazy dog, and then it ran through the well-known long-winded forest without stopping.'
print(textwrap.fill(text, 30))
textwrap.wrap(text, 20), textwrap.wrap('', 10), textwrap.wrap('aaaaaaaaaaaaaaaaaaaaaaa bb', 10), textwrap.wrap('one  two\nthree\tfour', 9)
textwrap.wrap('a b c', 0)
textwrap.fill('hello big world', 8, initial_indent='* ', subsequent_indent='  ')
textwrap.shorten('Hello  world!', width=12), textwrap.shorten('Hello  world!', width=11), textwrap.shorten('Hello world', width=10, placeholder='...')
textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\nb', '  ', lambda line: 'b' in line), textwrap.dedent('\n  x\n   y\n'), textwrap.dedent('a\n b')
textwrap.wrap('abc-def ghi', 5), textwrap.wrap('aaaaa bbb', 3, break_long_words=False)
