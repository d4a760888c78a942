"""The spaCy components: each is a step that finds facts, and shows what it found as spans of the `Doc`.

Each can be added alone to any Vietnamese pipeline:

>>> import spacy
>>> nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "vnnews_extract.tokenizer.v1"}}})
>>> _ = nlp.add_pipe("vnnews_quantities")
>>> doc = nlp("Xã có 12 thôn.")
>>> [span.text for span in doc.spans["counts"]]
['12']
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from vnnews_extract.pipes.document import (
    SyllableTokenizer,
    analysis_of,
    facts_of,
    register_extensions,
    set_spans,
)
from vnnews_extract.pipes.steps import (
    find_activities,
    find_links,
    find_officials,
    find_places,
    find_quantities,
)

Component = Callable[[Doc], Doc]

GROUPS = {"count": "counts", "percentage": "percentages", "amount": "amounts"}


def make_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """The tokenizer for a spaCy config: `{"@tokenizers": "vnnews_extract.tokenizer.v1"}`."""
    return lambda nlp: SyllableTokenizer(nlp.vocab)


@Language.factory("vnnews_quantities")
def make_quantities(nlp: Language, name: str) -> Component:
    """Counts, percentages and amounts: `doc.spans["counts"]` and so on, details in `doc._.facts`."""
    register_extensions()
    return add_quantities


@Language.factory("vnnews_officials")
def make_officials(nlp: Language, name: str) -> Component:
    """Officials: their names and later mentions as `doc.spans["officials"]`."""
    register_extensions()
    return add_officials


@Language.factory("vnnews_places")
def make_places(nlp: Language, name: str) -> Component:
    """The administrative unit of each office, with its code and its successors."""
    register_extensions()
    return add_places


@Language.factory("vnnews_links")
def make_links(nlp: Language, name: str) -> Component:
    """What the facts found so far have to do with each other: periods, parts, shares, actors; and the checks."""
    register_extensions()
    return add_links


@Language.factory("vnnews_activities")
def make_activities(nlp: Language, name: str) -> Component:
    """Activities: their triggers as `doc.spans["activities"]`; uses officials and quantities where found."""
    register_extensions()
    return add_activities


def add_quantities(doc: Doc) -> Doc:
    """Find the quantities of `doc`."""
    facts = facts_of(doc)
    find_quantities(analysis_of(doc), facts)
    for kind, group in GROUPS.items():
        set_spans(doc, group, (fact.span for fact in facts.quantities if fact.kind == kind))
    return doc


def add_officials(doc: Doc) -> Doc:
    """Find the officials of `doc`."""
    facts = facts_of(doc)
    find_officials(analysis_of(doc), facts)
    set_spans(doc, "officials", (mention for fact in facts.officials for mention in fact.mentions))
    return doc


def add_places(doc: Doc) -> Doc:
    """Find the administrative units of the offices of `doc`."""
    find_places(analysis_of(doc), facts_of(doc))
    return doc


def add_activities(doc: Doc) -> Doc:
    """Find the activities of `doc`."""
    facts = facts_of(doc)
    find_activities(analysis_of(doc), facts)
    set_spans(doc, "activities", (fact.trigger for fact in facts.activities))
    return doc


def add_links(doc: Doc) -> Doc:
    """Link the facts of `doc`, and hold its figures against each other."""
    find_links(analysis_of(doc), facts_of(doc))
    return doc
