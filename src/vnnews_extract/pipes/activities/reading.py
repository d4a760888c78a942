"""A sentence as the grammar reads it: words with one sign each."""

from dataclasses import dataclass, field

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.vocabulary import Entry, vocabulary

_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "-": "~",
    "–": "~",
    "—": "~",
    "/": "/",
    "“": '"',
    "”": '"',
    '"': '"',
    "‘": '"',
    "’": '"',
    "«": '"',
    "»": '"',
    "…": ",",
    "...": ",",
}
_BY_TAG = {
    "N": "N",
    "Nc": "N",
    "Np": "P",
    "Ny": "P",
    "Nu": "U",
    "V": "v",
    "A": "j",
    "M": "M",
    "L": "D",
    "P": "N",
    "E": "p",
    "C": "x",
    "Cc": "&",
    "R": "r",
    "T": "r",
    "I": "_",
    "X": "_",
    "Z": "_",
    "CH": "_",
    "Nb": "N",
    "B": "N",
    "S": "N",
    "Vb": "v",
    "Y": "_",
}
_NO_ENTRY = Entry()


@dataclass(slots=True)
class Sentence:
    """The words of one sentence, in parallel lists: token range, sign, lexicon entry."""

    analysis: Analysis
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    signs: str = ""
    entries: list[Entry] = field(default_factory=list)


def read_sentence(analysis: Analysis, first: int, last: int) -> Sentence:
    """The sentence of the tokens `first:last`, with lexicon phrases as words and a sign for each word."""
    sentence = Sentence(analysis)
    lexicon = vocabulary()
    lowers, words, word_of, tags, forms = (
        analysis.lowers,
        analysis.words,
        analysis.word_of,
        analysis.tags,
        analysis.forms,
    )
    starts, ends, entries = sentence.starts, sentence.ends, sentence.entries
    signs: list[str] = []
    index = first
    opening = True
    while index < last:
        word = word_of[index]
        begin, end = words[word]
        if begin < index:
            begin = index
        hit = lexicon.longest(lowers, index, last)
        if hit is not None and (hit[0] - index > 1 or end - index == 1):
            stop, entry = hit
            tag = tags[word_of[stop - 1]] if stop - index > 1 else tags[word]
            sign = _sign_of_entry(entry, tags[word], tag, forms[index], opening, signs)
        else:
            stop, entry = end, _NO_ENTRY
            form = forms[index]
            sign = _MARKS.get(form) or ""
            if not sign:
                sign = _sign_of_word(tags[word], form, opening)
        starts.append(index)
        ends.append(stop)
        entries.append(entry)
        signs.append(sign)
        opening = sign in ':"~(' or (opening and sign == "_")
        index = stop
    sentence.signs = "".join(signs)
    return sentence


def _sign_of_word(tag: str, form: str, opening: bool) -> str:
    head = form[0]
    if head.isdigit():
        return "M"
    if not head.isalpha():
        return "_"
    if head.isupper() and not opening:
        return "P" if tag in ("Np", "Ny", "M") else "K"
    return _BY_TAG.get(tag, "N")


def _sign_of_entry(
    entry: Entry, first_tag: str, last_tag: str, form: str, opening: bool, signs: list[str]
) -> str:
    noun, verb, function = entry.noun, entry.verb, entry.function
    capital = form[0].isupper() and not opening
    if noun and not verb and not function:
        return noun
    if capital and not noun:
        return "K" if not function or function in "rj" else function
    if noun and capital:
        return noun
    if function and not verb and not noun:
        return function
    nominal = first_tag[:1] in "NLP" and first_tag != "P"
    if noun and verb:
        return noun if nominal else verb
    if function and verb:
        return _function_or_verb(entry, first_tag)
    if noun:
        return noun if nominal else function
    if nominal and signs and signs[-1] in "DMNEFZpo":
        return "N"
    return verb


def _function_or_verb(entry: Entry, tag: str) -> str:
    if entry.function in "+-mw>&kxb":
        return entry.function
    return entry.verb if tag == "V" else entry.function
