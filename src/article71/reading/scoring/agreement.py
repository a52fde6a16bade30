"""How far two readers agree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """`hit` things are in both; `required` are there to be found; `false` were found and are not there."""

    hit: int
    required: int
    found: int
    false: int

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        return self.hit / max(1, self.found)

    @property
    def recall(self) -> float:
        """Of what is there, the share that was found."""
        return self.hit / max(1, self.required)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def line(self, name: str) -> str:
        """All of it in one line."""
        share = f"precision {self.precision:.3f} recall {self.recall:.3f} F1 {self.f1:.3f}"
        return f"{name:<11} {share} ({self.hit} of {self.required}, {self.false} false)"
