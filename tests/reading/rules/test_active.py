"""A body did something."""

import pytest

from article71.documents.tree import Cover, Document, Paragraph
from article71.reading.read import read
from article71.vocabulary.profile import load

FOUND = [
    ("COSI took note of the state of play.", ["COSI took-note"]),
    ("COSI took due note of a report on ports.", ["COSI took-note"]),
    ("COSI held an in-depth exchange of views on ports.", ["COSI discussed"]),
    ("The COSI SG regularly monitored the plan.", ["COSI SG monitored"]),
    ("COSI has been assessing the threat and considering measures.", ["COSI monitored", "COSI discussed"]),
    ("COSI and CLASI agreed on a calendar.", ["COSI and CLASI agreed"]),
    ("The Presidency and the EU CTC kept COSI informed about the dialogue.", ["Presidency and EU CTC presented"]),
    ("COSI welcomed the study and considered its findings.", ["COSI welcomed", "COSI discussed"]),
    ("COSI discussed and endorsed the plan.", ["COSI discussed", "COSI endorsed"]),
    ("COSI considered that the network should grow.", ["COSI stated"]),
    ("COSI considered the network to be useful.", ["COSI stated"]),
    ("Delegations considered the debate timely.", ["Delegations stated"]),
    ("COSI considered the important role of ports.", ["COSI discussed"]),
    ("COSI confirmed the agreement on the text.", ["COSI decided"]),
    ("COSI confirmed a rise in violence.", ["COSI stated"]),
    ("COSI agreed to continue the work.", ["COSI agreed"]),
    ("COSI agreed to invite the Commission to present a study.", ["COSI invited"]),
    ("COSI continued to monitor the ports.", ["COSI monitored"]),
    ("The heads of agencies in The Hague informed COSI.", ["heads of agencies in The Hague presented"]),
    ("COSI, in cooperation with Europol, examined the file.", ["COSI discussed"]),
    ("The Netherlands, supported by Belgium, France and Spain, presented a paper.", ["Netherlands presented"]),
    ("A majority of delegations supported the idea.", ["Delegations supported"]),
    ("The Example Clearing Board drew up a list.", ["Example Clearing Board prepared"]),
    ("COSI benefited from regular updates from the Commission.", ["COSI informed"]),
    ("COSI drew particular attention to the risk.", ["COSI stated"]),
    ("COSI drew the Committee's attention to the risk.", ["COSI stated"]),
    ("COSI met on 3 May 2024 and discussed ports.", ["COSI met", "COSI discussed"]),
    ("COSI decided in May 2024 to set up a network.", ["COSI decided"]),
    ("COSI endorsed in May 2024 the plan.", ["COSI endorsed"]),
    ("COSI adopted by consensus the plan.", ["COSI adopted"]),
    ("COSI thanked Europol and invited Eurojust to report.", ["COSI welcomed", "COSI invited"]),
    ("COSI thanked the team and said that ports matter.", ["COSI welcomed", "COSI stated"]),
    (
        "COSI validated the plan, which was drawn up by Europol, and decided to go on.",
        ["COSI approved", "Europol prepared", "COSI decided"],
    ),
    ("COSI discussed a paper, which the Council welcomed in May 2024.", ["COSI discussed", "Council welcomed"]),
    ("In May 2024 delegates discussed ports.", ["delegates discussed"]),
    ("Spain and Italy, which had begun the work, presented a study.", ["Spain and Italy presented"]),
    ("Europol, set up in 1999 in The Hague, presented a study.", ["Europol presented"]),
    ("The EEAS, INTCEN and Europol gave presentations on ports.", ["EEAS and INTCEN and Europol presented"]),
    ("The Luxembourg Presidency drew up a paper.", ["Presidency prepared"]),
    ("The French delegation presented a paper.", ["France presented"]),
    ("The Dutch and Belgian delegations presented a paper.", ["Netherlands and Belgium presented"]),
    ("The representative of the EEAS debriefed COSI.", ["EEAS presented"]),
    ("eu-LISA's Executive Director presented a roadmap.", ["eu-LISA presented"]),
    ("The Chair concluded that work would go on.", ["Presidency concluded"]),
    ("Delegations were in favour of the plan.", ["Delegations supported"]),
    ("COSI was able to reach an agreement on the plan.", ["COSI agreed"]),
    ("COSI oversaw the plan.", ["COSI monitored"]),
    ("COSI followed closely the evolution of the routes.", ["COSI monitored"]),
    ("Members of COSI stressed the need for training.", ["COSI stated"]),
    ("COSI members stressed the need for training.", ["COSI stated"]),
    ("The Commission updated the Committee on the state of play.", ["Commission presented"]),
    ("COSI nominated, on a proposal from Europol, two chairs.", ["COSI decided"]),
    ("COSI took note of the information provided and agreed to go on.", ["COSI took-note", "COSI agreed"]),
    ("COSI took note of the report presented and agreed to go on.", ["COSI took-note", "COSI agreed"]),
    (
        "The Presidency recalled that the Council had adopted conclusions and presented a paper.",
        ["Presidency stated", "Council adopted", "Presidency presented"],
    ),
    ("COSI considered, jointly with CATS, how ports could be watched.", ["COSI discussed"]),
    ("COSI discussed ports and, in December 2023, adopted the plan.", ["COSI discussed", "COSI adopted"]),
    ("COSI met. Prices rose in May 2024, and in September of that year it adopted a plan.",
     ["COSI met", "COSI adopted"]),
    ("COSI examined the file, and in response set up a team.", ["COSI discussed", "COSI decided"]),
    ("COSI accepted with thanks the invitation of Lyon.", ["COSI decided"]),
    ("The Directors of Europol and Frontex came to all meetings and reported on ports.",
     ["Europol and Frontex presented"]),
    ("Europol shared with COSI its view of the threat.", ["Europol presented"]),
    ("The Group considered a proposal by Norway.", ["Group discussed"]),
    ("The Chairman opened the meeting and welcomed the participants.", ["Chairman welcomed"]),
    ("The board set up by the Commission submitted a plan.", ["board set up by the Commission presented"]),
    ("Delegations felt that ports matter.", ["Delegations stated"]),
    ("The incoming Spanish Presidency announced a seminar.", ["incoming Presidency presented"]),
    ("One delegation entered a scrutiny reservation.", ["One delegation stated"]),
    ("COSI set itself goals. It reached agreement on them.", ["COSI agreed"]),
    ("Delegations welcomed the text. Several of them asked for more time.",
     ["Delegations welcomed", "Delegations requested"]),
]  # fmt: skip
SILENT = [
    "The exercise drug is easy to hide.",
    "COSI did not endorse the plan.",
    "COSI could endorse the plan.",
    "COSI should discuss the plan.",
    "The need for COSI to discuss the plan is clear.",
    "The agreed text of COSI is long.",
    "The work of the committee of COSI helps nobody.",
    "Networks use companies to launder money.",
    "The endorsement of the plan by the group took a year.",
    "A new threat emerged in the ports.",
    "The report discussed new routes.",
    "Planned measures of COSI include training.",
    "It took note of nothing that anybody knows.",
    "If COSI endorsed the plan, training would follow.",
    "The draft conclusions of the Council are on the table.",
    "COSI's report presented a picture.",
    "Routes changed and prices rose.",
    "The strategy was in need of an update.",
    "Under the guidance of COSI, the Hub grows.",
    "No member of COSI supported the idea.",
    "Cooperation with customs must be strengthened.",
    "The discussion of COSI was long.",
    "Whether COSI agreed is not known.",
    "The state of play is described in the note.",
    "The plan to inform COSI exists.",
    "Europol's guide on ports is long.",
    "Criminal networks identified new routes.",
    "The chair of the meeting room was new.",
    "Once adopted by the Council, the plan applies.",
    "It was followed up in March.",
    "The networks of the region discussed prices.",
    "Whoever met the team knows.",
    "The paper that COSI has not discussed is long.",
    "The study to be presented by Europol is long.",
    "COSI shall keep the Council informed.",
    "A decision set out in 2024 in the annex is old.",
    "The French plan of the delegation was long.",
    "The Director of the firm was out.",
    "Groups presented themselves as firms.",
    "The committee room was booked in May 2024.",
    "Payments were made in cash.",
    "The plan of the Network of firms grew.",
    "Unless COSI endorsed the plan, nothing would change.",
    "The Chair of the firm resigned.",
    "No decision was taken on the network.",
    "Neither the plan nor the study was endorsed.",
    "Europol, which is tasked with helping Member States, grew.",
    "Membership of COSI stressed nobody.",
    "The information provided and the tools grew.",
    "Several of them are new.",
    "Prices followed closely.",
    "The nominated, on a proposal of nobody, left.",
    "The incoming calls announced nothing.",
    "Officers entered a flat in the north.",
    "The report presented is long.",
    "COSI's part in the biannual update was small.",
    "The Directors of the firm came to all meetings and reported on prices, which rose.",
    "The tools of Europol and Frontex came late and reported little.",
    "COSI considered, without a result.",
    "The ring bought ports and, in December 2023, adopted new names.",
    "The group considered new routes.",
    "The ring opened a bar and welcomed guests.",
    "The firm set up by the Commission of crimes submitted a bid.",
    "COSI ensured that the plans were adjusted.",
    "In September of that year the price changed.",
    "The Committee on Example Budgets is large.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_a_body_did_it(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", SILENT)
