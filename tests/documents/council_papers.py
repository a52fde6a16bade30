"""Exercise papers set by Typst in the Council's layout, so that the PDF reader meets what it will meet in the world.

All words are invented; the layout is what counts: logo and columns on the cover, codes in two columns, fields in a
table without lines, footers of two lines, notes, hanging numbers, justified text, a letter as an annex.
"""

import typst

_PAGE = """
#set page(paper: "a4", margin: (x: 2cm, top: 2cm, bottom: 3cm), footer: context [
  #set text(size: 10pt)
  #line(length: 100%, stroke: 0.5pt)
  #grid(columns: (1fr, 1fr, 1fr), [{number}], align(center)[AB/cd], align(right)[#counter(page).display()])
  #grid(columns: (1fr, 1fr, 1fr), [JAI.1], align(center)[*{footer_marking}*], align(right)[#text(size: 15pt)[*EN*]])
])
#set text(font: "Libertinus Serif", size: 12pt, lang: "en")
#set super(typographic: false)
#set par(justify: true, spacing: 1.3em)
"""

_COVER = """
#place(top + left)[*Council of the #linebreak() European Union*]
#grid(columns: (1fr, 1fr), [], [
  *Brussels, 12 March 2031 #linebreak() (OR. en)*
  #v(1em)
  *{number_lines}*
])
#grid(columns: (2fr, 3fr),
  [*Interinstitutional File: #linebreak() 2030/0211 (COD)*],
  [*LIMITE* #v(0.5em) #grid(columns: (55%, 45%), {codes})])
#v(2em)
*{kind}*
#grid(columns: (4cm, 1fr), row-gutter: 0.9em, {fields})
#v(2em)
"""

FOOTNOTE_LONG = " ".join(["The annex lists further steps of the exercise and who takes them."] * 12)


def pdf(source: str) -> bytes:
    """The PDF that Typst sets from this source."""
    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def page_set(number: str = "7812/31", footer_marking: str = "LIMITE") -> str:
    """Page and footer in the Council's manner."""
    return _PAGE.format(number=number, footer_marking=footer_marking)


def council_cover(
    number_lines: str = "7812/31 #linebreak() REV 1",
    codes: tuple[str, ...] = ("COSI 41", "ENFOCUSTOM 107", "JAI 322", "CRIMORG 58", "ENFOPOL 99"),
    kind: str = "NOTE",
    fields: tuple[tuple[str, str], ...] = (
        ("From:", "General Secretariat of the Council"),
        ("To:", "Standing Committee on Operational Cooperation on Internal Security (COSI)"),
        ("No. prev. doc.:", "7005/31 + COR 1"),
        (
            "Subject:",
            "Exercise in reading covers whose subject runs over more than one line of the table and ends here "
            "#parbreak() – Preparation of the next exercise",
        ),
    ),
) -> str:
    """A cover in the Council's manner; `codes` stand in two columns."""
    return _COVER.format(
        number_lines=number_lines,
        codes=", ".join(f"[*{code}*]" for code in codes),
        kind=kind,
        fields=", ".join(f"[{name}], [{value}]" for name, value in fields),
    )


OUTCOME = (
    page_set("7812/31 REV 1")
    + council_cover()
    + """
1.#h(1cm)At its meeting on 3 February 2031, the committee took note of the exercise report#footnote[6911/31.] and of
the plan for the second half of the year, which the drivers had drawn up in cooperation with the agencies concerned.

2.#h(1cm)The Presidency thanked the delegations for their contributions#footnote[6912/31.]#super[, ]#footnote[6913/31.
ADD 1 holds the figures.] and invited them to send written comments on the cross-border part by 30 April 2031. The
state-of-the-art laboratory was mentioned twice.

#v(1fr)
#align(right)[#text(weight: "bold")[ANNEX]]
#pagebreak()
#align(center)[*Exercise report on laboratories #linebreak() and the routes that lead to them*]

#pagebreak()
#align(center)[*CONTENTS*]
1. PURPOSE OF THE EXERCISE #box(width: 1fr, repeat[.]) 4 #linebreak()
2. WHAT WAS DONE #box(width: 1fr, repeat[.]) 4 #linebreak()
2.1 First steps of the exercise, told at such length that the title needs a second line to end #box(width: 1fr,
repeat[.]) 5 #linebreak()
2.2 Further steps #box(width: 1fr, repeat[.]) 5
#pagebreak()
*1. PURPOSE OF THE EXERCISE#footnote[The heading bears a mark of its own.]*

The exercise was held in 2031#footnote["""
    + FOOTNOTE_LONG
    + """] to see how papers are read. It had the following aims:

- to follow words over the end of a line, as in interoperability, counterterrorism and multidisciplinary;
- to keep lists as they are.

"""
    + "This paragraph fills the page so that the next one goes over its end. It says nothing else at all. " * 18
    + """

The committee welcomed the exercise and asked the Presidency to hold it again. """
    + "The words go on so that the paragraph stands on two pages of the paper. " * 14
    + """

*2. WHAT WAS DONE*

*2.1 First steps of the exercise, told at such length that the title needs a second line to end*

In March 2031 the support group met twice.

*2.2 Further steps*

#table(columns: (1fr, 1fr, 1fr), [*Article*], [*Old number*], [*New number*], [Article 1], [1(1)], [1(1) and (2)],
  [Article 2], [2], [deleted])

The table shows what became of the articles.
"""
)

