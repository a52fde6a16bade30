"""The API's description of itself: OpenAPI 3.1, with the problems that any request can meet."""

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import REF_TEMPLATE
from ninja.operation import Operation

from article71.api.problems import CONTENT_TYPE, Problem

TITLE = "article71"
ABOUT = """The register for other programs: acts, mentions, documents, references, duties, observations, bodies, topics,
presidencies and mandates, with the filters of the pages.

Without a token a program sees the public record. With one, issued on its owner's page of tokens and sent as
`Authorization: Bearer`, it sees and does what the owner may, within the token's scopes. What one may not see answers
like what is not there. Days are ISO dates, both ends included."""

_READING: list[dict[str, list[str]]] = [{"Read": []}]
_PROBLEMS = {
    400: "The request cannot be read.",
    401: "The token does not work.",
    403: "This may not be done with this token, or by this account.",
    404: "There is no such record, or it may not be seen.",
    412: "It has changed since it was looked at.",
    413: "The request is too large.",
    415: "The words come in a form that this address does not take.",
    422: "A value cannot be used.",
    429: "Too many requests: wait as long as `Retry-After` says.",
}


class Interface(NinjaAPI):
    """The API, described with its problems."""

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The name that generated clients give the operation."""
        return operation.view_func.__name__

    def get_openapi_schema(self, **given: Any) -> Any:
        """The description as OpenAPI has it."""
        told = super().get_openapi_schema(**given)
        schema = Problem.model_json_schema(ref_template=REF_TEMPLATE)
        told["components"]["schemas"] |= schema.pop("$defs", {}) | {"Problem": schema}
        for ways in told["paths"].values():
            for operation in ways.values():
                _add_problems(operation)
        return told


def _add_problems(operation: dict[str, Any]) -> None:
    content = {CONTENT_TYPE: {"schema": {"$ref": REF_TEMPLATE.format(model="Problem")}}}
    for status, description in _PROBLEMS.items():
        operation["responses"].setdefault(status, {"description": description, "content": content})
    if operation["security"] == _READING:
        operation["security"] = [{}, *_READING]
