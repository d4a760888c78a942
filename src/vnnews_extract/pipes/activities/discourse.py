"""Whom a clause without subject speaks of: the one who acted last where the text speaks of nobody else."""

from functools import cache

from vnnews_extract.lexicons import load_toml
from vnnews_extract.pipes.activities.actors import Actor, Actors
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.features import ASSEMBLY, PLAN, TASK
from vnnews_extract.pipes.activities.listings import announced_body
from vnnews_extract.pipes.activities.markers import opens_item
from vnnews_extract.pipes.activities.phrases import Span, head_verb, is_marked
from vnnews_extract.pipes.activities.signs import Sentence

_BODIES = ("organisation", "authority")
_ACTING = ("organisation", "authority", "official", "group", "assembly")
_SAID = ("speech", "opinion", "directive", "obligation", "wish", "supposed")


@cache
def references() -> dict[str, frozenset[str]]:
    """Words that mean somebody of whom the text has spoken, by whom they mean."""
    return {whom: frozenset(words) for whom, words in load_toml("actors")["reference"].items()}


class Discourse:
    """Follows an article sentence by sentence and remembers who acted last.

    What somebody says in quotes is a text of its own: nobody in it goes on behind it, and who says it has done
    only what a particle says to be done (`“… | Đã trồng 5 ha …”`).
    """

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        self._paragraphs = {first for first, _ in actors.analysis.paragraphs}
        self._last: Actor | None = None
        self._host: Actor | None = None  # who acted before an assembly did
        self._body: Actor | None = None  # the last that is no person
        self._parted = False  # a paragraph has begun since somebody acted
        self._speaker: Actor | None = None  # of the quotation that is open
        self._said: Actor | None = None  # who has been said to say something in this paragraph
        self._lister: Actor | None = None  # whose deeds the lines of a list tell
        self._told: Predication | None = None  # the last of the sentence
        self._quoted = self._fresh = self._strayed = self.opens_paragraph = False
        self._sentence: Sentence | None = None
        self._read = 0  # words of the sentence

    def begin_sentence(self, sentence: Sentence) -> None:
        """Go on to the next sentence; a new paragraph does not go on with what the last one said."""
        if self._sentence is not None:
            self._read_quotes(self._sentence, len(self._sentence.signs))
            if self._sentence.signs.endswith(":"):
                self._lister = self._announced(self._sentence)
            elif self._told is None:
                self._lister = None  # a heading
        self._sentence, self._read, self._told = sentence, 0, None
        self.opens_paragraph = sentence.starts[0] in self._paragraphs
        self._fresh = not self.opens_paragraph or _goes_on(sentence)
        if self.opens_paragraph:
            self._said, self._parted = None, True
            self._go_on_listing(sentence)
        if self.opens_paragraph and self._quoted:
            self._toggle()

    def resolve(self, sentence: Sentence, predication: Predication) -> Actor | None:
        """The actor of a predication: its subject, or the one of whom the text before speaks."""
        self._read_quotes(sentence, predication.verb.first)
        self._told = predication
        if predication.subject is None:
            return self._carried(sentence, predication)
        actor = self._referent(sentence, predication.subject, self._actors.read(sentence, predication.subject))
        if predication.dropped == "speech":
            self._said = actor
        if predication.pattern == "clause" and predication.dropped != "directive":
            self._note(sentence, predication.subject, actor)
        return actor

    def _announced(self, sentence: Sentence) -> Actor | None:
        """Whose deeds the lines after a colon tell: of whom the sentence speaks, or has told something itself."""
        if self._told is None:
            body = announced_body(sentence)
            return self._actors.read(sentence, body) if body else None
        told = self._told.pattern in ("clause", "coordinate") and self._told.dropped not in _SAID
        return self._last if told else None

    def _go_on_listing(self, sentence: Sentence) -> None:
        """Let a line of a list be told of whom the list is; any other paragraph ends it."""
        if self._lister is not None and opens_item(self._actors.analysis.forms, sentence.starts[0]):
            self._last, self._fresh, self._strayed, self._parted = self._lister, True, False, False
        else:
            self._lister = None

    def _referent(self, sentence: Sentence, subject: Span, actor: Actor) -> Actor:
        """Whom a pronoun means: `Bí thư xã thăm 5 hộ. | Ông | trao …`.

        `chúng tôi` of somebody who holds no office are private persons.
        """
        if subject[1] > subject[0] + 1:
            return actor
        words, said = references(), self._said
        lower = " ".join(sentence.analysis.lowers[slice(*actor.span)])
        if lower in words["we"] and said is not None and said.kind == "private":
            return Actor(actor.span, "private")
        official = self._last is not None and self._last.kind == "official"
        return self._last if lower in words["official"] and official and self._last else actor

    def _carried(self, sentence: Sentence, predication: Predication) -> Actor | None:
        marked = is_marked(sentence, predication.verb)
        opens = self._strayed and predication.verb.first == 0
        if (opens or not self._fresh) and not marked:
            return None
        if self._quoted and self._last is None:
            return self._speaker if marked else None
        self._fresh = True
        if self._last is not None and self._last.kind == "assembly" and not _assembles(sentence, predication):
            return self._host or self._last  # `Hội mở hội nghị. Hội nghị thông qua 5 báo cáo. | Trao | 3 giấy khen.`
        return self._represented() if self._parted else self._last

    def _represented(self) -> Actor | None:
        """In a new paragraph it is the body of an official that goes on, or the one that acted last.

        `Chủ tịch UBND huyện chủ trì hội nghị. ¶ | Đã thi công | 25 công trình.`
        """
        if self._last is None or self._last.kind != "official":
            return self._last
        return self._actors.body_of(self._last) or self._body or self._last

    def _note(self, sentence: Sentence, subject: Span, actor: Actor) -> None:
        if actor.kind in _ACTING:
            if opens_item(self._actors.analysis.forms, sentence.starts[0]):
                self._lister = actor  # the next lines may leave out whose deeds they tell
            if self._last is None or not _is_counted(sentence, subject):
                if actor.kind != "assembly":
                    self._host = actor
                if actor.kind in _BODIES:
                    self._body = actor
                self._last, self._parted = actor, False
            self._fresh, self._strayed = True, False
        elif actor.kind == "private":
            self._strayed = True  # `HTX mua 5 tấn khoai. Gia đình ông Tư lãi lớn. | Trồng khoai không khó.`

    def _read_quotes(self, sentence: Sentence, end: int) -> None:
        """Note the quotes that open and close before the word `end`."""
        for _ in range(sentence.signs.count('"', self._read, end)):
            self._toggle()
        self._read = max(self._read, end)

    def _toggle(self) -> None:
        if not self._quoted:
            self._speaker, self._last = self._last, None
        else:
            self._last = self._speaker
        self._quoted = not self._quoted


def _goes_on(sentence: Sentence) -> bool:
    """`Bên cạnh đó, | tổ chức | 5 lớp`: a word that joins it to what stands before opens the sentence.

    So does the field of work that it is about: `Về công tác dân vận: | thành lập | 3 tổ`.
    """
    field, colon, _ = sentence.signs.partition(":")
    plans = field[:1] == "F" and sentence.entries[0].features & (PLAN | TASK)
    headed = bool(colon) and (field[:1] in tuple("pZ") or plans) and not any(sign in "avsct,;" for sign in field)
    return headed or (sentence.signs[0] in "kr" and sentence.signs[1:2] == ",")


def _assembles(sentence: Sentence, predication: Predication) -> bool:
    """Whether it is something that an assembly does as a body: `bầu`, `thông qua`."""
    return bool(sentence.entries[head_verb(sentence, predication.verb)].features & ASSEMBLY)


def _is_counted(sentence: Sentence, subject: Span) -> bool:
    """`huyện có | 8 xã | làm du lịch. | Cả năm đón …`: some of many say less of who goes on than the whole does."""
    return sentence.signs[subject[0]] == "M"
