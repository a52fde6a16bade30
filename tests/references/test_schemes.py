"""Each scheme reads its writings, old and new, writes its usual one, and knows its id and public address."""

import pytest

from article71.errors import BadReference
from article71.references.find import parse

CELEX = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:"
REGISTER = "https://data.consilium.europa.eu/doc/document/"

WRITINGS = [
    # council
    ("16515/09", "ST 16515/09", REGISTER + "ST-16515-2009-INIT/en/pdf"),
    ("ST 10104/26 ADD 1", "ST 10104/26 ADD 1", REGISTER + "ST-10104-2026-ADD-1/en/pdf"),
    ("13083/1/20 REV 1", "ST 13083/1/20 REV 1", REGISTER + "ST-13083-2020-REV-1/en/pdf"),
    ("13083/20 REV 1", "ST 13083/1/20 REV 1", REGISTER + "ST-13083-2020-REV-1/en/pdf"),
    ("5572/1/25 REV 1 ADD 2", "ST 5572/1/25 REV 1 ADD 2", REGISTER + "ST-5572-2025-REV-1-ADD-2/en/pdf"),
    ("ST 6543/25 INIT", "ST 6543/25", REGISTER + "ST-6543-2025-INIT/en/pdf"),
    ("15220/16 EXT 1", "ST 15220/16 EXT 1", REGISTER + "ST-15220-2016-EXT-1/en/pdf"),
    ("ST 15220/16 DCL 1", "ST 15220/16 DCL 1", REGISTER + "ST-15220-2016-DCL-1/en/pdf"),
    ("ST 15220/16 COR 2", "ST 15220/16 COR 2", REGISTER + "ST-15220-2016-COR-2/en/pdf"),
    ("ST-6543-2025-INIT", "ST 6543/25", REGISTER + "ST-6543-2025-INIT/en/pdf"),
    ("CM 3630/26", "CM 3630/26", REGISTER + "CM-3630-2026-INIT/en/pdf"),
    ("WK 10233/26", "WK 10233/26", ""),
    ("doc. 1234/24", "ST 1234/24", REGISTER + "ST-1234-2024-INIT/en/pdf"),
    ("PE-CONS 22/24", "PE-CONS 22/24", REGISTER + "PE-22-2024-INIT/en/pdf"),
    # com
    ("COM/2023/516 final", "COM(2023) 516", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2023:516:FIN"),
    ("COM (96) 123 final", "COM(96) 123", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:1996:123:FIN"),
    ("COM(2023)0516", "COM(2023) 516", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2023:516:FIN"),
    ("COM(2026) 502 annex", "COM(2026) 502", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2026:502:FIN"),
    ("JOIN(2021) 14 final", "JOIN(2021) 14", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=JOIN:2021:14:FIN"),
    ("SWD(2023) 256", "SWD(2023) 256", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=SWD:2023:256:FIN"),
    ("SEC(2008) 12", "SEC(2008) 12", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=SEC:2008:12:FIN"),
    ("C(2001) 600 final", "C(2001) 600", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=PI_COM:C(2001)600"),
    # celex
    ("32023G0620(01)", "32023G0620(01)", CELEX + "32023G0620(01)"),
    ("02016R0679-20160504", "02016R0679-20160504", CELEX + "02016R0679-20160504"),
    ("52023PC0516", "52023PC0516", CELEX + "52023PC0516"),
    ("390 R 3037", "31990R3037", CELEX + "31990R3037"),
    ("32010D0131#art_6.par_2", "32010D0131#art_6.par_2", CELEX + "32010D0131"),
    # act
    ("Regulation (EU) 2024/1689", "32024R1689", CELEX + "32024R1689"),
    ("Council Regulation (EEC) No 3037/90", "31990R3037", CELEX + "31990R3037"),
    ("Regulation (EC) No 1073/1999", "31999R1073", CELEX + "31999R1073"),
    ("Regulation ( EEC ) No 2658/ 87", "31987R2658", CELEX + "31987R2658"),
    ("Regulation(EEC) N° 2913/92", "31992R2913", CELEX + "31992R2913"),
    ("Regulation (EU, Euratom) No 883/2013", "32013R0883", CELEX + "32013R0883"),
    ("Regulation (EC) No 883/04", "32004R0883", CELEX + "32004R0883"),
    ("Council Regulation (EC) 2007/2004", "32004R2007", CELEX + "32004R2007"),
    ("Regulation No 136/66/EEC", "31966R0136", CELEX + "31966R0136"),
    ("Commission Delegated Regulation (EU) 2015/61", "32015R0061", CELEX + "32015R0061"),
    ("Implementing Regulation (EU) No 1179/2012", "32012R1179", CELEX + "32012R1179"),
    ("Directive 91/271/EEC", "31991L0271", CELEX + "31991L0271"),
    ("DIRECTIVE (EU) 2016/797", "32016L0797", CELEX + "32016L0797"),
    ("Directive (EU) 2010/31/EU", "32010L0031", CELEX + "32010L0031"),
    ("Directive of the European Parliament and of the Council 95/27/EC", "31995L0027", CELEX + "31995L0027"),
    ("Decision No 1082/2013/EU", "32013D1082", CELEX + "32013D1082"),
    ("Decision No 2119/98/EC", "31998D2119", CELEX + "31998D2119"),
    ("Council Decision (CFSP) 2015/1835", "32015D1835", CELEX + "32015D1835"),
    ("Decision 2007/436/EC, Euratom", "32007D0436", CELEX + "32007D0436"),
    ("Decision ECB/2004/2", "32004D0002", CELEX + "32004D0002"),
    ("Decision No 3855/91/ECSC", "31991S3855", CELEX + "31991S3855"),
    ("Council Framework Decision 2002/946 JHA", "32002F0946", CELEX + "32002F0946"),
    ("Common Position 2001/931/CFSP", "32001E0931", CELEX + "32001E0931"),
    ("Joint Action 96/277/JHA", "31996F0277", CELEX + "31996F0277"),
    ("Joint Action 2004/523/CFSP", "32004E0523", CELEX + "32004E0523"),
    ("Council recommendation 92/241/EEC", "31992H0241", CELEX + "31992H0241"),
    ("Article 6(2) of Council Decision 2010/131/EU", "32010D0131#art_6.par_2", CELEX + "32010D0131"),
    ("point (a) of Article 6(1) of Regulation (EU) 2016/679", "32016R0679#art_6.par_1.pnt_a", CELEX + "32016R0679"),
    ("Article 3, point (39), of Regulation (EU) 2024/2847", "32024R2847#art_3.pnt_39", CELEX + "32024R2847"),
    ("Annex II to Directive 2014/90/EU", "32014L0090#anx_II", CELEX + "32014L0090"),
    # oj
    (
        "OJ L 277, 27.10.2022",
        "OJ L 277 2022-10-27",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2022:277:TOC",
    ),
    (
        "OJ L 115, 6.4.2021, p. 1–25",
        "OJ L 115 2021-04-06 p. 1-25",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2021:115:TOC",
    ),
    (
        "OJ No L 348, 28. 11. 1992, p.1",
        "OJ L 348 1992-11-28 p. 1",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:1992:348:TOC",
    ),
    (
        "OJ C 123 E, 1.1.2004, p. 5",
        "OJ C 123 E 2004-01-01 p. 5",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:C:2004:123E:TOC",
    ),
    (
        "OJ L, 2024/1689, 12.7.2024",
        "OJ L 2024/1689",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202401689",
    ),
    (
        "OJ C, C/2024/1234, 5.2.2024",
        "OJ C 2024/1234",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:C_202401234",
    ),
    ("OJ 17, 6.10.1958, p. 385", "OJ 17 1958-10-06 p. 385", ""),
    # treaty
    ("Article 71 TFEU", "12016E071", CELEX + "12016E071"),
    ("Article 71 of the Treaty on the Functioning of the European Union", "12016E071", CELEX + "12016E071"),
    ("Article 240(3) TFEU", "12016E240", CELEX + "12016E240"),
    ("Article 4(2) TEU", "12016M004", CELEX + "12016M004"),
    ("Article 8 of the Charter of Fundamental Rights of the European Union", "12016P008", CELEX + "12016P008"),
    ("Article 106a of the Euratom Treaty", "12016A106A", CELEX + "12016A106A"),
    # the others
    ("2023/0315(COD)", "2023/0315(COD)", "https://eur-lex.europa.eu/procedure/EN/2023_315"),
    ("2026/0138 (COD)", "2026/0138(COD)", "https://eur-lex.europa.eu/procedure/EN/2026_138"),
    (
        "http://data.europa.eu/eli/dec/2010/131/oj",
        "http://data.europa.eu/eli/dec/2010/131/oj",
        "http://data.europa.eu/eli/dec/2010/131/oj",
    ),
    (
        "ECLI:EU:C:2014:238",
        "ECLI:EU:C:2014:238",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=ecli:ECLI:EU:C:2014:238",
    ),
    ("ECLI:NL:HR:2010:BM1234", "ECLI:NL:HR:2010:BM1234", "https://e-justice.europa.eu/ecli/ECLI:NL:HR:2010:BM1234"),
    ("<https://example.org/a?b=c>", "https://example.org/a?b=c", "https://example.org/a?b=c"),
    ("www.example.org", "www.example.org", "https://www.example.org"),
]


@pytest.mark.parametrize(("writing", "id_", "uri"), WRITINGS)
def test_a_writing_has_one_id_and_one_address(writing: str, id_: str, uri: str) -> None:
    reference = parse(writing)
    assert (reference.id, reference.uri) == (id_, uri)


@pytest.mark.parametrize("writing", [writing for writing, _, _ in WRITINGS])
def test_the_usual_writing_and_the_id_are_read_back(writing: str) -> None:
    reference = parse(writing)
    assert parse(str(reference)) == reference
    assert parse(reference.id).id == reference.id


@pytest.mark.parametrize(
    ("writing", "celex"),
    [
        ("http://data.europa.eu/eli/dec/2010/131/oj", "32010D0131"),
        ("http://data.europa.eu/eli/reg_impl/2019/125/oj", "32019R0125"),
        ("http://data.europa.eu/eli/C/2024/1234/oj", ""),
        ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679", "32016R0679"),
        ("https://example.org/32016R0679", ""),
        ("SWD(2023) 256", "52023SC0256"),
        ("JOIN(2021) 14", "52021JC0014"),
        ("COM(2023) 516", ""),
        ("ST 6543/25", ""),
        ("Article 6(2) of Decision 2010/131/EU", "32010D0131"),
        ("OJ L, 2024/1689", ""),
        ("ECLI:EU:C:2014:238", ""),
        ("2023/0315(COD)", ""),
    ],
)
def test_a_celex_number_is_given_only_where_it_follows(writing: str, celex: str) -> None:
    assert parse(writing).celex == celex


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Brussels",
        "2022/23",
        "24/7",
        "C-123/24",
        "10104/26 + ADD 1",
        "Articles 3 and 5 of Directive 2014/90/EU",
        "Articles 82 and 83 TFEU",
        "Article 5",
        "Article 400 TFEU",
        "Annex II TFEU",
        "Article 51 of the Charter",
        "OJ L 277",
        "OJ L 1, 40.1.2000, p. 1",
        "Decision No 1/95",
        "Decision 2024/1",
        "Regulation 50/50",
        "Regulation No 17",
        "C/2024/1234",
        "2023/0315",
        "42023R0001 and more",
    ],
)
def test_what_is_no_one_reference_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadReference, match="is no reference of a known scheme"):
        parse(text)
