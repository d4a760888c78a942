"""Vietnamese number expressions: text → value, modifier, span. Knows nothing of news.

>>> [(n.value, n.upper, n.modifier) for n in find_numbers("hơn 2 triệu rưỡi, từ 5 đến 10 triệu")]
[(Decimal('2500000'), None, 'over'), (Decimal('5000000'), Decimal('10000000'), 'range')]
"""

from vnnews_extract.numbers.expressions import NumberExpression, find_numbers, parse_number

__all__ = ["NumberExpression", "find_numbers", "parse_number"]
