"""The pictures of the classes of overlaps say what the engine says today."""

from xml.etree import ElementTree

from article71.overlaps.policy import policy
from checks.overlap_pictures import FOLDER, examples, picture


def test_there_is_a_picture_of_each_class_as_it_would_be_drawn_now() -> None:
    drawn = {example.overlap_class: picture(example) for example in examples()}
    assert set(drawn) == {line.key for line in policy().lines}
    for key, svg in drawn.items():
        assert (FOLDER / f"{key}.svg").read_text(encoding="utf-8") == svg
        assert ElementTree.fromstring(svg).tag.endswith("svg")  # noqa: S314 (drawn here)
