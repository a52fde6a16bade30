"""Where nothing is found: numbers, dates and words that look like a reference and are none."""

import pytest

from article71.references.find import find

SILENT = [
    # dates, shares, seasons, sums
    "on 12/11/2024 and on 2024/12/31",
    "open 24/7, split 50/50, one third 1/3",
    "the school year 2022/23, the season 1999/00, 2023/2024",
    "EUR 12000/24, € 10000/15, 10.5000/24, 15000/24%",
    "+32 2 281 6543/25, tel. 02 281 6543/25, (02) 281 6543/25",
    # cases, applications, questions, papers of others
    "Case C-123/24, C‑293/12 and T-45/20 P, Case 6/64, Cases 5077/08 and 6077/08",
    "application no. 8170/13; applications nos. 8170/13, 12322/14 and 14960/15",
    "invoice 12345/24, contract No 11420/24, ISO 9001/15, Resolution 2178/14",
    "question E-001234/2024, report A9-0123/2024, IP/24/1234, UN document A/75/123",
    "no 58170/13, No 11420/24 and 11421/24",
    "58170/13 and 24960/15",
    "4711/24",
    "13575/2023",
    "1/13575/23",
    # parts without an act, or of an unnamed one
    "Article 5",
    "Article 5 of this Regulation and Article 6(2) thereof",
    "Section 5 of the conclusions",
    "Articles 107 and 108 of the Treaty",
    "Article 95 of the EC Treaty",
    "Article 51 of the Charter of the United Nations, Article 51 of the UN Charter",
    "Article 400 TFEU, Article 71 of the Treaty of Lisbon",
    "TFEU, the Treaty on European Union",
    # acts that are none of the Union's, or no acts
    "Decision No 1/95 of the EC-Turkey Association Council",
    "Decision 2024/1 of the Management Board",
    "the directive of 2014, a regulation, decision 24/7",
    "Regulation No 44 of the Economic Commission for Europe",
    "UN Regulation No 17 of 20 March 1958",
    "Regulation 50/50",
    "1999/468/EC",
    "(EU) 2016/797",
    "Joint Action 12/2024",
    # places that cannot be told
    "OJ L 277, OJ L 277/1, OJ, OJ L 1, 40.1.2000, p. 1",
    "Official Journal of the European Union",
    # Commission
    "C/2024/1234, COM(23, point C (12)",
    "COMET(2023) 516",
    "2023/0315, 2023/0315(ABC)",
    "ECLI, https://, www.",
    "432016R0679, 32016R06791",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_found(text: str) -> None:
    assert [one.reference.id for one in find(text)] == []


def test_a_section_of_an_act_gives_the_act_alone() -> None:
    assert [one.reference.id for one in find("Section 5 of Directive 2014/90/EU")] == ["32014L0090"]


def test_an_act_of_the_council_may_be_named_by_its_paper() -> None:
    assert [one.reference.id for one in find("the Council Resolution 9617/24 and the legislative act 11420/24")] == [
        "ST 9617/24",
        "ST 11420/24",
    ]


def test_silence_does_not_swallow_what_follows() -> None:
    text = "application no. 8170/13, Case C-123/24, Article 400 TFEU, season 2022/23, then 11420/24"
    assert [one.reference.id for one in find(text)] == ["ST 11420/24"]
