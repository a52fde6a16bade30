"""What a sight works out is kept until the head of the audit trail moves, and for that clearance alone."""

from article71.register.sights import Sight, until_changed


def test_work_is_done_once_for_a_head_and_a_clearance_and_each_time_without_a_head() -> None:
    done: list[Sight] = []

    @until_changed
    def work(question: str, sight: Sight) -> str:
        done.append(sight)
        return question

    first, other, none = (
        Sight(*known, None) for known in (("a", frozenset({1})), ("a", frozenset({2})), ("", frozenset()))
    )
    later = Sight("b", frozenset({1}), None)
    for sight in (first, first, other, later, none, none):
        assert work("which", sight) == "which"
    assert done == [first, other, later, none, none]
    assert work("what", first) == "what"
