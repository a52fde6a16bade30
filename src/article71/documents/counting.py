"""Counting in letters and roman figures, as lists of every format do."""


def letters(count: int) -> str:
    """The count as letters: a to z, then aa, bb as Word prints them, which begins again after 780."""
    turn, index = divmod((count - 1) % 780, 26)
    return chr(ord("a") + index) * (turn + 1)


def roman(count: int) -> str:
    """The count as small roman figures; Word counts to 32767, and a file may claim any start."""
    text, count = "", max(count, 0) % 32768
    for value, figure in _ROMAN:
        times, count = divmod(count, value)
        text += figure * times
    return text


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
