"""The figures the README gives, measured on the machine at hand."""
