"""The handover pack of a presidency or a trio: what it opened, closed and left, and what comes next."""