def test_nobody_did_anything(told, sentence):
    assert told(sentence) == []


def test_it_is_who_the_last_sentence_was_about(told):
    assert told("The COSI SG monitored the plan. It discussed the costs.") == ["COSI SG monitored", "COSI SG discussed"]


def test_it_is_nobody_after_a_thing(told):
    assert told("The report is long. It discussed the costs.") == []


def test_the_committee_is_the_one_last_told_of(told):
    assert told("CATS met. The Committee endorsed the plan.")[-1] == "CATS endorsed"


def test_the_committee_is_that_of_the_paper_when_its_cover_names_one():
    cover = Cover(subject="Outcome of the meeting of the Permanent Representatives Committee on 3 May 2024")
    body = (Paragraph("COSI met. The Committee took note of it, and the Support Group followed it up."),)
    assert read(Document(cover, body), load()).acts[1].actors == ("Coreper",)


def test_it_inside_a_sentence_is_its_first_subject(told):
    words = "COSI met. The Council adopted conclusions, in which it invited the Commission to act."
    assert told(words)[1:] == ["Council adopted", "Council invited"]


def test_who_gave_it_may_speak_for_a_body(acts):
    heard, got = acts("COSI heard a presentation by the Director of Europol. COSI received a report from the ring.")
    assert (heard.source, got.source) == (("Europol",), ())


