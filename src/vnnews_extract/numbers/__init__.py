"""Vietnamese number expressions: text → value, modifier, span; and numbers → words. Knows nothing of news.

>>> [(n.value, n.upper, n.modifier) for n in find_numbers("hơn 2 triệu rưỡi, từ 5 đến 10 triệu")]
[(Decimal('2500000'), None, 'over'), (Decimal('5000000'), Decimal('10000000'), 'range')]
"""

from vnnews_extract.numbers.expressions import NumberExpression, find_numbers, parse_number
from vnnews_extract.numbers.spelling import dialects, to_words

__all__ = ["NumberExpression", "dialects", "find_numbers", "parse_number", "to_words"]
