"""Lists of lines: `Trong tháng 5, Công an huyện đã: | - Bắt 5 đối tượng. | - Khởi tố 3 vụ.`

A paragraph that ends with a colon announces whose deeds the lines after it tell.
"""

from vnnews_extract.pipes.activities.phrases import Span
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NOUNS

_PARTICLES = "+r"
_BODIES = "OTG"


def announced_body(sentence: Sentence) -> Span | None:
    """Of whom a headline with a colon speaks: `Trong tháng 5, | Công an huyện | đã:`, `Kết quả của | Hội |:`."""
    signs = sentence.signs
    last = len(signs) - 1
    while last > 0 and signs[last - 1] in _PARTICLES:
        last -= 1
    first = last
    while first > 0 and signs[first - 1] in NOUNS + "M":
        first -= 1
    opens = first == 0 or signs[first - 1] in ",o" or (signs[first - 1] in "_~)" and first < 3)
    return (first, last) if opens and first < last and signs[first] in _BODIES else None
