"""Exercise acts of a made-up period, in the project's own words, for tests of composing."""

from article71 import periods
from article71.reports.told import Cited, ToldAct
from article71.vocabulary.act_types import ActType

PERIOD = periods.parse("2023-07/2024-12")


def told(text: str, **details: object) -> ToldAct:
    """ "COSI; endorsed; the plan" with details by name; `date` and `due` in ISO form."""
    actors, type_, what = (part.strip() for part in text.split(";", 2))
    dated = {key: periods.parse(str(details.pop(key))) for key in ("date", "due") if key in details}
    given: dict[str, object] = {"id": what, "verb": ActType(type_).value, **details, **dated}
    return ToldAct(type=ActType(type_), actors=tuple(filter(None, actors.split("+"))), object=what, **given)  # type: ignore[arg-type]


def paper(reference: str) -> Cited:
    """A Council paper as a note cites it."""
    return Cited(f"ST {reference}", reference)


ACTS = (
    told("COSI; discussed; the security of inland ports", topic="drugs-roadmap"),
    told(
        "Commission; presented; the first results of the harbour survey",
        topic="drugs-roadmap",
        addressees=("COSI",),
        date="2023-11",
        references=(paper("90001/23"),),
    ),
    told("COSI; welcomed; the survey", topic="drugs-roadmap", date="2023-11"),
    told(
        "COSI; invited; to put forward a proposal for common standards of container seals",
        topic="drugs-roadmap",
        addressees=("Commission",),
        due="2025-Q2",
    ),
    told("COSI; agreed; that controls in smaller harbours remained uneven", topic="drugs-roadmap"),
    told(
        "COSI; tasked; to compile a list of national contact points",
        topic="drugs-roadmap",
        addressees=("LEWP (Police)",),
    ),
    told(
        "Council; approved; conclusions on the safety of river ports",
        topic="drugs-roadmap",
        date="2024-06-13",
        references=(paper("90002/24"),),
    ),
    told("COSI; informed; the state of play of the digital files", topic="legislation", source=("Commission",)),
    told(
        "COSI; informed; the talks on evidence abroad",
        topic="legislation",
        source=("Presidency",),
        date="2024-01/2024-06",
    ),
    told("Presidency; presented; a new table of files", topic="legislation", date="2023-07/2023-12"),
    told("COSI; stated; the need for early involvement of practitioners", topic="legislation", verb="underlined"),
    told("COSI; undertook; to keep the table up to date", topic="legislation"),
    told(
        "Europol; presented; an analysis of trade in forged papers",
        topic="migrant-smuggling",
        addressees=("COSI SG",),
        date="2024-09",
    ),
    told("COSI SG; discussed; the links with document fraud", topic="migrant-smuggling", date="2024-09"),
    told("COSI SG; monitored; the joint action days", topic="empact"),
    told(
        "COSI; endorsed; the action plans for two years",
        topic="empact",
        date="2023-11",
        references=(paper("90003/23"),),
    ),
    told("COSI; took-note; the outcome of the peer visits", topic="empact", date="2024-11"),
    told("COSI; concluded; that the visits should be repeated", topic="empact", recurrence="P2Y"),
    told("COSI+CLASI; discussed; the exchange of liaison officers", topic="latin-america", date="2024-05-21"),
    told("COSI+CLASI; undertook; to hold a joint seminar every year", topic="latin-america", date="2024-05-21"),
    told(
        "; presented; the yearly accounts of the network",
        topic="jha-agencies",
        addressees=("COSI",),
        date="2024-07/2024-12",
    ),
    told("Delegations; supported; the rotation of the chair", topic="jha-agencies"),
    told(
        "heads of missions in two countries; presented; the situation on the ground",
        topic="ukraine",
        addressees=("COSI",),
        verb="informed",
    ),
    told("COSI; agreed; on closer watch of the border regions", topic="ukraine"),
    told("COSI; discussed; the shift of routes", topic="ukraine", verb="examined"),
    told("COSI; stated; that new laboratories had appeared", topic="ukraine", verb="noted"),
    told(
        "EU CTC+Presidency; presented; the dialogue with a neighbour",
        topic="ukraine",
        addressees=("COSI",),
        verb="kept informed",
    ),
    told("COSI; agreed; on a shared reading of risk signs", topic="counter-terrorism", date="2024-05"),
    told(
        "Council; adopted; conclusions on support for victims",
        topic="victims-of-terrorism",
        date="2023-12",
        references=(paper("90004/23"),),
    ),
    told("COSI; advised; closer ties between agencies and schools", topic="radicalisation", verb="encouraged"),
    told("COSI; requested; a yearly overview of online threats", topic="", addressees=("Europol",), due="2025-12-31"),
)
