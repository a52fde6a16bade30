"""Which act a place in the Official Journal belongs to, and which acts a text cites in their own right."""

import pytest

from article71.references.find import find
from article71.references.titles import titular


def titles(text: str) -> list[tuple[str, str]]:
    found = titular(find(text), text)
    return [(title.act.reference.id, str(title.place.reference) if title.place else "") for title in found]


LAST_TITLES = [
    (
        "Regulation (EU) 2018/17 of 3 May 2018 on milk, amending Regulation (EC) No 1/2003 and Directive 95/46/EC",
        "OJ L 1, 4.5.2018",
        "32018R0017",
    ),
    ("Directive 2001/83/EC, as last amended by Directive 2004/27/EC", "OJ L 136, 30.4.2004, p. 34", "32004L0027"),
    ("Directive as amended by Directives 2002/39/EC and 2008/6/EC", "OJ L 52, 27.2.2008, p. 3", "32008L0006"),
    (
        "Regulation (EC) No 1/2003 of 16 December 2002 on A and Regulation (EC) No 73/2009 of 19 January 2009 on B",
        "OJ L 30, 31.1.2009",
        "32009R0073",
    ),
    (
        "Decision of 20 December 2001 pursuant to Directive 95/46/EC on adequacy (2002/2/EC)",
        "OJ L 2, 4.1.2002",
        "32002D0002",
    ),
    (
        "2002/2/EC: Commission Decision of 20 December 2001 pursuant to Directive 95/46/EC",
        "OJ L 2, 4.1.2002",
        "32002D0002",
    ),
    (
        "[3] Regulation (EU) 2016/17 on A [4] Directive (EU) 2016/18 on B repealing Directive 95/46/EC",
        "OJ L 119, 4.5.2016",
        "32016L0018",
    ),
    ("under Regulation (EU) 2016/17. Directive (EU) 2016/18 on B", "OJ L 119, 4.5.2016", "32016L0018"),
    ("Decision 2008/617/JHA on units; Decision 2008/615/JHA", "OJ L 210, 6.8.2008, p. 1", "32008D0615"),
    ("implementing Regulation (EU) 2016/17 through Decision (EU) 2018/18", "OJ L 159, 22.6.2018", "32018D0018"),
    ("implementing Regulation (EU) 2016/17 through Decision (EU) 2024/18", "OJ L, 2024/18, 22.6.2024", "32024D0018"),
    ("Article 2 Directive 2014/59/EU", "OJ L 173, 12.6.2014, p. 190", "32014L0059"),
]


@pytest.mark.parametrize(("title", "place", "act"), LAST_TITLES)
def test_the_place_belongs_to_the_first_act_of_the_last_title(title: str, place: str, act: str) -> None:
    assert titles(f"{title} ({place}).")[-1] == (act, place)


def test_acts_named_within_a_title_are_no_titles() -> None:
    text = "Regulation (EU) 2018/17 amending Regulation (EC) No 1/2003 and Directive 95/46/EC (OJ L 1, 4.5.2018)"
    assert titles(text) == [("32018R0017", "OJ L 1, 4.5.2018")]


def test_each_title_has_its_own_place() -> None:
    text = "Directive 95/46/EC (OJ L 281, 23.11.1995) and Decision 2010/131/EU of 25 February 2010 (OJ L 52, 3.3.2010)"
    assert titles(text) == [("31995L0046", "OJ L 281, 23.11.1995"), ("32010D0131", "OJ L 52, 3.3.2010")]


def test_a_title_without_a_place_is_given_without() -> None:
    assert titles("Directive 95/46/EC on data, repealing Directive 91/271/EEC") == [("31995L0046", "")]


def test_the_first_place_is_the_title_s_and_a_place_without_an_act_is_nobody_s() -> None:
    text = "Directive 2014/41/EU (OJ L 130, 1.5.2014), as corrected by OJ L 143, 9.6.2014"
    assert titles(text) == [("32014L0041", "OJ L 130, 1.5.2014")]
    assert titles("See OJ L 130, 1.5.2014, p. 1.") == []


def test_a_misprinted_year_leaves_the_place_with_the_title() -> None:
    assert titles("Directive 95/46/EC on data (OJ L 281, 23.11.2005)") == [("31995L0046", "OJ L 281, 23.11.2005")]
