"""The workbook by which duties, meetings and mandates that are kept elsewhere come in: its sheets and their cells."""