def test_they_inside_a_sentence_are_its_first_subject(told):
    words = "COSI met. Ministers issued a statement, in which they pledged to help."
    assert told(words)[1:] == ["Ministers prepared", "Ministers undertook"]


def test_it_is_also_who_should_do_something(told):
    assert told("Europol should grow. It presented a plan.") == ["Europol presented"]


def test_another_committee_s_whole_name_is_not_the_committee(told):
    words = "COSI met. The Commission briefed the Committee on the plan. The Committee on Example Ports agreed on it."
    assert told(words)[1:] == ["Commission presented", "Committee on Example Ports agreed"]


def test_whom_the_vocabulary_does_not_know_keeps_the_words(acts):
    asked, told, promised = acts(
        "COSI asked its rapporteur to report. Europol briefed the members of COSI on ports. "
        "COSI invited everybody in the room who had not spoken to do so."
    )
    assert (asked.addressees, told.addressees, promised.addressees) == (("rapporteur",), ("COSI",), ())


def test_who_is_asked_and_who_is_told(acts):
    tasked, presented, kept = acts(
        "COSI tasked the LEWP (Police) to map the tools. Europol presented its study to COSI. "
        "The Commission kept the COSI SG informed about it."
    )
    assert (tasked.addressees, presented.addressees, kept.addressees) == (("LEWP (Police)",), ("COSI",), ("COSI SG",))


def test_at_whose_meeting_a_thing_is_presented(acts):
    introduced, presented = acts(
        "At the meeting of the COSI SG in May 2024, Europol introduced a hub and presented a guide."
    )
    assert introduced.addressees == presented.addressees == ("COSI SG",)


def test_what_is_too_long_for_a_sentence_is_left_alone(told):
    assert told("COSI discussed ports, and " * 300) == []
    assert told("COSI discussed ports, and " * 20 + "COSI met.") != []
