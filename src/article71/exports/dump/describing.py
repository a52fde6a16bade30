"""A dump's description of itself, `datapackage.json`, in the form of Frictionless Data's Data Package."""

import json
from collections.abc import Sequence
from typing import Any

from article71 import __version__
from article71.exports.dump.tables import Field, Table
from article71.register.chain import Head

NAME = "article71-public-register"


def describe(tables: Sequence[Table], head: Head | None) -> bytes:
    """The tables with their fields, and number and hash of the last event that the register held."""
    told = {
        "name": NAME,
        "title": "The public register",
        "description": "What everybody may see of the register. Periods give both ends, each of which is in them.",
        "version": __version__,
        "audit": {"number": head.number, "hash": head.hash} if head else None,
        "resources": [_resource(table, form) for table in tables for form in ("csv", "jsonl")],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: Table, form: str) -> dict[str, Any]:
    return {
        "name": f"{table.name}-{form}",
        "path": f"{table.name}.{form}",
        "format": form,
        "mediatype": "text/csv" if form == "csv" else "application/jsonl",
        "encoding": "utf-8",
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
        "description": table.meaning,
        "schema": {
            "fields": [{"name": each.name, "type": each.type, "description": each.meaning} for each in table.fields],
            "primaryKey": ["number"],
            "foreignKeys": [_key(each, form, table) for each in table.fields if each.to],
        },
    }


def _key(field: Field, form: str, table: Table) -> dict[str, Any]:
    # A table that points into itself is named by nothing there.
    of = "" if field.to == table.name else f"{field.to}-{form}"
    return {"fields": [field.name], "reference": {"resource": of, "fields": ["number"]}}
