"""The register → lines for an agenda: what is due, silent, delivered, expected, prepared, promised or ending."""
