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
#grid(columns: (1fr, 1fr),
  [*Interinstitutional File: #linebreak() 2030/0211 (COD)*],
  [*LIMITE* #v(0.5em) #grid(columns: (60%, 40%), {codes})])
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
2.1 First steps of the exercise, told at such length that the title needs a second line to end #box(width: 1fr, repeat[.]) 5 #linebreak()
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
