"""The reading's public form: what `article71 read --format json` prints and other programs build on.

It is kept stable: a field is never renamed or given another meaning. Texts are never null, "" says that the paper does
not tell; days, periods, pages and notes are null then. Days are ISO, both ends of a period included; a span counts
characters of the plain text, its end not included.
"""

from datetime import date
from typing import Any

from article71.documents.tree import AgendaItem, Cover, Heading, Meeting
from article71.periods import Period
from article71.reading.findings import Act, Citation, Duty, Footnote, Observation, Place, Reading, UnknownName

Form = dict[str, Any]


def public_form(reading: Reading) -> Form:
    """The whole reading in plain values that JSON can hold, its fields in the documented order."""
    return {
        "document": _document(reading),
        "meeting": _meeting(reading.document.meeting) if reading.document.meeting else None,
        "sections": [_section(heading, page) for heading, page in reading.sections],
        "footnotes": [_footnote(each) for each in reading.footnotes],
        "references": [_citation(each) for each in reading.citations],
        "names": [_name(each) for each in reading.names],
        "acts": [_act(each) for each in reading.acts],
        "duties": [_duty(each) for each in reading.duties],
        "observations": [_observation(each) for each in reading.observations],
    }


def _document(reading: Reading) -> Form:
    source = reading.document.source
    file = {"sha256": source.sha256, "pages": source.pages}
    return _cover(reading.document.cover) | file | {"covers": [_cover(each) for each in reading.covers]}


def _cover(cover: Cover) -> Form:
    return {
        "reference": cover.reference,
        "kind": cover.kind,
        "subtitle": cover.subtitle,
        "place": cover.place,
        "date": _day(cover.date),
        "language": cover.language,
        "subject": cover.subject,
        "title": cover.title,
        "from": cover.sender,
        "to": cover.to,
        "received": _day(cover.received),
        "previous": list(cover.previous),
        "commission_document": cover.commission_document,
        "interinstitutional": list(cover.interinstitutional),
        "subject_codes": list(cover.subject_codes),
        "marking": cover.marking,
    }


def _meeting(meeting: Meeting) -> Form:
    return {
        "body": meeting.body,
        "date": _day(meeting.date),
        "time": f"{meeting.start:%H:%M}" if meeting.start else None,
        "place": meeting.place,
        "format": meeting.format,
        "items": [_item(each) for each in meeting.items],
    }


def _item(item: AgendaItem) -> Form:
    papers = [{"reference": paper.reference, "issued": paper.issued} for paper in item.papers]
    return {"number": item.number, "title": item.title, "for": item.purpose, "papers": papers}


def _section(heading: Heading, page: int | None) -> Form:
    return {"number": heading.bare_number, "title": heading.title, "level": heading.level, "page": page}


def _footnote(note: Footnote) -> Form:
    return {
        "number": _number(note.number),
        "text": note.text,
        "section": note.section,
        "sentence": note.sentence,
    }


def _citation(citation: Citation) -> Form:
    return {
        "text": citation.text,
        "scheme": citation.scheme,
        "id": citation.id,
        "celex": citation.celex,
        "uri": citation.uri,
        **_place(citation.place),
        "footnote": _number(citation.footnote) if citation.footnote else None,
    }


def _name(name: UnknownName) -> Form:
    return {"text": name.text, "places": [_place(each) for each in name.places]}


def _act(act: Act) -> Form:
    telling = act.telling
    return {
        "id": act.id,
        "actors": list(act.actors),
        "type": act.type.value,
        "verb": act.verb,
        "object": act.object,
        "addressees": list(act.addressees),
        "source": "; ".join(act.source),
        "topic": act.topic,
        "date": _period(act.date),
        "due": _period(act.due),
        "recurrence": act.recurrence,
        "presidency": act.presidency,
        "section": telling.place.section,
        "sentence": telling.sentence,
        "page": telling.place.page,
        "span": _span(telling.place),
        "footnotes": [_number(each) for each in telling.footnotes],
        "rule": telling.rule,
        "rule_version": telling.rule_version,
        "confidence": telling.confidence,
    }


def _duty(duty: Duty) -> Form:
    return {
        "id": duty.id,
        "acts": list(duty.acts),
        "owners": list(duty.owners),
        "what": duty.what,
        "due": _period(duty.due),
        "recurrence": duty.recurrence,
        "kind": duty.kind,
    }


def _observation(observation: Observation) -> Form:
    places = [_place(each) for each in observation.places]
    return {"kind": observation.kind, "text": observation.text, "places": places}


def _place(place: Place) -> Form:
    return {"section": place.section, "page": place.page, "span": _span(place)}


def _span(place: Place) -> list[int]:
    return [place.start, place.end]


def _period(period: Period | None) -> Form | None:
    return {"from": _day(period.first), "to": _day(period.last), "text": period.text} if period else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(number: str) -> int | str:
    """Notes are numbered, but some papers mark them "*" or "a"."""
    return int(number) if number.isdecimal() else number
