"""The rules of the house, one function each: each yields the trouble it finds in a file or in a function."""

import ast
from collections.abc import Callable, Iterator

from checks.limits import EMPTY_NAMES, FILE_LINES, FUNCTION_LINES, NESTING, PARAMETERS
from checks.source import Source

Function = ast.FunctionDef | ast.AsyncFunctionDef
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_NEARLY_EMPTY = 5


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function and method, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Its lines from `def` to the last, docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def nesting(node: ast.AST, level: int = 0) -> int:
    """How deep blocks lie in blocks; an `elif` is as deep as its `if`, a function inside counts for itself."""
    deepest = level
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _SCOPES):
            continue
        chained = isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse
        deepest = max(deepest, nesting(child, level + (isinstance(child, _BLOCKS) and not chained)))
    return deepest


def _public(name: str) -> bool:
    return not name.startswith("_")


def _long_file(source: Source) -> Iterator[str]:
    if source.lines > FILE_LINES:
        yield f"has {source.lines} lines"


def _empty_name(source: Source) -> Iterator[str]:
    if EMPTY_NAMES & {source.path.stem, *source.path.parts}:
        yield "has a name that says nothing"


def _untold_module(source: Source) -> Iterator[str]:
    if source.lines > _NEARLY_EMPTY and not ast.get_docstring(source.tree):
        yield "has no docstring"


def _untold(source: Source) -> Iterator[str]:
    """Public classes, functions and methods without a docstring.

    Members of a protocol that are only `...` are told by the protocol's docstring; `Meta` is Django's own word.
    """
    classes = [node for node in source.tree.body if isinstance(node, ast.ClassDef) and _public(node.name)]
    for body in (source.tree.body, *(each.body for each in classes)):
        for node in body:
            if isinstance(node, _SCOPES) and _public(node.name) and not _told(node):
                yield f"line {node.lineno}: {node.name} is public and has no docstring"


def _told(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    match node:
        case ast.FunctionDef(body=[ast.Expr(value=ast.Constant(value=value))]) if value is Ellipsis:
            return True
    return node.name == "Meta" or bool(ast.get_docstring(node))


def _long(function: Function) -> Iterator[str]:
    if length(function) > FUNCTION_LINES:
        yield f"has {length(function)} lines"


def _deep(function: Function) -> Iterator[str]:
    if nesting(function) > NESTING:
        yield f"is nested {nesting(function)} deep"


def _parameters(function: Function) -> list[ast.arg]:
    given = function.args
    return [*given.posonlyargs, *given.args, *given.kwonlyargs]


def _many_parameters(function: Function) -> Iterator[str]:
    if len(_parameters(function)) > PARAMETERS:
        yield f"has {len(_parameters(function))} parameters"


def _untyped(function: Function) -> Iterator[str]:
    bare = [each.arg for each in _parameters(function) if not each.annotation and each.arg not in ("self", "cls")]
    if bare or function.returns is None:
        yield f"is not typed: {', '.join(bare) or 'what it returns'}"


def _switch(function: Function) -> Iterator[str]:
    """A yes-or-no parameter makes one name do two things: `f(x, True)` says nothing.

    An option of a command is `Annotated[bool, ...]`, which a person writes by name, and passes.
    """
    for each in _parameters(function) if _public(function.name) else ():
        if isinstance(each.annotation, ast.Name) and each.annotation.id == "bool":
            yield f"is public and takes a switch, {each.arg}"


def _import_inside(function: Function) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield f"imports inside itself, at line {node.lineno}"


FILE_RULES: tuple[Callable[[Source], Iterator[str]], ...] = (_long_file, _empty_name, _untold_module, _untold)
FUNCTION_RULES: tuple[Callable[[Function], Iterator[str]], ...] = (
    _long,
    _deep,
    _many_parameters,
    _untyped,
    _switch,
    _import_inside,
)
