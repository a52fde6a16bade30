"""Register → document tree: the report to parliaments, composed from acts and traced to them."""
