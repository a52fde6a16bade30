"""Every error article71 raises on purpose: what was wrong, and where.

An error's text is one clear sentence a person can act on. The command line prints it after the place and leaves with
exit status 2; nothing that was being done is half-kept.
"""


def shown(text: str) -> str:
    """The text as one line that a terminal only prints: what it would obey, or hide, is written out ("\\n", "\\x1b").

    Names of files come from outside, and may hold line ends, colours, turned writing or bytes of no encoding.
    """
    return "".join(each if each.isprintable() or each == "\u00a0" else ascii(each)[1:-1] for each in text)


class Article71Error(Exception):
    """Something a person can put right.

    `trouble` says in one sentence what is wrong and, where there is one, the way out; `place` names the file, row or
    record it concerns and may be given later, by whoever knows it, with `at`.
    """

    def __init__(self, trouble: str, place: str = "") -> None:
        super().__init__(trouble, place)
        self.trouble = trouble
        self.place = place

    def __str__(self) -> str:
        return shown(f"{self.place}: {self.trouble}" if self.place else self.trouble)

    def at(self, place: str) -> "Article71Error":
        """The same error, told of this place."""
        return type(self)(self.trouble, place)


class Refused(Article71Error):
    """A file that is not taken in; nothing of it is stored."""


class NotADocument(Refused):
    """The bytes are none of the formats article71 reads."""


class EmptyDocument(Refused):
    """The file holds nothing."""


class TruncatedDocument(Refused):
    """The file ends before its format says it should."""


class PasswordProtected(Refused):
    """The file opens only with a password."""


class WithoutText(Refused):
    """No page of the file holds text: a scan, most likely."""


class TooLarge(Refused):
    """The file, or what it unpacks to, is over the size limit."""


class TooSlow(Refused):
    """Reading the file took more time or memory than one file is given."""


class Classified(Refused):
    """The paper bears a classification marking, RESTREINT UE/EU RESTRICTED or above."""


class BadReference(Article71Error):
    """A text that is no reference of the scheme it was given to."""


class BadPeriod(Article71Error):
    """A text that is no day, month, quarter, year or interval."""


class BadVocabulary(Article71Error):
    """A profile's data file breaks its own form."""


class BadInput(Article71Error):
    """An option, row or field whose value cannot be used."""


class BadCells(BadInput):
    """A table of which nothing is taken in: `faults` says of each cell what is wrong with it, all at once."""

    def __init__(self, faults: "list[str]", place: str = "") -> None:
        count = "one cell" if len(faults) == 1 else f"{len(faults)} cells"
        super().__init__(f"{count} cannot be used, and nothing was taken in: {'; '.join(faults)}", place)
        self.faults = faults

    def at(self, place: str) -> "BadCells":
        """The same error, told of this place."""
        return BadCells(self.faults, place)


class ChangedMeanwhile(BadInput):
    """Somebody else changed the record since it was looked at; nothing is overwritten."""


class NotThere(Article71Error):
    """The record asked for does not exist, or may not be seen: the two answer alike."""


class NotAllowed(Article71Error):
    """The account may see the record but not do this to it."""


class TooOften(Article71Error):
    """More is asked in a short time than one address is answered."""


class AuditBroken(Article71Error):
    """The chain of events does not hold: the first event that is changed, missing, inserted or cut off."""
