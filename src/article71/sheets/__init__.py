"""Tables as files, out of words and into them: CSV and XLSX."""
