"""The API's description as its page tells it: operations by noun, and the forms of what they take and give."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SHOWN_VALUES = 8
_KINDS = {"integer": "whole number", "string": "text", "boolean": "true or false", "number": "number", "null": "null"}
_FORMATS = {"date": "day", "binary": "file", "period": "days", "topic": "topic"}


@dataclass(frozen=True, slots=True)
class Told:
    """One parameter or field: its name, what kind of value it has, and its meaning."""

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Form:
    """What a record looks like: its fields, and one made up."""

    name: str
    meaning: str
    fields: list[Told]
    example: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked: how and where, with what, for what; and how to try it."""

    name: str
    way: str
    path: str
    title: str
    meaning: str
    token: str
    parameters: list[Told]
    takes: str
    gives: str
    example: str


class Description:
    """An OpenAPI description, read for people; `origin` is where its addresses begin."""

    def __init__(self, told: Mapping[str, Any], origin: str) -> None:
        self._told, self._origin = told, origin
        self._forms: Mapping[str, Any] = told["components"]["schemas"]

    def nouns(self) -> dict[str, list[Operation]]:
        """The operations of each noun, in the order of the description."""
        found: dict[str, list[Operation]] = {}
        for path, ways in self._told["paths"].items():
            for way, operation in ways.items():
                found.setdefault(operation["tags"][0], []).append(self._operation(path, way, operation))
        return found

    def _operation(self, path: str, way: str, told: Mapping[str, Any]) -> Operation:
        done = next(answer for status, answer in told["responses"].items() if str(status).startswith("2"))
        return Operation(
            name=told["operationId"],
            way=way.upper(),
            path=path,
            title=told["summary"],
            meaning=told.get("description", ""),
            token=next(iter(told["security"][-1])).lower() if {} not in told["security"] else "",
            parameters=[self._field(each["name"], each["schema"], each) for each in told.get("parameters", ())],
            takes=self._content(told.get("requestBody", {})),
            gives=self._content(done),
            example=self._example(self._origin + path, way, told),
        )

    def _example(self, path: str, way: str, told: Mapping[str, Any]) -> str:
        """How to ask it with curl."""
        address = path.replace("{number}", "12")
        if way == "get":
            shown = next((each for each in told["parameters"] if each.get("examples") and each["in"] == "query"), None)
            return f"curl '{address}{'?{name}={examples[0]}'.format(**shown) if shown else ''}'"
        sent = told.get("requestBody", {}).get("content", {})
        signed = ["-H 'Authorization: Bearer KEY'"]
        if any(each["name"] == "If-Match" for each in told.get("parameters", ())):
            signed.append("-H 'If-Match: \"VERSION\"'")
        if "multipart/form-data" in sent:
            signed.append("-F file=@paper.pdf")
        elif sent:
            words = json.dumps(self._made_up(sent["application/json"]["schema"]))
            signed.append(f"-H 'Content-Type: application/json' -d '{words}'")
        return " ".join(("curl", *(signed if sent else ["-X POST", *signed]), address))

    def _content(self, told: Mapping[str, Any]) -> str:
        return next((self._kind(each["schema"]) for each in told.get("content", {}).values()), "")

    def forms(self) -> Iterator[Form]:
        """The forms of records, but for those of parameters and of pages, which stand with their operations."""
        used = self._used()
        for name, told in self._forms.items():
            if name in used and "properties" in told:
                fields = [self._field(field, each, each) for field, each in told["properties"].items()]
                example = json.dumps(self._made_up(told), ensure_ascii=False, indent=1)
                yield Form(name, told.get("description", ""), fields, example)

    def _used(self) -> set[str]:
        """The forms that answers and bodies refer to, and those that these refer to."""
        found: set[str] = set()
        waiting = _references([ways for path in self._told["paths"].values() for ways in path.values()])
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting |= _references(self._forms[name])
        return {name for name in found if not name.startswith("Page_")}

    def _field(self, name: str, schema: Mapping[str, Any], told: Mapping[str, Any]) -> Told:
        return Told(name, self._kind(schema), told.get("description", schema.get("description", "")))

    def _kind(self, schema: Mapping[str, Any]) -> str:
        if "$ref" in schema:
            return self._named(schema["$ref"].rpartition("/")[2])
        if "anyOf" in schema:
            return " or ".join(self._kind(each) for each in schema["anyOf"])
        if "enum" in schema:
            shown = [str(each) for each in schema["enum"][:_SHOWN_VALUES]]
            return "one of " + ", ".join(shown) + (" …" if len(schema["enum"]) > _SHOWN_VALUES else "")
        if schema.get("type") == "array":
            return f"list of {self._kind(schema['items'])}"
        if schema.get("type") == "object":
            fields = schema.get("properties", {})
            return "form with " + ", ".join(fields) if fields else "numbers by name"
        return _FORMATS.get(schema.get("format", ""), _KINDS.get(schema.get("type", ""), "value"))

    def _named(self, name: str) -> str:
        told = self._forms[name]
        if name.startswith("Page_"):
            return f"page of {name.removeprefix('Page_').removesuffix('_')}"
        return self._kind(told) if "enum" in told else name

    def _made_up(self, schema: Mapping[str, Any]) -> Any:
        """A value of this form."""
        if "$ref" in schema:
            return self._made_up(self._forms[schema["$ref"].rpartition("/")[2]])
        if "anyOf" in schema:
            return self._made_up(schema["anyOf"][0])
        if "enum" in schema or "examples" in schema:
            return (schema.get("enum") or schema["examples"])[0]
        if schema.get("type") == "array":
            return [self._made_up(schema["items"])]
        if schema.get("type") == "object":
            return {name: self._made_up(each) for name, each in schema.get("properties", {}).items()}
        made_up = {"integer": 1, "number": 0.9, "boolean": False, "date": "2024-12-31"}
        return made_up.get(schema.get("format", ""), made_up.get(schema.get("type", ""), "…"))


def _references(told: Any) -> set[str]:
    if isinstance(told, Mapping):
        own = {told["$ref"].rpartition("/")[2]} if "$ref" in told else set()
        return own.union(*map(_references, told.values()))
    return set().union(*map(_references, told)) if isinstance(told, list) else set()