LETTER = (
    page_set("8100/31", "")
    + council_cover(
        "8100/31", ("COSI 44",), "COVER NOTE", (("From:", "Presidency"), ("To:", "Delegations"), ("Subject:", "Letter"))
    )
    + """
Delegations will find in the annex a letter about the exercise.
#pagebreak()
#align(right)[ANNEX]

Ministry of Exercises

Brussels, 2 March 2031

Dear Chair,

I write to confirm that our ministry will take part in the exercise. We look forward to it.

Yours sincerely,

(signed)
"""
)

OLD = (
    page_set("7093/10", "LIMITE")
    + r"""
#grid(columns:(1fr,1fr),[*COUNCIL OF #linebreak() THE EUROPEAN UNION*],
[*Brussels, 3 March 2010 (04.03) #linebreak() (OR. fr)*])
#v(1em)
#grid(columns:(1fr,1fr),[],[*7093/10 #v(1em) LIMITE #v(1em) COSI 10 #linebreak() ENFOPOL 56 #linebreak() JAI 181*])
#v(1em)
*NOTE* #linebreak()
#grid(columns:(3.2cm,1fr),row-gutter:6pt,[from:],[Presidency],[to:],
[Standing Committee on Operational Cooperation on Internal Security],[No. prev. doc.:],[5957/2/10 REV 2 COSI 2],
[Subject:],[*Draft rules for an exercise of the committee in the years to come, with a long subject that goes on
over the line*])
#line(length:100%)

*1.#h(1cm)Introduction*

The committee was set up in 2010#footnote[OJ L 52, 3.3.2010, p. 50.]. It meets four times a year and has a support
group that prepares its discussions. The exercise of the year was held in the margins of the meeting.

*Background*

Nothing else is known of it. The 2#super[nd] meeting took place on 12 km#super[2] of land.#footnote[Two notes at
one place.]#super[, ]#footnote["Second" of them.]

+ The first point is to agree on a date.
+ The second point is to agree on a place, which must be large enough for all delegations and their interpreters to
sit.
  + A point within a point.

*2.#h(1cm)Conclusion*

The committee is invited to:

a)#h(0.5cm)take note of the paper;

b)#h(0.5cm)agree on the next steps.
"""
)

NOTICE = (
    page_set("CM 1234/31", "")
    + r"""
#grid(columns:(1fr,1fr),[*Council of the European Union #linebreak() General Secretariat*],[*Brussels, 2 May 2031*])
#v(1em)
#grid(columns:(1fr,1fr),[],[*CM 1234/31 #v(1em)* #grid(columns:(3cm,3cm),[*COSI*],[*JAI*],[*ENFOPOL*],[*CRIMORG*],
[*ENFOCUSTOM*],[])])
#v(1em)
#align(center)[*COMMUNICATION*]
#v(1em)
*NOTICE OF MEETING AND PROVISIONAL AGENDA*
#grid(columns:(4cm,1fr),row-gutter:8pt,[Contact:],[exercise\@example.eu],[Tel./Fax:],[+32.2.281.00.00],[Subject:],
[Standing Committee on Operational Cooperation on Internal Security (COSI)],[Date:],[19 and 20 May 2031],[Time:],
[10.00],[Venue:],[COUNCIL #linebreak() EUROPA BUILDING #linebreak() Brussels])
#v(1em)
1.#h(1cm)*Adoption of the agenda*

2.#h(1cm)*Exercise on routes*
#pad(left:1.2cm)[
– Presentation by Europol

– Exchange of views

7812/31 REV 1 + ADD 1 #linebreak()
WK 4455/31 (to be issued)]

3.#h(1cm)*Plan of exercises 2032 (for endorsement)*
#pad(left:1.2cm)[8001/31]

4.#h(1cm)*Any other business*
"""
)

ELSEWHERE = r"""
#set page(numbering:"1")
#set par(justify:false)
#align(center)[#text(20pt)[*Harbours of the North*]

#text(14pt)[A study by the Institute of Invented Studies]

Lisbon, 4 May 2029]

= Introduction
This study looks at the Council's paper 7093/10 and at what came of it in harbours and on quays. It was written by
three authors who have never met, and it shows how hard that is.#footnote[We thank the harbour masters.]

= Findings
== Cranes
Cranes are tall. They stand in rows along the water and lift what the ships bring, which is very much in some years
and little in others.
"""

