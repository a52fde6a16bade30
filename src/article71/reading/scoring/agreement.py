"""How two readers agree, in one line."""


def line(name: str, hit: int, *, found: int, required: int, false: int) -> str:
    """Precision (the right share of what was found), recall (the found share of what is there) and their mean."""
    precision, recall = hit / max(1, found), hit / max(1, required)
    mean = 2 * precision * recall / max(1e-9, precision + recall)
    share = f"precision {precision:.3f} recall {recall:.3f} F1 {mean:.3f}"
    return f"{name:<11} {share} ({hit} of {required}, {false} false)"
