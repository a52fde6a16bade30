"""The rules of reading: one file each, listed here in the order they are asked; the first that answers has a clause."""

from article71.reading.drafts import Rule
from article71.reading.rules.active import ACTIVE
from article71.reading.rules.aside import ASIDE
from article71.reading.rules.declaration import DECLARATION
from article71.reading.rules.participle import PARTICIPLE
from article71.reading.rules.passive import PASSIVE
from article71.reading.rules.promise import PROMISE

ACT_RULES: tuple[Rule, ...] = (ACTIVE, PASSIVE, PARTICIPLE, PROMISE, DECLARATION, ASIDE)
