"""Features: what rules ask of a word beyond its sign, and the lexicon tables whose words have them.

A feature is one bit of an integer, so that a word has any number of them and a rule asks for several at once.
"""

from itertools import count

TABLES: dict[str, int] = {}
"""The features that a lexicon table gives to its phrases, by its path: the lexicon's name, then the keys."""

_bits = (1 << place for place in count())


def _of(*paths: str) -> int:
    """A new feature, which the phrases of these tables have."""
    feature = next(_bits)
    for path in paths:
        TABLES[path] = TABLES.get(path, 0) | feature
    return feature


# Verbs. One that has no class of its own is of the class of the first of these tables that holds it.
DIRECTIVE = _of("verbs.directive.verbs")  # asks for a deed of somebody else
LIGHT = _of("verbs.light.verbs", "particles.status.announced")  # leaves the meaning to the next verb
PRESENCE = _of("verbs.presence.verbs")  # its subject may follow behind `có`
WITNESS = _of("verbs.witness.verbs")  # a clause behind it tells another activity
ASSEMBLY = _of("verbs.assembly.verbs", "actors.event.assembly")  # meetings, and what they do as a body
COMITATIVE = _of("verbs.comitative.verbs")  # a partner follows, then the verb that counts
ALLIED = _of("verbs.allied.verbs")  # a partner follows; counts itself where no deed with an object does
ATTRIBUTIVE = _of("verbs.attributive.verbs")  # only says which one is meant
COMPOSING = _of("verbs.composing.verbs")  # says of whom a body is made up, or of what it is a part
DESCRIPTIVE = _of("verbs.descriptive.verbs")  # does so with no noun behind it
CHANGE = _of("verbs.change.verbs")  # rises or falls, unless something is raised or lowered
TRANSITIVE = _of("verbs.transitive.verbs")  # a deed only with an object
EMPTY = _of("verbs.empty.verbs")  # says nothing by itself
MEETING = _of("verbs.meeting.verbs")  # where somebody is present
OWNED = _of("verbs.owned.verbs")  # holds its object, whose owner may follow
EXPERIENCE = _of("verbs.experience.verbs")  # what one gets to do
AIM = _of("verbs.aim.verbs")  # what it acts on is aimed at
REPORTING = _of("verbs.reporting.verbs")  # reports what somebody holds, before a comma or a colon
RELATING = _of("verbs.relating.verbs")  # relates what somebody else has done
AGENDA = _of("verbs.agenda.verbs")  # what a meeting is held for
RESOLVING = _of("verbs.resolving.verbs")  # settles now what lies ahead
PREPARING = _of("verbs.preparing.verbs")  # the next verb's deed is yet to come
PROCESS = _of("verbs.process.verbs")  # goes on by itself
CORPORATE = _of("verbs.corporate.verbs")  # only firms and other bodies do it
LEADING = _of("verbs.leading.verbs")  # leads or parts a body while it does something
CONTROL = _of("verbs.control.verbs")  # who is named behind it does what the next verb says
RELAYED = _of("verbs.relayed.verbs")  # a directive that is work to be done as well
HOPING = _of("verbs.hoping.verbs")  # what is hoped has not been done
REPORTED = _of("verbs.reported.verbs")  # told of, hardly ever asked for
TAKING = _of("verbs.taking.verbs")  # takes something for something
SUMMONING = _of("verbs.summoning.verbs")  # calls somebody, or calls something by a name
HANDING = _of("verbs.handing.verbs")  # what is handed over stands behind whoever receives it
BEGINNING = _of("verbs.beginning.verbs")  # a deed with an event behind it
AWARDING = _of("verbs.awarding.verbs")  # what is done with a diploma
SUFFICIENT = _of("verbs.sufficient.verbs")  # a state; behind a deed it tells the manner
ADVISING = _of("verbs.advising.verbs")  # asks for one thing, and the body goes on with its own work
IMPROVING = _of("verbs.improving.verbs")  # what is done about work, nothing that one learns
SENDING = _of("verbs.sending.verbs")  # sends those who belong to the body to do what the next verb says
COMPLETE = _of("verbs.complete.verbs")  # acts on nothing but what it names itself
PERCEIVING = _of("verbs.perceiving.verbs")  # a clause behind it tells what is perceived
CREATING = _of("verbs.creating.verbs")  # results, or is done on purpose
NUMBERED = _of("verbs.numbered.verbs")  # a document that bears a number
BUSINESS = _of("verbs.business.verbs")  # what people keep doing
STEERING = _of("verbs.steering.verbs")  # what is done about business
MADE = _of("verbs.made.verbs")  # the name of a thing where nothing is acted on
FIELD = _of("verbs.field.verbs")  # a field of work where nothing is acted on
ANNOUNCING = _of("verbs.announcing.verbs")  # whoever says that they do it does it
AGENTIVE = _of("verbs.agentive.verbs")  # a deed only behind a particle of status
COPULA = _of("clauses.copula.words")  # says what something is
EXISTENTIAL = _of("clauses.existential.words")  # says what there is
OCCURRING = _of("clauses.occurring.words")  # says what happens
HOLDING = _of()  # a deed that begins with such a word: `có nghị quyết`

