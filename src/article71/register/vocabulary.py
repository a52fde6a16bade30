"""The Vocabulary built from the register's rows: a name learnt today is known to the next reading."""

from collections.abc import Iterable
from dataclasses import replace

from article71.periods import ALWAYS
from article71.register.acts import Act
from article71.register.bodies import Body, BodyName
from article71.register.presidencies import Presidency
from article71.register.topics import Topic
from article71.vocabulary import model
from article71.vocabulary.model import Vocabulary


def of_register(profile: Vocabulary) -> Vocabulary:
    """The profile's words, with bodies, topics and presidencies as the register has them now."""
    return replace(
        profile,
        bodies=tuple(_body(body) for body in Body.objects.prefetch_related("names").order_by("pk")),
        topics=tuple(
            model.Topic(topic.key, topic.title, topic.level, topic.parent, tuple(topic.words), topic.source)
            for topic in Topic.objects.all()
        ),
        presidencies=tuple(_presidency(presidency) for presidency in Presidency.objects.all()),
    )


def naming(profile: Vocabulary, acts: Iterable[Act]) -> Vocabulary:
    """The profile's words with the presidencies and no bodies but those of these acts, which are `with_names`.

    A line needs the names it names: all bodies of a register, with all their names, would cost more than the page.
    """
    bodies = {party.body.pk: party.body for act in acts for party in act.parties.all() if party.body}
    return replace(
        profile,
        bodies=tuple(map(_body, bodies.values())),
        presidencies=tuple(_presidency(presidency) for presidency in Presidency.objects.all()),
    )


def _body(body: Body) -> model.Body:
    names = tuple(_name(name) for name in body.names.all())
    return model.Body(body.short, body.kind, names, body.parent, body.source)


def _name(name: BodyName) -> model.Name:
    return model.Name(name.text, name.valid or ALWAYS)


def _presidency(row: Presidency) -> model.Presidency:
    return model.Presidency(row.country, row.adjective, row.semester or ALWAYS, row.trio, row.source)
