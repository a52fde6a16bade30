"""One Python file as the rules see it."""

import ast
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """A file's path, its number of lines and its syntax tree."""

    path: Path
    lines: int
    tree: ast.Module

    @classmethod
    def load(cls, path: Path) -> "Source":
        """Read and parse a file; SyntaxError when it is no Python."""
        text = path.read_text(encoding="utf-8")
        return cls(path, text.count("\n"), ast.parse(text, str(path)))
