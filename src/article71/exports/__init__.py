"""The register's rows as other programs take them: CSV, JSON, XLSX."""
