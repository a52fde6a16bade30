"""References in running text: where they stand, what a chain shares, and that none bleeds into its neighbour."""

import pytest

from article71.references.find import find


def ids(text: str) -> list[str]:
    return [found.reference.id for found in find(text)]


def wordings(text: str) -> list[str]:
    return [found.text for found in find(text)]


def test_a_found_reference_is_its_wording_at_its_place() -> None:
    text = (
        "As told in 11420/24, Regulation (EU) 2031/17 applies (OJ L, 2031/17, 12.5.2031); see <https://example.org/x>."
    )
    found = find(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [one.text for one in found] == [
        "11420/24",
        "Regulation (EU) 2031/17",
        "OJ L, 2031/17, 12.5.2031",
        "https://example.org/x",
    ]


CHAINS = [
    (
        "Regulations (EC) No 300/2008, (EU) No 167/2013 and Directives 2014/90/EU, (EU) 2016/797",
        ["32008R0300", "32013R0167", "32014L0090", "32016L0797"],
    ),
    ("Regulations (EEC) Nos 1408/71 and 574/72", ["31971R1408", "31972R0574"]),
    ("Regulations (EC) No 852/2004, 853/2004 and 854/2004", ["32004R0852", "32004R0853", "32004R0854"]),
    ("Decisions 2006/971/EC, 2006/972/EC and 2006/973/EC", ["32006D0971", "32006D0972", "32006D0973"]),
    ("Directives 2002/58/EC² and 2009/136/EC³ and Decision 94/140/EC", ["32002L0058", "32009L0136", "31994D0140"]),
    ("Directive (EU) 2022/2555 (NIS 2) and (EU) 2022/2557", ["32022L2555", "32022L2557"]),
    ("the Decisions (2008/615/JHA and 2008/616/JHA)", ["32008D0615", "32008D0616"]),
    ("Reg. (EU) 2016/794; Dir. 2014/41/EU", ["32016R0794", "32014L0041"]),
    ("Decisions No 573/2007 and No 575/2007/EC", ["32007D0573", "32007D0575"]),
    ("Directive 2014/90/EU and (EC) No 300/2008", ["32014L0090", "32008R0300"]),
    ("Directive 2006/48/EC of 14 June 2006 and 2006/49/EC of 14 June 2006", ["32006L0048", "32006L0049"]),
    ("Regulation (EU) 2016/794 and 2008/977/JHA", ["32016R0794", "32008F0977"]),
    ("Regulation (EU) 2016/794, 2009/371/JHA and (EU) 2018/1725", ["32016R0794", "32018R1725"]),
    ("Directive (EU) 2016/680 and 2010/413/CFSP", ["32016L0680", "32010D0413"]),
    ("Decisions 2009/371/JHA and 2010/413/CFSP", ["32009D0371", "32010D0413"]),
    ("Regulations (EU) 2016/679,\n(EU) 2018/1725 and \n(EU) 2018/1724", ["32016R0679", "32018R1725", "32018R1724"]),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_a_chain_shares_the_kind_before_it(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_each_of_a_chain_has_its_own_wording() -> None:
    assert wordings("Council Regulations (EC) No 300/2008 and (EU) No 167/2013") == [
        "Council Regulations (EC) No 300/2008",
        "(EU) No 167/2013",
    ]


NEIGHBOURS = [
    ("Directive 2014/90/EU, 13/2014 and 5572/25", ["32014L0090", "ST 5572/25"]),
    ("Regulation (EU) 2016/679 2023/0315(COD)", ["32016R0679", "2023/0315(COD)"]),
    ("a Directive 2023/0315 (COD)", ["2023/0315(COD)"]),
    ("Decision 2010/131/EU 13575/23", ["32010D0131", "ST 13575/23"]),
    ("Council Recommendation 9549/24", ["ST 9549/24"]),
    ("Directive 98/83/EC, OJ L 330, 5.12.1998, p. 32", ["31998L0083", "OJ L 330 1998-12-05 p. 32"]),
    ("OJ L 330, 5.12.1998, p. 32 – 2023/0315(COD)", ["OJ L 330 1998-12-05 p. 32", "2023/0315(COD)"]),
    ("OJ L 330, 5.12.1998, p. 32, COM(2023) 516", ["OJ L 330 1998-12-05 p. 32", "COM(2023) 516"]),
    ("OJ L 277, 27.10.2022, 11420/24", ["OJ L 277 2022-10-27", "ST 11420/24"]),
    ("COM(2023) 516 2023/0315(COD) 11420/24", ["COM(2023) 516", "2023/0315(COD)", "ST 11420/24"]),
    ("Article 71 TFEU and Article 6 of Decision 2010/131/EU", ["12016E071", "32010D0131#art_6", "32010D0131"]),
    ("Article 71 TFEU, Directive 2000/31/EC", ["12016E071", "32000L0031"]),
    ("32016R0679 Regulation (EU) 2018/1725", ["32016R0679", "32018R1725"]),
    (
        "https://example.org/Directive%202000/31/EC, 11420/24",
        ["https://example.org/Directive%202000/31/EC", "ST 11420/24"],
    ),
    ("C-123/24 and C(2023) 1234", ["C(2023) 1234"]),
]


@pytest.mark.parametrize(("text", "expected"), NEIGHBOURS)
def test_no_year_or_kind_bleeds_into_the_neighbour(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_a_part_comes_before_its_whole_and_both_are_given() -> None:
    found = find("under Article 6(2) of Council Decision 2010/131/EU and on")
    assert [(one.text, one.reference.id) for one in found] == [
        ("Article 6(2) of Council Decision 2010/131/EU", "32010D0131#art_6.par_2"),
        ("Council Decision 2010/131/EU", "32010D0131"),
    ]


PARTS = [
    ("Articles 3, 5 and 7 to 9 of", ["art_3", "art_5", "art_7", "art_9"]),
    ("Article 6(1)(a) and (b) and (4) of", ["art_6.par_1.pnt_a", "art_6.par_1.pnt_b", "art_6.par_4"]),
    ("Article 4(1), second subparagraph, of", ["art_4.par_1"]),
    ("Article 3, point (b), of", ["art_3.pnt_b"]),
    ("point 3 of Article 2 of", ["art_2.pnt_3"]),
    ("paragraph 2 of Article 12a of the", ["art_12a.par_2"]),
    ("Annexes I and II to", ["anx_I", "anx_II"]),
    ("recital 12 of", ["rct_12"]),
    ("Art. 6 (2)", ["art_6.par_2"]),
]


@pytest.mark.parametrize(("words", "expected"), PARTS)
def test_each_part_of_a_list_is_given(words: str, expected: list[str]) -> None:
    assert ids(f"{words} Directive 2014/90/EU") == [f"32014L0090#{part}" for part in expected] + ["32014L0090"]


def test_each_article_of_a_treaty_is_given() -> None:
    assert ids("Articles 82 and 83(1) and (2) of the TFEU") == ["12016E082", "12016E083"]


def test_an_addendum_named_behind_its_paper_is_a_paper_too() -> None:
    assert ids("10104/26 + ADD 1 + ADD 2 REV 1") == ["ST 10104/26", "ST 10104/26 ADD 1", "ST 10104/26 ADD 2 REV 1"]
    assert ids("5572/1/25 REV 1 + COR 1") == ["ST 5572/1/25 REV 1", "ST 5572/1/25 REV 1 COR 1"]
    assert ids("5572/25 ADD 1 and REV 2") == ["ST 5572/25 ADD 1", "ST 5572/2/25 REV 2"]
    assert wordings("docs 10104/26 + ADD 1") == ["10104/26", "ADD 1"]


BY_NUMBER_ALONE = [
    ("the procedure of (EC) No 883/2004 is kept", ["32004R0883"]),
    ("Council Decision of 28 June 1999 laying down procedures (1999/468/EC)", ["31999D0468"]),
    ("2003/361/EC: Commission Recommendation of 6 May 2003", ["32003H0361"]),
    ("the Convention of 19 June 1980 on contracts (80/934/EEC)", ["41980A0934"]),
    ("by 2002/584/JHA a warrant", ["32002F0584"]),
    ("under 2013/698/CFSP the Council", ["32013D0698"]),
    ("Regulation No 17 (OJ 13, 21.2.1962, p. 204)", ["31962R0017", "OJ 13 1962-02-21 p. 204"]),
    ("Regulation No 1 of 15 April 1958", ["31958R0001"]),
]


@pytest.mark.parametrize(("text", "expected"), BY_NUMBER_ALONE)
def test_a_number_alone_is_read_where_text_or_custom_tells_the_kind(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_nothing_crosses_a_blank_line() -> None:
    assert ids("Article 5\n\nDirective 2014/90/EU is amended") == ["32014L0090"]
    assert ids("the Directive\n\n2014/90/EU") == []


@pytest.mark.parametrize(
    ("begin", "repeated", "count"),
    [
        ("Article 1(1)", ",   (2)", 0),
        ("Article 1", "   and   2", 0),
        ("Directive (EC", ", EC", 0),
        ("Directive", "   of   the   Council", 0),
        ("Directives 2014/90/EU", ",   2014/91/EU", 3001),
        ("10104/26", "  +  ADD  1", 3001),
        ("https://example.org/", "(", 1),
    ],
)
def test_no_text_makes_the_search_hang(begin: str, repeated: str, count: int) -> None:
    assert len(find(begin + repeated * 3000 + " x")) == count


def test_what_ends_the_sentence_is_no_part_of_an_address() -> None:
    text = "(see https://example.org/a_(b)). Then www.example.org, “https://example.org/c”; ECLI:EU:C:2014:238."
    assert ids(text) == [
        "https://example.org/a_(b)",
        "www.example.org",
        "https://example.org/c",
        "ECLI:EU:C:2014:238",
    ]


def test_a_year_in_full_behind_a_stroke_numbers_a_paper_of_a_series() -> None:
    assert ids("7005/31, WK 9021/2031 INIT and CM 2700/1/2031 REV 1") == [
        "ST 7005/31",
        "WK 9021/31",
        "CM 2700/1/31 REV 1",
    ]


@pytest.mark.parametrize("text", ["9021/2031", "WK 9021/20311", "school year 2030/2031", "WK 9021/1831"])
def test_a_year_in_full_without_a_series_numbers_no_paper(text: str) -> None:
    assert ids(text) == []


def test_a_judgment_may_be_named_without_the_first_field() -> None:
    assert ids("C-300/31, Exercise, EU:C:2032:363, and ECLI:EU:T:2031:12.") == [
        "ECLI:EU:C:2032:363",
        "ECLI:EU:T:2031:12",
    ]


@pytest.mark.parametrize("text", ["EU:C:2032", "EU:X:2032:363", "EU:C:32:363", "AEU:C:2032:363"])
def test_other_fields_with_colons_are_no_judgment(text: str) -> None:
    assert ids(text) == []