PROPOSAL = r"""
#set page(margin:2.5cm, footer: align(center)[EN #h(1fr) #context counter(page).display() #h(1fr) EN])
#pad(left:5cm)[EUROPEAN #linebreak() COMMISSION]
#v(2cm)
#pad(left:9cm)[Brussels, 4.5.2031 #linebreak() COM(2031) 99 final

2031/0077 (COD)]
#v(2cm)
#align(center)[Proposal for a

*REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL*

*on exercises in reading and amending Regulation (EU) 2030/11*

(Text with EEA relevance)]

{SWD(2031) 100 final}
#pagebreak()
#align(center)[*EXPLANATORY MEMORANDUM*]

*1.#h(1cm)CONTEXT OF THE PROPOSAL*

*• Reasons for and objectives of the proposal*

Reading is hard. This proposal makes it easier.

#pagebreak()
#align(center)[CHAPTER I #linebreak() *GENERAL PROVISIONS*

_Article 1_

*Subject matter*]

1.#h(1cm)This Regulation lays down rules on exercises.

2.#h(1cm)It does not apply to:

(a)#h(1cm)exercises held at night;

(b)#h(1cm)exercises held abroad.
"""

CONTINUED = (
    page_set()
    + council_cover()
    + "Delegations will find the text below. " * 30
    + "\n\nA sentence ends here#footnote["
    + FOOTNOTE_LONG * 3
    + "]. Another follows in the same paragraph#footnote[Short note.]. "
    + "And so on it goes for a long while. " * 80
    + "#footnote[Later note.]"
)

LONG_PARAGRAPH = " ".join(f"Sentence {count} of the paragraph ends in a full stop." for count in range(70))
OVER_THE_PAGE = page_set() + council_cover() + "One line stands alone.\n\n" + LONG_PARAGRAPH

DECLASSIFIED = (
    page_set("15220/16 EXT 1", "")
    + r"""
#grid(columns:(1fr,1fr),[*Council of the #linebreak() European Union*],
[*Brussels, 8 February 2019 #linebreak() (OR. en)*])
#v(1em)
#grid(columns:(1fr,1fr),[],[*15220/16 #linebreak() EXT 1 (08.02.2019) #v(1em) COSI 216 #linebreak() ENFOPOL 456*])
#v(1em)
*PARTIAL DECLASSIFICATION*
#grid(columns:(4cm,1fr),row-gutter:8pt,[of document:],[15220/16 RESTREINT UE/EU RESTRICTED],[dated:],
[5 December 2016],[new status:],[Public],[Subject:],[Exercise of the year on routes and ports])
#line(length:100%)
Delegations will find attached the partially declassified version of the above document.
#pagebreak()
#grid(columns:(1fr,1fr),[*Council of the #linebreak() European Union*],
[*Brussels, 5 December 2016 #linebreak() (OR. en)*])
#v(1em)
#grid(columns:(1fr,1fr),[],
[*15220/16 #v(1em) #strike[RESTREINT UE/EU RESTRICTED] #v(1em) COSI 216 #linebreak() ENFOPOL 456*])
#v(1em)
*NOTE*
#grid(columns:(4cm,1fr),row-gutter:8pt,[From:],[Presidency],[To:],[Delegations],[No. prev. doc.:],[14000/16],
[Subject:],[Exercise of the year on routes and ports])
#line(length:100%)
1. Delegations will find in the annex the plan of the exercise.

2. NOT DECLASSIFIED FROM THIS POINT UNTIL THE END OF THE DOCUMENT (page 9)
"""
)

REPORT = (
    page_set("9649/16", "")
    + r"""
#align(right)[#underline[ANNEX]]
#v(1em)
#align(center)[*Report to parliaments on the exercise of the committee #linebreak() for the period January 2030 –
June 2031*]

#underline[1.#h(1cm)Introduction]

The committee was set up in 2010 by a decision of the Council#footnote[OJ L 52, 3.3.2010, p. 50.]. It is to be
kept in mind that the report covers eighteen months.

#underline[2.#h(1cm)Main activities]

#underline[2.1.#h(1cm)Ports]

In March 2030, the committee took note of the report on ports and agreed to the following steps:

#list(marker:[•],[to meet in the margins of the next meeting and to invite the agencies to attend it with their
experts in the field;],[to draw up a plan:
  #list(marker:[–],[by area;],[by time.])])

#h(1cm)An indented paragraph begins here and goes on over the end of its first line, so that its second line
begins further left.

#underline[2.2.#h(1cm)Roads]

The committee considered roads.

#pad(left:1cm)[_"Quoted text from a decision that the committee took a long time ago, and which it still holds to
be right and true."_]

#table(columns:(1fr,2fr,2fr),stroke:0.5pt,[*No*],[*Action*],[*Owner and date by which it is to be done*],[1],
[Draw up the list of ports that take part in the exercise and send it to all delegations],
[Presidency, by June 2031],[2],[Write the report],[Support group])

After the table the text goes on.

#underline[3.#h(1cm)Conclusion]

The committee will go on.
"""
)