# Nouns
PROJECT = _of("actors.event.project")  # run like a body of its own
MODEL = _of("actors.event.model")  # a way of working at several like things
RULING = _of("actors.document.ruling", "actors.document.laws")  # a document that says what shall be
PAPER = _of("actors.paper.words")  # drawn up; to complete it is work
GIVEN = _of("actors.given.words")  # handed over or sent
ASIDE = _of("clauses.aside.words")  # one side of a matter
RESULTING = _of("verbs.resulting.verbs")  # comes of what has been done
DIPLOMA = _of("actors.diploma.words")  # a diploma where it is awarded, else a preposition
STATUTE = _of("clauses.statute.words", "actors.document.laws")  # says what always holds
CHARGE = _of("actors.charge.words")  # what is charged or paid; somebody sets it
FACILITY = _of("actors.facility.words")  # laid out for a use
UNDERTAKING = _of("actors.undertaking.words")  # a clause behind it says what was undertaken
SKILL = _of("actors.nominal.skill")  # what one learns or works at
MEASURE = _of("actors.nominal.measure")  # what is counted or measured
FREQUENCY = _of("actors.frequency.words")  # counts how often, or how old
GENERIC = _of("actors.generic.words")  # whoever is in charge
PRONOUN = _of("actors.pronoun.words")  # somebody who has been named
STAFF = _of("actors.staff.words")  # several of them act for the body that they work for
MEMBER = _of("actors.member.words")  # one of them, named, acts on their own account
NAME_HEAD = _of("actors.name_head.words")  # cut off the name that it heads
FUNCTION_HEAD = _of("actors.function_head.words")  # a body called by what it does
NAMING = _of("identifiers.naming.words")  # leads to the number that names it
ABBREVIATION = _of("actors.abbreviation.words")  # a body only in capitals
TASK = _of("particles.status.task")  # what is listed behind it is planned
PLAN = _of("particles.status.plan")  # announces plans
FUTURE = _of("particles.status.future")  # a time that lies ahead
LATER = _of("particles.status.later")  # a time counted from the one that is told, behind a number
PAST = _of("particles.status.past")  # a time that lies behind
DATED = _of("particles.status.dated")  # a time that lies behind, or a day
OUTCOME = _of("clauses.outcome.words")  # opens a sentence like a connective
WHEREIN = _of("clauses.wherein.words")  # opens a clause that tells of a place
LEVEL = _of("clauses.level.words")  # the number behind it belongs to it
LIST = _of("clauses.list.words")  # what it names is listed behind a colon

# Particles
DONE = _of("particles.status.done")  # has been done
ONGOING = _of("particles.status.ongoing")  # is being done
PLANNED = _of("particles.status.planned", "particles.status.announced")  # will be done
NEGATIVE = _of("particles.status.negative")  # is denied
CONTINUING = _of("particles.status.continuing")  # what has begun goes on
RECENT = _of("particles.status.recent")  # done just now; new, behind a noun
OUGHT = _of("particles.modal.ought")  # has to be done
HENCE = _of("particles.modal.hence")  # joins clauses behind a comma
QUANTIFIER = _of("particles.quantifier.words")  # stands before a number or a noun
DISTRIBUTIVE = _of("particles.quantifier.distributive")  # of each one of those before
ALSO = _of("particles.adverb.also")  # what somebody does as well, or at once
ADVERSE = _of("particles.passive.adverse")  # befalls something
MANNER = _of("particles.manner.words")  # tells how
CONSEQUENCE = _of("particles.purpose.consequence")  # points back to what it follows from

# Prepositions, by what they lead to
TOPIC = _of("clauses.preposition.topic")  # what is talked about
TARGET = _of("clauses.preposition.target")  # what an effort is made for
COMPANION = _of("clauses.preposition.companion")  # the other side
RECIPIENT = _of("clauses.preposition.recipient")  # who receives
MOTION = _of("clauses.preposition.motion")  # where somebody goes, as a verb
GOING = _of("clauses.preposition.going")  # where somebody goes to do what the next verb says
LOCATIVE = _of("clauses.preposition.locative")  # where somebody lives
SETTING = _of("clauses.preposition.setting")  # a place, a direction or a manner
LOCAL = _of("clauses.preposition.local")  # in the place of which the text speaks
COURSE = _of("clauses.preposition.course")  # where something is brought
ACCORDING = _of("clauses.preposition.according")  # what a rule says
AFFECTING = _of("clauses.preposition.affecting")  # whom a measure hits
BOUND = _of("particles.bound.words")  # ends a range that is open
RANGE = _of("clauses.preposition.range")  # a range of numbers
PERMITTING = _of("clauses.permitting.words")  # whom a body has or lets do something
EXEMPLARY = _of("clauses.exemplary.words")  # some of those who are meant
BESIDES = _of("clauses.besides.words")  # what a subject does besides

# Clauses
CONCESSIVE = _of("clauses.concessive.words")  # what did not prevent it
CAUSAL = _of("clauses.causal.words")  # a cause, which may be a mere thing
CONTRASTING = _of("clauses.contrasting.words")  # what somebody else does
SEQUENCE = _of("clauses.sequence.words")  # what was done before or after
CONDITIONAL = _of("clauses.conditional.words")  # what is only supposed
RELATIVE = _of("clauses.subordinator.relative")  # what a noun is or does; what is done instead
TELLING = _of("clauses.telling.words")  # a report begins
SEQUEL = _of("clauses.sequel.words")  # what is done next follows
SPECIFYING = _of("clauses.specifying.words")  # an order is gone into
EMPHATIC = _of("clauses.emphatic.words")  # of whom it holds above all
OPPOSED = _of("clauses.opposed.words")  # the next clause is of somebody else

VERB_FEATURES = {path.split(".")[1]: feature for path, feature in TABLES.items() if path.startswith("verbs.")} | {
    "done": DONE,
    "ongoing": ONGOING,
    "future": PLANNED,
    "negative": NEGATIVE,
    "continuing": CONTINUING,
}
"""What a verb phrase may bear that tells a statement from a noun or a wish."""
